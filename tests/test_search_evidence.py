"""The promise: two pieces of evidence that agree are enough, and what is round a title in any language costs little."""

import pytest

from tearjerk.catalogue.film import Film
from tearjerk.search import SURE_SCORE, find
from tearjerk.search.phrases.coverage import MIN_SHARES, TypedTitle, min_share
from tests.conftest import film

FOUND = {
    # a title and somebody of the film, whatever else is there
    "breathless-2009": ["breathless yang ik june (the korean one not godard lol)"],
    "hae-ro-2012": ["해로 주현 예수정 넷플에있나"],
    "holly-2013": ["걸스데이 민아 나온 홀리"],
    "my-father-2007": ["마이파더 다니엘헤니 진짜아들 아님?"],
    # a title and its year
    "late-autumn-2011": ["late autumn 2011 qwerty zxcvb poiuyt lkjhg"],
    # a romanised title, by any romanisation, and a Hangul title of words that no other film has
    "old-partner-2009": ["wonangsori haraboji and his cow", "워낭소리 그 소 몇살까지 살았냐"],
    "may-18-2007": ["hwaryeohan hyuga gwangju 1980 soldiers"],
    # words without spaces
    "my-heart-2000": ["배창호감독의 정"],
    # what marks a title
    "land-of-happiness-2024": ["'행복의 나라' 조정석x이선균 메인 예고편 | 8월 14일 대개봉"],
    "hope-2013": ["#소원 #이준익 #설경구", "《Hope》韩国电影 薛景求 在线看"],
    # other languages
    "broker-2022": ["Broker 是枝裕和 韓国映画 あらすじ"],
    "silenced-2011": ["Silenced 韓国映画 実話 ネタバレ", "kore filmi silenced konusu yorumlar"],
    "on-your-wedding-day-2018": ["nonton on your wedding day sub indo"],
    # words of another title of the film, and talk
    "the-last-princess-2016": ["the last princess deokhye how accurate", "덕혜옹주손예진 왜곡논란"],
    "my-sassy-girl-2001": ["original my sassy girl not the american one"],
    # abbreviations, and typos beside other words
    "be-with-you-2018": ["지만갑", "지만갑 소지섭", "pelicula coreana 'be with you' donde ver"],
    "200-pounds-beauty-2006": ["200 pounds beuty maria song scene"],
    "train-to-busan-2016": ["train 2 busan does the dad die at the end"],
    # series
    "hearty-paws-2-2010": ["마음이 두번째꺼 새끼 강아지들", "마음이 두 번째"],
    "sex-is-zero-2-2007": ["색즉시공 2편 송지효 나왔던거"],
}


@pytest.mark.parametrize(
    ("typed", "meant"), [(typed, meant) for meant, all_typed in FOUND.items() for typed in all_typed]
)
def test_first_place(films: tuple[Film, ...], typed: str, meant: str) -> None:
    assert find(typed, films)[0].film.id == meant


def test_a_title_and_its_director_are_sure_beside_anything(films: tuple[Film, ...]) -> None:
    assert find("oasis lee chang-dong qwerty asdfgh zxcvbn", films)[0].score >= SURE_SCORE
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
    ("typed", "meant"), [(typed, meant) for meant, all_typed in PEOPLE.items() for typed in all_typed]
)
def test_people_find_their_films(films: tuple[Film, ...], typed: str, meant: str) -> None:
    assert meant in {person.name_ko for person in find(typed, films)[0].film.people}


def test_a_film_directed_comes_before_films_played_in(films: tuple[Film, ...]) -> None:
    assert find("ha jung woo as director", films)[0].film.id == "chronicle-of-a-blood-merchant-2015"


@pytest.mark.parametrize(
    "typed",
    [
        "kim yuna", "wi ha jun", "kang ha jun film",  # nobody here
        "헤어질 결심 탕웨이 박해일",  # people whom no film here joins, beside another title
        "oasis supersonic documentary liam gallagher", "always be my maybe", "p.s. i love you", "the tower of london", "행복을 찾아서 윌스미스",  # other films
    ],
)  # fmt: skip
def test_nothing_is_found_for_what_is_not_here(films: tuple[Film, ...], typed: str) -> None:
    assert find(typed, films) == []


def test_a_title_is_the_stronger_the_less_likely_it_is_typed_by_chance() -> None:
    assert TypedTitle("hope").strength == TypedTitle("the tower").strength == TypedTitle("소원").strength == 1
    assert TypedTitle("crying fist").strength == TypedTitle("파수꾼").strength == 2
    assert TypedTitle("워낭소리", is_rare=True).strength > TypedTitle("워낭소리").strength
    assert TypedTitle("벌새", is_rare=True).strength == 1
    assert TypedTitle("wonangsori", is_romanised=True).strength == 3
    assert TypedTitle("八月照相館").strength == 2


def test_what_stands_beside_a_title_lowers_the_share_that_it_needs() -> None:
    hope = TypedTitle("hope")
    assert min_share(hope, ["title", "unexplained"]) == MIN_SHARES[0]
    assert min_share(hope, ["title", "korean", "unexplained"]) < MIN_SHARES[0]
    assert min_share(TypedTitle("hope", is_quoted=True), ["title"]) < MIN_SHARES[0]
    assert 0 < min_share(hope, ["title", "year"]) < MIN_SHARES[0]
    assert (
        min_share(hope, ["title", "person"]) == min_share(TypedTitle("late autumn"), ["title", "year"]) == 0
    )
    assert min_share(TypedTitle("I"), ["title", "person"]) == MIN_SHARES[0]


def test_a_film_of_which_nobody_is_known_is_found_with_words_around_it() -> None:
    alone = film(title="The Long Silence", directors=(), cast=())
    assert find("the long silence min ho netflix", (alone,))[0].film == alone
