"""Korean exclusions: other people's tears that the writer doubts or does not understand, tears over another film, and
tissues brought in vain.

Each example contains nothing else that would count, so a test can verify that the exclusion works.
"""

from tearjerk.measure.language import exclusion

DOUBT_OR_OTHER_FILM = "doubts about other people's tears, tears over another film, or tissues brought in vain"

OTHER_TEARS = (
    exclusion(
        DOUBT_OR_OTHER_FILM,
        "doubts that others cried",
        r"(?:눈물\s?[이을도]?\s*)?(?:났|난|흘렸|울었|운)다(?:는|고\s?하는)\s*(?:사람|분|애들|댓글|평\s|평은|후기|리뷰)|(?:눈물\s?을?\s*흘렸|울었)다니[^까]|우는\s?(?:애들은|사람[들은이]|인간|놈|년|것들)|쳐\s?우는\s?[^듯]",
        "이걸 보고 눈물을 흘렸다니 이해 불가",
    ),
    exclusion(
        DOUBT_OR_OTHER_FILM,
        "asks why others cry",
        r"(?:왜|어디서|어느\s?장면에서)\s*(?:다들\s*)?우(?:는\s?(?:지|거|건)|냐)",
        "다들 왜 우는지 모르겠다",
    ),
    exclusion(
        DOUBT_OR_OTHER_FILM,
        "tears over another film",
        r"(?:1편|전편|전작|시즌\s?1)\s*(?:[은도]|에서는?|에선|볼\s?때는?|보면서는?|보고는?|때는?)?\s*(?:진짜|엄청|너무|정말|펑펑|많이)?\s*(?:울었|눈물|울면서|울고)",
        "1편 보면서 엄청 울었던 기억만 남았다",
    ),
    exclusion(
        DOUBT_OR_OTHER_FILM,
        "tissues brought in vain",
        r"(?:휴지|손수건)[가-힣]{0,2}\s*(?:까지\s?)?(?:[가-힣]{1,3}\s)?(?:준비|챙|들고|가져|필요)[가-힣]{0,30}\s?(?:갔는데|갔건만|했는데|했건만|까진|까지는|없)",
        "휴지까지 챙겨 갔는데 실망",
    ),
)
