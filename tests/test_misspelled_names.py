"""The promise: a name in Hangul is found with a slip of the ear or of a key, and other people's names find nothing."""

import pytest

from tearjerk.catalogue import loading
from tearjerk.search.errors import NoMatchError
from tearjerk.search.find import find, resolve
from tearjerk.search.scoring import MIN_SURE_SCORE

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
    ],
)
def test_films_of_the_person_meant_are_found(typed: str, name: str) -> None:
    found = find(typed, FILMS)
    assert {match.film.id for match in found} >= films_by(name)
    assert found[0].film.id in films_by(name)
    assert all(match.score < MIN_SURE_SCORE and match.distance for match in found)


@pytest.mark.parametrize(
    "typed",
    [
        "김성헌",  # one letter from 김성호, who is in two films
        "방하나",  # one letter from 박하나
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
    ],
)
def test_people_in_no_film_here_are_not_taken_for_others(typed: str, name: str) -> None:
    with pytest.raises(NoMatchError, match=f"{name} is not in any film in the catalogue"):
        resolve(typed, FILMS)


def test_a_person_of_no_film_here_beside_one_who_is_means_a_film_that_is_not_here() -> None:
    assert not find("bong joon ho kim hye ja", FILMS)
    assert find("gong yoo jung yu mi together", FILMS)  # yoo jung yu is nobody here


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
def test_words_around_a_name_are_understood(typed: str) -> None:
    assert find(typed, FILMS)[0].tier == "person"


@pytest.mark.parametrize("typed", ["i was going to", "the one where the", "그래서 그 뭐더라"])
def test_words_that_only_hold_a_sentence_together_are_no_title(typed: str) -> None:
    assert not find(typed, FILMS)
