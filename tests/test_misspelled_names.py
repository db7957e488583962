"""A name in Hangul is found even if misheard or mistyped, and other people's names find nothing."""

import pytest

from tearjerk.catalogue import loading
from tearjerk.search.errors import NoMatchError
from tearjerk.search.find import find, resolve
from tearjerk.search.scoring import MIN_CERTAIN_SCORE

FILMS = loading.load()


def films_by(name: str) -> set[str]:
    return {film.id for film in FILMS if any(person.name_ko == name for person in film.people)}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("김세론", "김새론"),  # in fewer than four films, but sounds alike
        ("윤재균 감독", "윤제균"),
        ("류승용 배우", "류승룡"),
        ("황정밍", "황정민"),
        ("하지언", "하지원"),
        ("마동셕 나오는거 아무거나", "마동석"),
        ("나문이", "나문희"),
        ("김혜숙 엄마로 나오는 영화", "김해숙"),
        ("쵀민식", "최민식"),
    ],
)
def test_films_of_the_person_meant_are_found(typed: str, name: str) -> None:
    found = find(typed, FILMS)
    assert {match.film.id for match in found} >= films_by(name)
    assert found[0].film.id in films_by(name)
    assert all(match.score < MIN_CERTAIN_SCORE and match.distance for match in found)


@pytest.mark.parametrize(
    "typed",
    [
        "김성헌",  # one letter from 김성호, who is in two films
        "방하나",  # one letter from 박하나
        "추상머",  # one letter from 추상미, who directed one of her three films
        "괙재용",  # does not sound like 곽재용
        "장동원",  # one letter from 강동원, but of another family
        "디우",  # two syllables, of which one is that of 디오
        "강나",
    ],
)
def test_other_names_find_nobody(typed: str) -> None:
    assert not [match for match in find(typed, FILMS) if match.tier == "near person"]


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("이지훈 배우", "Lee Ji-hoon"),
        ("ji chang wook movies", "Ji Chang-wook"),
        ("chang wook ji", "Ji Chang-wook"),
        ("라희찬", "Ra Hee-chan"),
    ],
)
def test_people_without_a_film_in_the_catalogue_are_not_taken_for_others(typed: str, name: str) -> None:
    with pytest.raises(NoMatchError, match=f"{name} has no film in the catalogue"):
        resolve(typed, FILMS)


def test_a_known_person_with_one_who_has_no_film_in_the_catalogue_finds_nothing() -> None:
    assert not find("bong joon ho kim hye ja", FILMS)
    assert find("gong yoo jung yu mi together", FILMS)  # 'yoo jung yu' in the middle is nobody's name


@pytest.mark.parametrize(
    "typed",
    [
        "故최진실",
        "문근영 국민여동생",
        "성동일씨 나오는 영화 뭐 있지",
        "filmes do Gong Yoo",
        "Yoo Seung-ho child actor",
        "phim han gong yoo",
        "kore eda",
    ],
)
def test_a_person_is_found_whatever_words_surround_the_name(typed: str) -> None:
    assert find(typed, FILMS)[0].tier == "person"


@pytest.mark.parametrize("typed", ["i was going to", "the one where the", "그래서 그 뭐더라"])
def test_function_words_alone_find_nothing(typed: str) -> None:
    assert not find(typed, FILMS)
