"""Properties of every query and every title."""

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tearjerk.search import find
from tests.conftest import film

FILMS = loading.load()
LIKELY_QUERIES = st.text("abehnoprstuy 가각나부산행소원ㅎㅅㅗ2013-.'", max_size=24)


def answer(typed: str) -> list[tuple[str, float]]:
    return [(match.film.id, match.score) for match in find(typed, FILMS)]


@given(st.text() | LIKELY_QUERIES)
def test_no_text_crashes_the_search(typed: str) -> None:
    find(typed, FILMS)


@pytest.mark.parametrize(
    "text",
    ["a", "가", "ㅎ", " ", "é", "\u0301", "1", "the ", "moment to ", "2013 ", "movie 2013 ", "😀", "\ud800"],
)
def test_a_long_query_is_answered(text: str) -> None:
    assert isinstance(find(text * 10_000, FILMS), list)


@given(LIKELY_QUERIES)
def test_nfc_and_nfd_give_the_same_matches(typed: str) -> None:
    assert answer(unicodedata.normalize("NFC", typed)) == answer(unicodedata.normalize("NFD", typed))


@given(LIKELY_QUERIES)
def test_case_does_not_matter(typed: str) -> None:
    assert answer(typed.upper()) == answer(typed)


@given(LIKELY_QUERIES)
def test_extra_spaces_do_not_matter(typed: str) -> None:
    assert answer(f"  {typed.replace(' ', '   ')} ") == answer(typed)


def forms(one: Film) -> list[str]:
    return [one.title, one.title_ko, *one.also_known_as, *one.romanised]


@pytest.mark.parametrize("one", FILMS, ids=lambda one: one.id)
def test_every_form_of_a_title_finds_its_film_first(one: Film) -> None:
    for form in forms(one):
        for typed in (form, form.upper(), unicodedata.normalize("NFD", form), form.replace(" ", "")):
            first = find(typed, FILMS)
            equals = [match.film.id for match in first if match.score >= first[0].score - 1]
            assert one.id in equals, typed


@pytest.mark.parametrize("one", FILMS, ids=lambda one: one.id)
def test_an_id_finds_its_film(one: Film) -> None:
    assert find(one.id, FILMS)[0].film.id == one.id


@example(":\n", "7\n:-가")
@example("Q1", "0")  # looks like a Wikidata id
@settings(max_examples=300)
@given(st.text(min_size=1, max_size=40), st.text(min_size=1, max_size=40))
def test_any_title_finds_its_film(title: str, other: str) -> None:
    strange = film(title=title, title_ko=other, romanised=[])
    if title.strip():
        assert [match.film.id for match in find(title, (strange,))] == [strange.id]
