"""Korean exclusions: tears of a character or an actor.

Each example contains nothing else that would count, so a test can verify that the exclusion works.
"""

from tearjerk.measure.language import exclusion

# Each reason takes one pass, and long passes are slow, so these patterns are split between two reasons.
CHARACTER = "a character or an actor cries"
SCENE = "crying as part of a scene"

ROLES = (
    exclusion(
        CHARACTER,
        "a character's tears",
        r"(?:주인공|그녀|배우|소녀|소년|아이|아들|딸|엄마|아빠|어머니|아버지|형|누나|할머니|할아버지|왕|영웅|광대|주님|님|씨|군|장군|연기자|민족|백성|노인|죄책감|[^가-힣]그)의\s*(?:뜨거운\s*|진한\s*|마지막\s*|진정한\s*|슬픈\s*)?눈물",
        "주인공의 눈물이 아름답다",
    ),
    exclusion(
        CHARACTER,
        "crying as acting",
        r"(?:눈물|우는|오열|울음|통곡|울먹이는|흐느끼는)\s*의?\s*(?:연기|씬|신[^가-힣]|장면|모습|표정|얼굴|소리|배우)",
        "눈물 연기가 돋보이는 배우",
    ),
    exclusion(
        CHARACTER,
        "a scene with tears",
        r"(?:눈물[을이]?\s*[가-힣]{0,4}\s*(?:흘리|쏟|쏟아내|머금|고이|터뜨리|터트리|글썽이)|오열\s?하|통곡\s?하|울고\s?있|펑펑\s?울)(?:는|던|며|면서)\s?[가-힣]{0,4}\s?(?:연기|씬|신[^가-힣]|장면|모습|표정|눈빛)",
        "마지막에 눈물을 흘리는 장면이 오래 남는다",
    ),
    exclusion(
        CHARACTER,
        "a character's sobs",
        r"(?:[^거]의|씨의|님의)\s?오열|오열\s?(?:하는|하던|하시는)\s*(?:배우|주인공|그|엄마|아빠|아버지|어머니)",
        "막내의 오열이 명연기였다",
    ),
    exclusion(
        CHARACTER,
        "a character cries",
        r"(?:주인공|주연|여주|남주|[가-힣]{2,3}[이가]|들이|님|씨)\s*(?:막|펑펑|엉엉|혼자|서럽게|소리내어|소리치며|흐느끼며|목놓아)?\s*"
        r"(?:우는|울\s?때|울던|오열하는|오열할\s?때|통곡하는|통곡할\s?때|흐느끼는|눈물\s?을?\s?흘[리릴](?:는|던)?\s?때|눈물\s?을?\s?흘리[는던])",
        "주인공이 우는 마지막 장면이 압권",
    ),
    exclusion(
        SCENE,
        "tears of a stock character",
        r"(?:주인공들|배우들|(?:악마|괴물|악당|형사|군인|병사|용사|아역|남주|여주|과장|반장|박사|소방관)들?)의\s*눈물",
        "늙은 형사의 눈물이 기억에 남는다",
    ),
    exclusion(
        SCENE,
        "the tears of an actor, by name",
        r"(?:^|[^가-힣])(?:김|박|최|정|강|조|윤|장|임|오|서|신|권|황|안|송|류|전|홍|고|문|양|손|유|심|노|하|곽|성|차|우|구|민|나|진|지|엄|이)[가-힣]{2}의\s?(?:눈물|오열|울음)",
        "마지막 송민호의 눈물이 좋았다",
    ),
    exclusion(
        SCENE,
        "a character on the verge of tears",
        r"글썽이?(?:는|던|거리는|거리던)\s?(?:그\s)?(?:눈(?:[^물]|$)|연기|모습|얼굴|표정)|울먹(?:이|거리)?(?:는|던|일|거릴)\s?(?:때|연기|목소리|표정|얼굴|모습|장면|씬|대사)",
        "막내가 글썽이던 눈빛이 오래 남는다",
    ),
    exclusion(
        SCENE,
        "a tearful moment on screen",
        r"(?:눈물|울음|오열|통곡)[을를이]?\s*(?:터트리|터뜨리|쏟아내|흘리|흘러내리|터지|떨구|훔치)(?:는|던)\s*(?:[가-힣]{1,30}[의이]?\s){0,2}(?:연기|씬|표정|눈빛|대목|컷)",
        "몰래 눈물 훔치는 막내의 눈빛이 좋다",
    ),
    exclusion(
        SCENE,
        "a character holding back tears",
        r"(?:울음|눈물)[을를]?\s*(?:꾹\s?|애써\s|억지로\s)?(?:참|삼키|삼킨|머금|머금은)(?:는|던|으며|으면서|고)?\s*(?:[가-힣]{1,30}의?\s)?(?:연기|주인공|배우|얼굴|표정|눈빛|씬)",
        "눈물을 참는 주인공의 얼굴",
    ),
    exclusion(
        SCENE,
        "a character doing something in tears",
        r"(?:눈물\s?을?\s*흘리|울|오열하|통곡하|울먹이)(?:며|면서)\s*(?:[가-힣]{1,30}\s){0,2}(?:"
        r"(?:연기|절규|고백|애원|사과|기도|노래|작별|이별)(?:하는|하던|할\s?때)"
        r"|(?:부르|외치|말하|소리치|소리지르|매달리|뛰어가|달려가|빌|안기|전화하|떠나|죽)[가-힣]{0,2}(?:는|던|때)\s?(?:장면|씬|신[^가-힣]|모습|연기|부분|대사))",
        "딸이 울면서 아빠를 부르는 장면은 뻔하다",
    ),
    exclusion(
        SCENE,
        "characters in tears",
        r"(?:악당|주인공|주연|조연|형사|임금|황제|장군|신하|범인|살인마|괴물|배우|여주|남주|아역)들?[이가은는]\s*(?:막|계속|펑펑|엉엉|서럽게|혼자|다|같이|맨날|너무|진짜|참)?\s*"
        r"(?:눈물을?\s*(?:흘리|쏟|글썽이)(?:며|고|면서)|울며\s|울면서|울고\s?[있불짜]|(?:오열하|통곡하|흐느끼)(?:고|며|면))",
        "악당이 눈물을 흘리며 후회하는 결말이 시시하다",
    ),
    exclusion(
        SCENE,
        "the sight of characters crying",
        r"(?:주인공|배우|아역)[가-힣]{0,2}\s*(?:[가-힣]{1,5}\s)?(?:우는|울던|눈물\s*흘리는|눈물을\s*흘리는|오열하는)\s*(?:거|것|게|걸|데|장면|모습|부분|씬|연기|표정)",
        "아역들은 서럽게 우는데 나는 하품만 했다",
    ),
)
