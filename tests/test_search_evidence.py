"""Two pieces of evidence for a film suffice, and words around a title cost little in any language."""

import pytest

from tearjerk.catalogue.film import Film
from tearjerk.search import MIN_CERTAIN_SCORE, find
from tearjerk.search.phrases.coverage import MIN_SHARES, TypedTitle, min_explained_share
from tests.conftest import film

QUERIES_BY_FILM = {
    # a title and a person from the film
    "breathless-2009": ["breathless yang ik june (the korean one not godard lol)"],
    "hae-ro-2012": ["해로 주현 예수정 넷플에있나"],
    "holly-2013": ["걸스데이 민아 나온 홀리"],
    "my-father-2007": ["마이파더 다니엘헤니 진짜아들 아님?"],
    # a title and its year
    "late-autumn-2011": ["late autumn 2011 qwerty zxcvb poiuyt lkjhg"],
    # a romanised title, and a Hangul title whose words describe no other film
    "old-partner-2009": ["wonangsori haraboji and his cow", "워낭소리 그 소 몇살까지 살았냐"],
    "may-18-2007": ["hwaryeohan hyuga gwangju 1980 soldiers"],
    # compounds
    "my-heart-2000": ["배창호감독의 정"],
    # quotation marks and hashtags
    "land-of-happiness-2024": ["'행복의 나라' 조정석x이선균 메인 예고편 | 8월 14일 대개봉"],
    "hope-2013": ["#소원 #이준익 #설경구", "《Hope》韩国电影 薛景求 在线看"],
    # other languages
    "broker-2022": ["Broker 是枝裕和 韓国映画 あらすじ"],
    "silenced-2011": ["Silenced 韓国映画 実話 ネタバレ", "kore filmi silenced konusu yorumlar"],
    "on-your-wedding-day-2018": ["nonton on your wedding day sub indo"],
    # words of another title of the film, and conversation
    "the-last-princess-2016": ["the last princess deokhye how accurate", "덕혜옹주손예진 왜곡논란"],
    "my-sassy-girl-2001": ["original my sassy girl not the american one"],
    # abbreviations, and typos next to other words
    "be-with-you-2018": ["지만갑", "지만갑 소지섭", "pelicula coreana 'be with you' donde ver"],
    "200-pounds-beauty-2006": ["200 pounds beuty maria song scene"],
    "train-to-busan-2016": ["train 2 busan does the dad die at the end"],
    # series
    "hearty-paws-2-2010": ["마음이 두번째꺼 새끼 강아지들", "마음이 두 번째"],
    "sex-is-zero-2-2007": ["색즉시공 2편 송지효 나왔던거"],
}


@pytest.mark.parametrize(
    ("typed", "meant"), [(typed, meant) for meant, queries in QUERIES_BY_FILM.items() for typed in queries]
)
def test_the_film_meant_is_found_first(films: tuple[Film, ...], typed: str, meant: str) -> None:
    assert find(typed, films)[0].film.id == meant


def test_a_title_with_its_director_is_a_sure_match(films: tuple[Film, ...]) -> None:
    assert find("oasis lee chang-dong qwerty asdfgh zxcvbn", films)[0].score >= MIN_CERTAIN_SCORE
    assert find("oasis qwerty asdfgh zxcvbn", films) == []


PEOPLE = {
    "공유": ["공유정유미", "공유나오는거"],
    "이준익": ["이준익 감독영화"],
    "나문희": ["나문희나오는영화뭐있어"],
    "설경구": ["sul kyung-gu & moon so-ri"],
    "고레에다 히로카즈": ["是枝裕和", "hirokazu koreeda"],
    "오다기리 조": ["オダギリジョー 韓国映画"],
    "유위강": ["andrew lau korean movie"],
    "이병헌": ["lee byung hun's best films"],
}


@pytest.mark.parametrize(
    ("typed", "meant"), [(typed, meant) for meant, queries in PEOPLE.items() for typed in queries]
)
def test_people_are_found(films: tuple[Film, ...], typed: str, meant: str) -> None:
    assert meant in {person.name_ko for person in find(typed, films)[0].film.people}


def test_a_film_that_the_person_directed_ranks_before_those_they_act_in(films: tuple[Film, ...]) -> None:
    assert find("ha jung woo as director", films)[0].film.id == "chronicle-of-a-blood-merchant-2015"


@pytest.mark.parametrize(
    "typed",
    [
        "kim yuna", "wi ha jun", "kang ha jun film",  # people without films in the catalogue
        "헤어질 결심 탕웨이 박해일",  # people without a film in common, next to another title
        "oasis supersonic documentary liam gallagher", "always be my maybe", "p.s. i love you", "the tower of london", "행복을 찾아서 윌스미스",  # titles of other films
    ],
)  # fmt: skip
def test_a_film_outside_the_catalogue_is_not_found(films: tuple[Film, ...], typed: str) -> None:
    assert find(typed, films) == []


def test_titles_less_likely_to_be_typed_by_chance_are_stronger() -> None:
    assert TypedTitle("hope").strength == TypedTitle("the tower").strength == TypedTitle("소원").strength == 1
    assert TypedTitle("crying fist").strength == TypedTitle("파수꾼").strength == 2
    assert TypedTitle("워낭소리", is_rare=True).strength > TypedTitle("워낭소리").strength
    assert TypedTitle("벌새", is_rare=True).strength == 1
    assert TypedTitle("wonangsori", is_romanised=True).strength == 3
    assert TypedTitle("八月照相館").strength == 2


def test_evidence_lowers_the_minimum_share() -> None:
    hope = TypedTitle("hope")
    assert min_explained_share(hope, ["title", "unexplained"]) == MIN_SHARES[0]
    assert min_explained_share(hope, ["title", "korean", "unexplained"]) < MIN_SHARES[0]
    assert min_explained_share(TypedTitle("hope", is_quoted=True), ["title"]) < MIN_SHARES[0]
    assert 0 < min_explained_share(hope, ["title", "year"]) < MIN_SHARES[0]
    assert (
        min_explained_share(hope, ["title", "person"])
        == min_explained_share(TypedTitle("late autumn"), ["title", "year"])
        == 0
    )
    assert min_explained_share(TypedTitle("I"), ["title", "person"]) == MIN_SHARES[0]


def test_a_film_without_people_is_found_with_words_around_its_title() -> None:
    film_without_people = film(title="The Long Silence", directors=(), cast=())
    assert find("the long silence min ho netflix", (film_without_people,))[0].film == film_without_people


YEARS_OF_PEOPLE = {
    # from the typed year, or nearest to it
    "a-taxi-driver-2017": ["song kang ho 2017", "송강호 2017", "송강호 2017년"],
    "silenced-2011": ["gong yoo 2011"],
    "the-attorney-2013": ["song kang ho 2012"],
    # two named people count more than a year
    "joint-security-area-2000": ["song kang ho lee byung-hun 2017"],
}


@pytest.mark.parametrize(
    ("typed", "meant"), [(typed, meant) for meant, queries in YEARS_OF_PEOPLE.items() for typed in queries]
)
def test_a_year_decides_between_the_films_of_a_person(
    films: tuple[Film, ...], typed: str, meant: str
) -> None:
    found = find(typed, films)
    assert found[0].film.id == meant
    assert found[0].score > found[1].score


def test_a_film_of_a_person_set_in_the_typed_year_counts_as_from_it(films: tuple[Film, ...]) -> None:
    found = find("song kang ho 1980", films)
    set_in_1980 = {match.film.id for match in found if "1980" in match.film.synopsis}
    assert {match.film.id for match in found if match.score == found[0].score} == set_in_1980
