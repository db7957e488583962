"""Searching for a film outside the catalogue finds nothing, and the message says that it is not there."""

import csv
from pathlib import Path

import pytest

from tearjerk.catalogue import loading
from tearjerk.search.errors import NoMatchError
from tearjerk.search.find import find, resolve
from tearjerk.search.index.loading import get_index
from tearjerk.search.phrases.other_films import OTHER_FILMS, OtherFilm, find_other_film
from tearjerk.search.phrases.parsed_query import ParsedQuery
from tests.conftest import ROOT, film

FILMS = loading.load()


def message(query: str) -> str:
    with pytest.raises(NoMatchError) as caught:
        resolve(query, FILMS)
    return str(caught.value)


@pytest.mark.parametrize(
    "query",
    ["parasite", "기생충", "The Host", "memories of murder 2003", "살인의 추억 줄거리", "gisaengchung"],
)
def test_the_message_says_that_the_film_is_not_in_the_catalogue(query: str) -> None:
    assert "is not in the catalogue" in message(query)


@pytest.mark.parametrize(
    "query", ["올드보이 최민식", "memories of murder song kangho", "명량 최민식", "베테랑에서 유아인"]
)
def test_a_film_outside_the_catalogue_with_a_known_person_finds_nothing(query: str) -> None:
    assert not find(query, FILMS)


def test_the_message_says_how_to_find_films_by_the_person() -> None:
    assert message("oldboy choi min sik") == (
        "No film found for 'oldboy choi min sik'. Oldboy (올드보이, 2003) is not in the catalogue."
        " For films by or with Choi Min-sik: tearjerk search 'Choi Min-sik'"
    )


def test_the_message_names_the_first_of_several_people() -> None:
    assert message("gong yoo song kang ho squid game").endswith("tearjerk search 'Gong Yoo'")


def test_a_film_outside_the_catalogue_is_not_named_for_a_distant_year() -> None:
    index = get_index(FILMS)
    assert find_other_film(ParsedQuery("parasite 2020", index), index) is not None  # sources differ by a year
    assert find_other_film(ParsedQuery("parasite 1998", index), index) is None


def test_no_foreign_title_of_a_film_here_is_that_of_a_film_outside_the_catalogue() -> None:
    foreign_titles = get_index(FILMS).foreign_titles
    shared = [key for key in OTHER_FILMS.rows_by_key if foreign_titles.find_exact(key)]
    assert shared == []


def test_a_longer_title_is_named_rather_than_a_part_of_it() -> None:
    index = get_index(FILMS)
    named = find_other_film(ParsedQuery("a good day to die hard", index), index)
    assert named is not None
    assert named.title == "A Good Day to Die Hard"


def test_short_words_and_single_syllables_are_not_titles() -> None:
    index = get_index(FILMS)
    assert find_other_film(ParsedQuery("it", index), index) is None  # a film of 2017
    assert find_other_film(ParsedQuery("빅", index), index) is None


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("taxi driver", "a-taxi-driver-2017"),  # the film of 1976 is not in the catalogue
        ("the notebook", "notebook-from-my-mother-2018"),  # as its title starts with the query
        ("son ye-jin", None),
        ("hwang dong-hyuk director of squid game", None),
        ("이병헌 박정민 피아노 서번트 동생", "keys-to-the-heart-2018"),
        ("고양이 츰", "dancing-cat-2011"),  # 고양이 is another film; this is a longer title with a typo
    ],
)
def test_films_in_the_catalogue_are_still_found(query: str, expected: str | None) -> None:
    found = [match.film.id for match in find(query, FILMS)]
    assert found
    assert expected is None or found[0] == expected


def test_a_film_is_found_if_the_catalogue_has_it() -> None:
    parasite = film(title="Parasite", title_ko="기생충", year=2019)
    assert [match.film for match in find("parasite full movie", (parasite,))] == [parasite]


def test_films_are_the_same_without_the_prepared_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    prepared = dict(OTHER_FILMS.rows_by_key)
    (tmp_path / OTHER_FILMS.csv_file).write_bytes((ROOT / "data" / OTHER_FILMS.csv_file).read_bytes())
    monkeypatch.setattr("tearjerk.search.index.bundled_table.bundled_path", lambda name: tmp_path / name)
    try:
        for content in (None, b"0 0\nbroken"):
            if content is not None:
                (tmp_path / OTHER_FILMS.prepared_file).write_bytes(content)
            del OTHER_FILMS.rows_by_key
            assert dict(OTHER_FILMS.rows_by_key) == prepared
    finally:
        del OTHER_FILMS.rows_by_key


def test_a_film_is_printed_with_its_known_titles_and_year() -> None:
    assert str(OtherFilm("Exhuma", "파묘", "2024")) == "Exhuma (파묘, 2024)"
    assert str(OtherFilm("", "포레스트 검프", "")) == "포레스트 검프"


def test_the_table_has_no_film_from_the_catalogue() -> None:
    titles = {(film.title.casefold(), str(film.year)) for film in FILMS}
    titles |= {(film.title_ko, str(film.year)) for film in FILMS}
    with (ROOT / "data" / OTHER_FILMS.csv_file).open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            assert row["source"]
            assert (row["title"].casefold(), row["year"]) not in titles, row
            assert (row["title_ko"], row["year"]) not in titles, row
