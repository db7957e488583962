"""The Korean rules, with which the catalogue's cry levels are measured; docs/tears.md reports their accuracy."""

from tearjerk.measure.language import Language
from tearjerk.measure.rules.korean.denials import DENIALS
from tearjerk.measure.rules.korean.other_meanings import OTHER_MEANINGS
from tearjerk.measure.rules.korean.other_tears import OTHER_TEARS
from tearjerk.measure.rules.korean.roles import ROLES
from tearjerk.measure.rules.korean.tears import ALWAYS, TEARS

SCRIPT = r"[가-힣]"

PREFILTER = (
    r"눈\s?[물뮬믈]|눙[물무]|눈무리|누물|눈시|눈가|눈[이가도]?\s?[퉁팅탱띵땡많다완너진엄부붓촉젖]|눈에서|눈에\s*[이홍]"
    # 울, but not in 어울리다, 기울다 or 여울
    r"|(?:^|[^어기여])울[었엇어음엌엏으컥컼컷먹고다면며\s뻔번뻗게기줄만정걸껄것거꺼듯던더수준각판ㅁㅠㅜ네지려린렸렷리릴립]"
    # 운 and 우는, but not at the end of 아름다운, 새로운, 싸우는 or 배우는
    r"|(?:^|[^여다로러거까쉬려라벼겨두마추더그사])운\s?[다적영거건게것사나지1생최첫몇유횟기작듯후내드애날이장부만]"
    r"|(?:^|[^싸배키정깨경채세치])우[는느네니시셨]|[\s다가고면서나또막많이혼진짜결국완전]움|우[럿렀럭렷]|우러\s?[써버따]|웁니|안\s?울"
    r"|오열|통곡|흐느|꺼이|펑펑|뻥뻥|엉엉|훌쩍|[질찔][질찔]\s?[짜짰짬쨌짯울]|글썽|콧물|휴지|손수건|티슈|크리넥스|수도꼭지"
)

KOREAN = Language("ko", SCRIPT, PREFILTER, (*ALWAYS, *OTHER_MEANINGS, *DENIALS, *ROLES, *OTHER_TEARS, *TEARS))
