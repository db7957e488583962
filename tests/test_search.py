"""Titles are found however they are typed, and unrelated queries find nothing."""

import pytest

from tearjerk.catalogue.film import Film
from tearjerk.errors import NothingFoundError
from tearjerk.search import MIN_CERTAIN_SCORE, MIN_SCORE, find, resolve
from tests.conftest import film

QUERIES_BY_FILM = {
    "a-moment-to-remember-2004": [
        "moment to rember", "remember moment", "momenttoremember", "내머리속의지우개", "내 머리 속의 지ㅇ", "지우개 머리",
        "내 머리 속의 지우게", "nae meori sokeui jiwoogae", "nae mŏri sok ŭi chiugae", "ㄴ ㅁㄹ ㅅㅇ ㅈㅇㄱ", "ㄴㅁㄹㅅㅇㅈㅇㄱ",
        "so ajfl thrdml wldnro", "the one with the eraser in the head", "eraser", "a-moment-to-remember-2004",
        "ㅡㅐㅡ둣 새 ㄱ드듬ㅠㄷㄱ",
    ],
    "train-to-busan-2016": ["부산헹", "qntksgod", "QNTKSGOD", "부산ㅎ", "pusanhaeng", "tarin to busan", "부산 train", "ㅂㅅㅎ"],
    "tae-guk-gi-the-brotherhood-of-war-2004": ["ㅌㄱㄱ", "태극끼", "taegukki", "brotherhood", "xormrrl", "태극ㄱ"],
    "miracle-in-cell-no-7-2013": ["cell seven", "칠번방", "7qjsqkddml tjsanf", "7ㅂㅂ", "chilbeonbangui seonmul", "7번방 miracle"],
    "hope-2013": ["hope", "HOPE", "ㅗㅐㅔㄷ", "sowon", "so won", "hope 2013", "소원", "hpoe", "thdnjs"],
    "poetry-2010": ["poetry", "시", "shi", "si", "tl"],
    "my-son-2007": ["아들", "adul", "my son"],
    "christmas-in-august-1998": ["8wolui christmas", "8월의 christmas", "팔월의 크리스마스"],
    "along-with-the-gods-the-two-worlds-2017": ["gwahamkke", "shin gwa hamkke", "신과 함께 죄와 벌", "two worlds"],
    "1987-when-the-day-comes-2017": ["1987", "1987 2017", "nineteen eighty seven", "일구팔칠"],
    "marathon-2005": ["마라톤", "말아톤", "marathn"],
}  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "meant"), [(typed, meant) for meant, queries in QUERIES_BY_FILM.items() for typed in queries]
)
def test_the_film_meant_is_found_first(films: tuple[Film, ...], typed: str, meant: str) -> None:
    assert find(typed, films)[0].film.id == meant


@pytest.mark.parametrize(
    "typed",
    [
        "godfather", "batman", "asdf", "titanic", "amelie", "기생수", "타이타닉", "the lion king", "star wars", "rocky", "coco",
        "taxi driver robert de niro", "in the mood for love", "xyzzy", "ㅁㄴㅇㄹ", "ㅋㅋㅋㅋ", "친구", "괴물", "!!!", "???", "東京物語",
        "привет", "", " ", "\n", "99", "koala",
    ],
)  # fmt: skip
def test_an_unrelated_query_finds_nothing(films: tuple[Film, ...], typed: str) -> None:
    assert find(typed, films) == []


def test_titles_rank_above_films_of_people(films: tuple[Film, ...]) -> None:
    for typed in ("son ye-jin", "손예진", "sonyejin", "thsdPwls", "ye-jin son"):
        assert "a-moment-to-remember-2004" in [match.film.id for match in find(typed, films)]
    matches = find("kim ji-young", films)
    assert matches[0].film.id == "kim-ji-young-born-1982-2019"
    assert "person" in [match.tier for match in matches]


def test_equal_titles_tie_and_the_year_decides(films: tuple[Film, ...]) -> None:
    one, other = find("ditto", films)[:2]
    assert {one.film.id, other.film.id} == {"ditto-2000", "ditto-2022"}
    assert one.score == other.score
    assert find("ditto 2022", films)[0].film.id == "ditto-2022"
    assert find("동감 (2000)", films)[0].film.id == "ditto-2000"


def test_a_literal_match_outranks_a_decoded_one() -> None:
    hangul = film(id="a-2001", title="Other", title_ko="형")
    latin = film(id="b-2001", title="Gud", title_ko="다른")
    assert [match.film.id for match in find("gud", (hangul, latin))] == ["b-2001", "a-2001"]


def test_a_longer_title_does_not_win_by_containing_the_query() -> None:
    films = tuple(
        film(id=f"f{number}-2001", title=title, title_ko="가", romanised=[])
        for number, title in enumerate(["Always and Ever", "Always", "Not Always There"])
    )
    assert [match.film.title for match in find("always", films)] == [
        "Always",
        "Always and Ever",
        "Not Always There",
    ]


def test_every_match_reaches_the_threshold(films: tuple[Film, ...]) -> None:
    for typed in [typed for queries in QUERIES_BY_FILM.values() for typed in queries]:
        scores = [match.score for match in find(typed, films)]
        assert scores == sorted(scores, reverse=True)
        assert all(MIN_SCORE <= score <= 100 for score in scores)
    assert MIN_SCORE < MIN_CERTAIN_SCORE < 100


def test_resolve_suggests_only_similar_titles(films: tuple[Film, ...]) -> None:
    with pytest.raises(NothingFoundError, match="Did you mean"):
        resolve("the dark sunflower", films)
    with pytest.raises(NothingFoundError, match="shows all films"):
        resolve("godfather", films)


def test_an_empty_catalogue_has_no_match() -> None:
    assert find("hope", ()) == []


def test_titles_of_punctuation_are_found() -> None:
    signs = film(id="signs-2001", title="?!", title_ko="...", romanised=[])
    assert find("?!", (signs,))[0].score == 100
