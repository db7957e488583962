"""Korean exclusions: tears that are denied, forced, or caused by laughter or boredom.

Each example contains nothing else that would count, so a test can verify that the exclusion works.
"""

from tearjerk.measure.language import exclusion

# Each reason takes one pass, and long passes are slow, so these patterns are split between two reasons.
DENIED_OR_FORCED = "tears denied, forced, or caused by laughter or boredom"
LONGER_DENIALS = "no reason for tears, and longer phrases about laughter or boredom"

DENIALS = (
    exclusion(
        DENIED_OR_FORCED,
        "did not cry",
        r"(?:^|[^동는간])[안못]\s*(?:울[었엇어고기려리린]?|운다?|우[는느네니])|울(?:지|진|지는|지도|지를)\s*[않안못말마]|울지는\s*[않안못]"
        r"|울음이?\s*[안않]|울긴?\s*커녕|울\s?(?:정도|만큼)[은는까지로]{0,3}\s*.{0,5}(?:아니|아닌|않|안)",
        "슬프지만 안 울었다",
    ),
    exclusion(
        DENIED_OR_FORCED,
        "no tears",
        r"눈물\s*(?:이|을|은|도|조차|까지|까진|까지는|한|샘이|샘도|따위는?)?\s*(?:그닥|별로|전혀|하나도|하나|1도|일도|절대|아예|딱히|한\s*방울도?|방울도?|도|잘|많이|막|그렇게|그다지|결코"
        r"|이상하게|원래|왜|거의|조금도|더\s*이상)?\s*도?\s*(?:안\s?[나났낫난날남흘쏟보글고터떨]|[않못없업])",
        "눈물은 안 났지만 좋았다",
    ),
    exclusion(
        DENIED_OR_FORCED,
        "no tears (literary)",
        r"눈물\s*(?:이|을|은|도|조차|조차도|까지|까지는)?\s*(?:왈칵\s?|펑펑\s?)?(?:나|나오|흘리|흐르|쏟|쏟아지|보이|터지|고이|맺히|흘러나오)(?:지|진|질|지는|지도)\s*[않안못]",
        "왠지 눈물이 나오지 않았다",
    ),
    exclusion(
        DENIED_OR_FORCED,
        "not enough for tears",
        r"눈물\s*[이을]?\s*[가-힣]{0,4}\s?(?:정도|만큼|것)(?:은|는|까진|까지는|까지)\s*아니|눈물[은이]?\s*커녕|눈물샘?[이은]?\s*(?:메말|마[른르])",
        "눈물 날 정도는 아니지만 괜찮다",
    ),
    exclusion(
        DENIED_OR_FORCED,
        "forced tears",
        r"(?:억지|어거지|강제|신파|강요된?|뻔한|진부한|값싼|싸구려|헤픈|가짜)(?:로|스러운|스런|스럽게|적인|적|성|식)?\s*(?:감동과?|웃음과?|슬픔과?)?\s*[,.·]?\s*(?:눈물|울음|울[리려릴게도])",
        "억지 눈물이 지겹다",
    ),
    exclusion(
        DENIED_OR_FORCED,
        "contrived tears",
        r"(?:짜내는|쥐어짜는|짜는|뽑아내는|강요하는|유도하는|인공적인|작위적인|인위적인|의도적인|상투적인|전형적인|과도한|과한|쓸데없는)\s?(?:눈물|울음)",
        "억지로 쥐어짜는 눈물이 아니라서 좋았다",
    ),
    exclusion(
        DENIED_OR_FORCED,
        "tears wrung out",
        r"눈물\s*(?:콧물)?\s*[을를만이에]?\s*(?:(?:좀|더|억지로|억지|일부러|마구|막|너무|또|그냥|계속|강제로|대놓고|쥐어|쥐|꾸역꾸역|작정하고)\s*){0,2}"
        r"(?:짜[^면]|짠다|짤|강요|유도|구걸|팔이|호소|(?:자아내|뽑아내|뽑으|빼내|빼|뺄|유발하|뽑을|내)려|흘리게\s*하려|나게\s*하려)",
        "눈물 짜내려는 각본",
    ),
    exclusion(
        DENIED_OR_FORCED,
        "told to cry",
        r"울어라|울어\s?달라|울라[고는]|흘려\s?달라|흘리라고|울[리릴]려|울릴?라고|울려고\s*(?:애쓰|작정|노력|안달)|울[리려]려는",
        "여기서 울어라 하고 음악이 깔린다",
    ),
    exclusion(
        DENIED_OR_FORCED, "unsure where to cry", r"울어야\s*(?:하|할|되|될)", "어디서 울어야 할지 모르겠다"
    ),
    exclusion(
        DENIED_OR_FORCED,
        "tears as a formula",
        r"눈물\s*(?:포인트|코드|팔이|장치|요소|마케팅)|질질\s*짜(?:는|내)",
        "눈물 코드가 식상하다",
    ),
    exclusion(
        DENIED_OR_FORCED,
        "laughed until tears came",
        r"(?:웃겨|웃느라|웃어|하품|빵\s?터져|깔깔)[가-힣]{0,3}[\s,.~ㅋㅎ]*(?:너무|진짜|정말|막|계속|하도|배\s?아프고|배\s?아파서)?\s*(?:눈물|울[었엇뻔어])|너무\s*웃다가?\s*눈물",
        "너무 웃겨서 눈물이 났다",
    ),
    exclusion(
        DENIED_OR_FORCED,
        "so funny it brings tears",
        r"눈물\s*[이을]?\s*(?:나게|나도록|날\s*정도로|날\s*만큼|쏙\s*빠지게|흘릴\s*정도로|빠지게|나올\s*정도로)\s*(?:막|진짜|너무|정말|많이)?\s*(?:웃|재[밌미]|잼|빵|폭소|지루|졸)"
        r"|눈물\s*을?\s*흘리(?:며|면서)\s*웃",
        "눈물 나게 웃긴 코미디",
    ),
    exclusion(
        DENIED_OR_FORCED,
        "tears over the price of the ticket",
        r"(?:돈|시간|만원|천원|영화비|관람료|티켓|표값|푯값)[가-힣]{0,2}\s*(?:너무|정말|진짜|넘)?\s*(?:아까[워와]|날[려린]|버[려린])서?\s*.{0,6}(?:눈물|울)",
        "돈이 아까워서 눈물이 난다",
    ),
    exclusion(
        DENIED_OR_FORCED,
        "so bad it makes one cry",
        r"(?:발연기|노잼|재미\s*없|지루|졸려|허무|실망|짜증|한심|어이\s*없|어이가\s*없|빡[쳐치]|못\s*만들|허접|유치|오글|열\s?받|최악|형편\s*없)(?:하?여|어|해|에|음에|함에)?서?\s*[,.~ㅠㅜ]*\s*(?:눈물이?\s*[났나난]|울[었뻔])",
        "지루해서 눈물이 났다",
    ),
    exclusion(
        LONGER_DENIALS,
        "tears unlikely",
        r"(?:눈물\s*[이을]?\s*(?:날|나올|흘릴|쏟을)|울)\s*(?:것|거)\s*같지[는도]\s*[않안]",
        "눈물이 날 것 같지도 않았다",
    ),
    exclusion(
        LONGER_DENIALS,
        "nothing to cry over",
        r"(?:눈물\s*[이을]?\s*(?:날|나올|흘릴|쏟을)|울)\s*만?\s?(?:한|할)?\s?(?:영화|내용|작품|장면|얘기|이야기|일)[은는이가도까진지]{0,2}\s*(?:[가-힣]{1,3}\s)?(?:아니|아닌|아님|아닙|없)",
        "이건 눈물 흘릴 만한 영화가 아니다",
    ),
    exclusion(
        LONGER_DENIALS,
        "not that kind of film",
        r"눈물\s*[이을]?\s*(?:나는|나오는|흘리는)\s?(?:(?:영화|내용|이야기|스토리)[은는이가도]{0,2}\s?(?:아니|아닌|아님|아닙)|(?:장면|부분|포인트|대목)[은는이가도]{0,2}\s?(?:전혀|하나도|거의|별로|딱히)?\s?(?:없|안))",
        "눈물 나는 영화는 아니지만 따뜻하다",
    ),
    exclusion(
        LONGER_DENIALS,
        "tears that dried up at once",
        r"눈물[이도은]?\s?(?:쏙|쏘옥|싹|도로|다시)?\s?들어(?:갔|가[^야]|감|간)",
        "어색한 연기에 눈물이 쏙 들어갔다",
    ),
    exclusion(
        LONGER_DENIALS,
        "wanted to cry, but did not",
        r"울고\s?싶(?:어서?|은데|었는데|은\s?(?:맘|마음))[가-힣\s]{0,8}(?:봤|본|갔|보러)[가-힣]{0,2}(?:는데|지만|건만)|울\s?(?:각오|준비)[가-힣\s]{0,14}(?:봤|갔|했|들어갔)(?:는데|지만|건만|으나)",
        "울고 싶어서 봤는데 그저 그랬다",
    ),
    exclusion(
        LONGER_DENIALS,
        "no time to cry",
        r"(?:울|눈물\s*흘릴|눈물\s*날)\s*(?:틈|새|겨를|시간|이유|건덕지|포인트|타이밍|부분|구석)[이도은가을를]?\s*(?:없|안|못|전혀|모르|찾|1도|하나도)",
        "쫓고 쫓기느라 눈물 흘릴 틈이 없다",
    ),
    exclusion(
        LONGER_DENIALS,
        "laughed to the point of tears",
        r"(?:웃다가?|웃느라)\s*눈물까지|(?:웃다가?|웃느라|웃겨서|웃어서)\s*(?:[가-힣]{1,3}\s)?눈물이?\s*(?:다\s?)?[나났날난][가-힣]{0,4}\s*[ㅋㅎ]",
        "깔깔대고 웃다가 눈물까지 흘림",
    ),
    exclusion(
        LONGER_DENIALS,
        "so bad that tears flow",
        r"(?:발연기|노잼|재미\s*없|지루|졸려|허무|실망|짜증|한심|어이\s*없|어이가\s*없|빡[쳐치]|못\s*만들|허접|유치|오글|열\s?받|최악|형편\s*없)(?:하?여|어|해|에|음에|함에)?서?\s*[,.~ㅠㅜ]*\s*눈물[이을]?\s*(?:앞|핑|흐|흘|다\s|펑|줄)",
        "발연기에 눈물이 앞을 가린다",
    ),
)
