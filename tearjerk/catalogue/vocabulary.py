"""The controlled vocabularies of a catalogue: themes, relations, genres, warnings, aftertastes, certificates.

New entries need a review. `lookup` finds the entry that a user means.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """One entry of a vocabulary. A film with it also counts as having its `parent`; if `spoils` is true, cards hide it."""

    id: str
    label: str
    label_ko: str
    meaning: str
    parent: str | None = None
    spoils: bool = False


Vocabulary = dict[str, Entry]


def _by_id(*entries: Entry) -> Vocabulary:
    return {entry.id: entry for entry in entries}


THEMES = _by_id(
    Entry("family", "family", "가족", "parents, children and everyone who counts as family"),
    Entry("father", "father", "아버지", "a father and what he does for a child", "family"),
    Entry("mother", "mother", "어머니", "a mother and what she does for a child", "family"),
    Entry("siblings", "siblings", "형제자매", "brothers and sisters", "family"),
    Entry(
        "grandparents", "grandparents", "조부모", "a grandparent raising or meeting a grandchild", "family"
    ),
    Entry(
        "adoption",
        "adoption",
        "입양",
        "children given up, taken in or searching for their birth parents",
        "family",
    ),
    Entry("found-family", "found family", "유사 가족", "people who become each other's family", "family"),
    Entry("love", "love", "사랑", "two people and what keeps them apart"),
    Entry("first-love", "first love", "첫사랑", "a first love, lived or remembered", "love"),
    Entry("marriage", "marriage", "부부", "a married couple", "love"),
    Entry("forbidden-love", "forbidden love", "금지된 사랑", "a love that others will not allow", "love"),
    Entry("late-love", "late love", "황혼의 사랑", "love in old age", "love"),
    Entry("illness", "illness", "병", "somebody is ill"),
    Entry("terminal-illness", "terminal illness", "시한부", "somebody is dying of an illness", "illness"),
    Entry("dementia", "dementia", "치매", "somebody is losing their memory", "illness"),
    Entry("disability", "disability", "장애", "a life with a disability"),
    Entry("friendship", "friendship", "우정", "friends and what they do for each other"),
    Entry("animals", "animals", "동물", "an animal is at the heart of it"),
    Entry("sacrifice", "sacrifice", "희생", "giving something up, even one's life, for somebody"),
    Entry("forgiveness", "forgiveness", "용서", "whether to forgive"),
    Entry("loss", "loss", "상실", "living on after a death"),
    Entry("separation", "separation", "이별", "people parted from each other"),
    Entry("injustice", "injustice", "불의", "a wrong done by those with power"),
    Entry("poverty", "poverty", "가난", "not having enough to live on"),
    Entry("old-age", "old age", "노년", "growing old"),
    Entry("coming-of-age", "coming of age", "성장", "growing up"),
    Entry("school", "school", "학교", "pupils and teachers"),
    Entry("music", "music", "음악", "making music"),
    Entry("sport", "sport", "스포츠", "athletes, teams and matches"),
    Entry("war", "war", "전쟁", "soldiers and civilians at war"),
    Entry("history", "history", "역사", "real events of the past"),
    Entry("disaster", "disaster", "재난", "a catastrophe and those caught in it"),
    Entry("ghosts", "ghosts", "유령", "the dead among the living"),
    Entry("time", "time", "시간", "letters, journeys and second chances across time"),
    Entry("prison", "prison", "교도소", "life behind bars"),
)

RELATIONS = _by_id(
    Entry("father-daughter", "a father and his daughter", "아버지와 딸", "a father and his daughter"),
    Entry("father-son", "a father and his son", "아버지와 아들", "a father and his son"),
    Entry("mother-daughter", "a mother and her daughter", "어머니와 딸", "a mother and her daughter"),
    Entry("mother-son", "a mother and her son", "어머니와 아들", "a mother and her son"),
    Entry("brothers", "brothers", "형제", "two or more brothers"),
    Entry("sisters", "sisters", "자매", "two or more sisters"),
    Entry("brother-sister", "a brother and a sister", "남매", "a brother and a sister"),
    Entry("grandparent-grandchild", "a grandparent and a grandchild", "조손", "two generations apart"),
    Entry("lovers", "two people in love", "연인", "two people in love"),
    Entry("spouses", "a married couple", "부부", "husband and wife"),
    Entry("friends", "friends", "친구", "friends"),
    Entry("mentor-pupil", "a teacher and a pupil", "스승과 제자", "teacher, coach or mentor and pupil"),
    Entry("person-animal", "a person and an animal", "사람과 동물", "a person and an animal"),
    Entry("comrades", "comrades", "동료", "soldiers, team-mates, workmates"),
    Entry("strangers", "strangers brought together", "남남", "strangers thrown together"),
)

GENRES = _by_id(
    Entry("drama", "drama", "드라마", "a serious story"),
    Entry("romance", "romance", "로맨스", "a love story"),
    Entry("comedy", "comedy", "코미디", "it makes you laugh too"),
    Entry("family", "family", "가족", "for the whole family"),
    Entry("war", "war", "전쟁", "soldiers and battles"),
    Entry("thriller", "thriller", "스릴러", "suspense"),
    Entry("action", "action", "액션", "fights and chases"),
    Entry("horror", "horror", "공포", "made to frighten"),
    Entry("fantasy", "fantasy", "판타지", "the impossible happens"),
    Entry("animation", "animation", "애니메이션", "drawn or modelled"),
    Entry("documentary", "documentary", "다큐멘터리", "real people, filmed"),
    Entry("history", "history", "사극·역사", "set in the past, with real events"),
    Entry("music", "music", "음악", "musicians and singers"),
    Entry("sport", "sport", "스포츠", "athletes and matches"),
    Entry("crime", "crime", "범죄", "a crime and the people in it"),
    Entry("mystery", "mystery", "미스터리", "a puzzle to be solved"),
)

WARNINGS = _by_id(
    Entry(
        "terminal-illness",
        "serious or terminal illness",
        "시한부·중병",
        "a life-threatening illness, whether fatal or not",
    ),
    Entry("dementia", "dementia", "치매", "the loss of memory and self"),
    Entry(
        "medical-procedures", "medical procedures", "병원·수술 장면", "operations, needles, hospital scenes"
    ),
    Entry("parent-death", "death of a parent", "부모의 죽음", "a mother or father dies", spoils=True),
    Entry("child-death", "death of a child", "아이의 죽음", "a child dies", spoils=True),
    Entry("partner-death", "death of a partner", "연인·배우자의 죽음", "a lover or spouse dies", spoils=True),
    Entry(
        "pregnancy-loss",
        "pregnancy loss",
        "유산·임산부의 죽음",
        "a miscarriage, stillbirth or abortion, or a death in pregnancy or childbirth",
        spoils=True,
    ),
    Entry("animal-death", "death of an animal", "동물의 죽음", "an animal dies", spoils=True),
    Entry("animal-cruelty", "cruelty to animals", "동물 학대", "an animal is made to suffer"),
    Entry("suicide", "suicide", "자살·자살 시도", "a suicide or an attempt", spoils=True),
    Entry("self-harm", "self-harm", "자해", "somebody injures themselves"),
    Entry(
        "child-abandonment",
        "child abandonment",
        "유기·가족 이별",
        "a child is abandoned, given up or separated from a parent for good",
    ),
    Entry("child-abuse", "child abuse", "아동 학대", "a child is beaten, starved or exploited"),
    Entry("child-sexual-abuse", "child sexual abuse", "아동 성폭력", "sexual violence against a child"),
    Entry("sexual-violence", "sexual violence", "성폭력", "rape, assault or coercion"),
    Entry("domestic-violence", "domestic violence", "가정폭력", "violence within a family or couple"),
    Entry("bullying", "bullying", "학교폭력·따돌림", "somebody is tormented by a group"),
    Entry("war-violence", "war violence", "전쟁·전투", "combat and its victims"),
    Entry("state-violence", "state violence", "국가폭력·고문", "torture or killing by the state"),
    Entry("colonial-atrocity", "colonial atrocity", "일제강점기·위안부", "crimes of the Japanese occupation"),
    Entry("disaster", "disaster", "재난·참사", "a catastrophe with many victims"),
    Entry(
        "wrongful-execution",
        "wrongful imprisonment or execution",
        "억울한 옥살이·사형",
        "an innocent person is jailed or put to death",
        spoils=True,
    ),
    Entry("ableism", "ableism", "장애 비하·차별", "disabled people are mocked or mistreated"),
    Entry("gore", "gore", "잔혹 묘사", "blood and wounds in close-up"),
)

AFTERTASTES = _by_id(
    Entry("warm", "warm", "따뜻한", "you smile through the tears"),
    Entry("bittersweet", "bittersweet", "달콤쌉싸름한", "sad and sweet at once"),
    Entry("devastating", "devastating", "먹먹한", "grief without comfort"),
    Entry("harrowing", "harrowing", "참담한", "anger or horror more than tears"),
)

CERTIFICATES = ("ALL", "12", "15", "19")
"""Korean age ratings, from the mildest to the strictest."""


def with_parents(themes: tuple[str, ...]) -> set[str]:
    """Return the themes together with their parents."""
    expanded = set(themes)
    for theme in themes:
        parent = THEMES[theme].parent
        if parent is not None:
            expanded.add(parent)
    return expanded
