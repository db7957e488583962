"""Korean exclusions: words that look like tears but mean something else, such as titles, idioms and sounds.

Each example contains nothing else that would count, so a test can verify that the exclusion works.
"""

from tearjerk.measure.language import exclusion

OTHER_MEANING = "the words mean something else: a title, an idiom, a sound or another word"

OTHER_MEANINGS = (
    exclusion(
        OTHER_MEANING,
        "titles with tears",
        r"(?:북극|아마존|남극|아프리카|황색|태양|인어|악어|용|늑대)의\s*눈물|(?:1|일)\s?리터의\s?눈물|눈물을\s*마시는\s*새|모스크바는\s*눈물을|눈물의\s*(?:웨딩|여왕)|소년은\s*울지"
        r"|울지\s*마라?[,.]?\s*톤즈|우는\s*남자|주먹이\s*운다|울보\s*권투|울학교",
        "남극의 눈물을 찍은 감독의 다큐",
    ),
    exclusion(OTHER_MEANING, "blood and tears", r"피도,?\s*눈물도\s*없|피눈물", "민중의 피눈물로 쓴 역사"),
    exclusion(
        OTHER_MEANING, "'eating mustard in tears'", r"울면?[서며]\s*겨자", "울며 겨자 먹기로 끌려간 극장"
    ),
    exclusion(
        OTHER_MEANING,
        "puts someone to shame",
        r"울고\s?(?:갈|가겠|간다|가는|간\s)",
        "진짜 형사도 울고 갈 수사",
    ),
    exclusion(OTHER_MEANING, "heart-rending effort", r"눈물\s*[겨겹]", "살아남으려는 눈물겨운 노력"),
    exclusion(
        OTHER_MEANING,
        "other verbs with 울 (어울리다, 기울다, 드리우다)",
        r"[기어아]울|드리울|어우",
        "휴지처럼 버려진 사람들과 기울어 가는 배",
    ),
    exclusion(
        OTHER_MEANING,
        "verbs and adjectives in -울",
        r"[배때태채세치지외키싸피새비메깨데구추주까려러거]울\s?[뻔번]|[배외싸치채세키태지비도피]울\s?[게기줄만정걸것거꺼듯던더려수준판일]|[로러까]울\s[것거듯줄정]",
        "지루할 틈 없이 배울 게 많다. 서로 싸울뻔",
    ),
    # 서울고 is a school, but 보고서 울고 and 보면서 울고 are often typed without the space.
    exclusion(OTHER_MEANING, "Seoul", r"(?:^|[^고면])서울\s?(?:고|음악|다녀)", "모두 서울고 학생들이다"),
    exclusion(
        OTHER_MEANING, "time flies", r"(?:시간|분|년|편|반)[이도은가]?\s*훌쩍", "두 시간이 훌쩍.. 지나갔다"
    ),
    exclusion(
        OTHER_MEANING,
        "touches the heart",
        r"(?:심장|가슴|마음|맘|심금|싱금|심근|영혼|머리|골|뇌|뼈|가심|감성|내면|감동|전신|세상|사회)[가-힣]{0,3}\s*(?:[가-힣]{1,30}게\s*|[가-힣]{1,30}히\s*|또|다시|너무|쾅쾅|쿵쿵|한번|막|더|참|정말|많이|찡|한껏)?\s*울[리린렸려릴립]",
        "오래도록 마음을 울리는 작품",
    ),
    exclusion(
        OTHER_MEANING,
        "resonates quietly",
        r"(?:잔잔|은은|깊|짠)[가-힣~]{0,3}\s*울[리린렸려]",
        "잔잔하게 울리는 첼로 같은 이야기",
    ),
    # Crying with the heart (가슴으로 울었다) counts; a crying heart only means that the viewer was moved.
    exclusion(
        OTHER_MEANING,
        "the heart weeps",
        r"(?:가슴|마음|심장|영혼)[이은도]\s?(?:운다|우네|울고|우는|울었|울어|웁니다)",
        "마지막 편지에 가슴이 운다",
    ),
    exclusion(
        OTHER_MEANING,
        "bread eaten in tears",
        r"눈물\s?어린\s?[가-힣]|눈물\s?(?:에\s?)?젖은\s?(?:빵|밥|김밥|라면|짜장면|자장면|떡볶이|두만강)",
        "눈물 젖은 빵을 먹어 본 사람의 이야기",
    ),
    exclusion(
        OTHER_MEANING,
        "sounds",
        r"울려\s?[퍼펴]|쩌렁[가-힣]{0,30}\s?울|귓?가에\s*울|(?:종|벨|전화|북|총성|노래|음악|소리|징|귀|경종|사이렌|알람|진동|대사)[가-힣]{0,2}\s*(?:[가-힣]{1,30}게\s)?울[리린렸려릴립]",
        "전화벨이 울리는 첫 장면이 무섭다",
    ),
    exclusion(
        OTHER_MEANING,
        "explosions and snowfall",
        r"(?:눈|폭탄|총|폭죽|돈)[이을도]?\s*펑펑|펑펑\s?(?:터|내리|오는|놀|써|쓰|쏴|쏘|치|폭|웃|펑)",
        "폭탄이 펑펑 터지는 액션",
    ),
)
