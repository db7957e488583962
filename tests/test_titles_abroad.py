"""Foreign titles find their films, and the table of them is valid."""

import csv
import unicodedata

import pytest

from tearjerk.catalogue.film import Film
from tearjerk.search import find
from tests.conftest import ROOT

LANGUAGES = {"ja", "zh-Hans", "zh-Hant", "es", "fr", "de", "pt", "it", "tr", "ru", "id", "vi", "th"}
with (ROOT / "data" / "titles-abroad.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))
with (ROOT / "data" / "other-names.csv").open(encoding="utf-8", newline="") as file:
    NAMES = list(csv.DictReader(file))


def test_every_row_names_a_film_a_language_and_a_source(films: tuple[Film, ...]) -> None:
    ids = {film.id for film in films}
    for row in ROWS:
        assert row["id"] in ids, row
        assert row["language"] in LANGUAGES, row
        assert row["title"] == unicodedata.normalize("NFC", row["title"].strip()) != "", row
        assert row["source"], row
    assert len({(row["id"], row["language"], row["title"]) for row in ROWS}) == len(ROWS)
    assert sorted(ROWS, key=lambda row: (row["id"], row["language"], row["title"])) == ROWS


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['id']} {row['language']}")
def test_a_foreign_title_finds_its_film_first(films: tuple[Film, ...], row: dict[str, str]) -> None:
    found = find(row["title"], films)
    assert row["id"] in [match.film.id for match in found if match.score >= found[0].score - 1]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dernier train pour busan film coréen", "train-to-busan-2016"),
        ("Dernier train pour Bussan", "train-to-busan-2016"),
        ("7. kogustaki mucize izle", "miracle-in-cell-no-7-2013"),
        ("頭の中の消しゴム", "a-moment-to-remember-2004"),
        ("釜山行电影", "train-to-busan-2016"),
        ("柳宽顺的故事 电影", "a-resistance-2019"),
        ("поезд в пусан 2016", "train-to-busan-2016"),
    ],
)
def test_foreign_titles_are_found_as_people_type_them(
    films: tuple[Film, ...], typed: str, meant: str
) -> None:
    assert find(typed, films)[0].film.id == meant


@pytest.mark.parametrize(
    "typed", ["寄生虫 电影", "君の名は。", "Le Fabuleux Destin d'Amélie Poulain", "Москва слезам не верит"]
)
def test_titles_of_other_films_find_nothing(films: tuple[Film, ...], typed: str) -> None:
    assert find(typed, films) == []


def test_every_alternative_name_finds_the_films_of_its_person(films: tuple[Film, ...]) -> None:
    for row in NAMES:
        own = {film.id for film in films if any(person.name_ko == row["name_ko"] for person in film.people)}
        assert own, row
        assert row["source"], row
        assert own & {match.film.id for match in find(row["name"], films)}, row
