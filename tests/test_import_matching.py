"""An import matches no wrong film, misses none, and asks if it is not certain."""

import csv
import json
from pathlib import Path
from random import Random

import pytest

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import all_titles, fold_title
from tearjerk.diary.exchange.imported import ImportedFilm
from tearjerk.diary.exchange.matching import AmbiguousMatch, FilmIndex, Match
from tests.conftest import Run

FILMS = loading.load()
INDEX = FilmIndex(FILMS)
BY_ID = {film.id: film for film in FILMS}

CERTAIN = [
    (ImportedFilm(("Hope",), 2013), "hope-2013"),
    (ImportedFilm(("소원",), 2012), "hope-2013"),
    (ImportedFilm(("Classic, The",), 2003), "the-classic-2003"),
    (ImportedFilm(("Miracle in Cell No. 7",), 2012), "miracle-in-cell-no-7-2013"),
    (ImportedFilm(("Peppermint Candy",), 1999), "peppermint-candy-2000"),
    (ImportedFilm(("Anything",), 1950, imdb="tt3153634"), "hope-2013"),
    (ImportedFilm(slug="hope-2013"), "hope-2013"),
    (ImportedFilm(("Hope",), 2013, directors=("Lee Jun-ik",)), "hope-2013"),
    (ImportedFilm(("Hope",), 2013, countries=("South Korea",), runtime=120), "hope-2013"),
    (ImportedFilm(("Hope",), 2013, original_titles=("So-won",)), "hope-2013"),
]
UNCERTAIN = [
    (ImportedFilm(("Contact",), 1997), "the titles differ by 'the' or 'a'"),
    (ImportedFilm(("On the Road",), 2012), "the file says 2012"),
    (ImportedFilm(("Hope",), 2012), "the file says 2012"),
    (ImportedFilm(("Hope",)), "no year"),
    (ImportedFilm(("Hope",), 2013, directors=("Jane Smith",)), "by Jane Smith"),
    (ImportedFilm(("Hope",), 2013, countries=("Norway",)), "from Norway"),
    (ImportedFilm(("Hope",), 2013, runtime=60), "60 min"),
    (ImportedFilm(("Hope",), 2013, original_titles=("Håp i Norge",)), "original title is Håp i Norge"),
    (ImportedFilm(("Miracle in Cell No. 7",), 2012, countries=("Turkey",)), "from Turkey"),
]
OTHERS = [
    ImportedFilm(("Hope",), 1997),
    ImportedFilm(("Miracle in Cell No. 7",), 2019),
    ImportedFilm(("Hope",), 2013, imdb="tt9999999"),
    ImportedFilm(("Hope Springs",), 2013),
    ImportedFilm(("Hope",), 2020, slug="hope-2013"),
    ImportedFilm(slug="hope"),
]


@pytest.mark.parametrize(("wanted", "film"), CERTAIN, ids=str)
def test_unambiguous_matches_are_certain(wanted: ImportedFilm, film: str) -> None:
    match = INDEX.find(wanted)
    assert isinstance(match, Match)
    assert (match.film.id, match.doubt) == (film, "")


@pytest.mark.parametrize(("wanted", "doubt"), UNCERTAIN, ids=str)
def test_matches_that_may_be_another_film_are_uncertain(wanted: ImportedFilm, doubt: str) -> None:
    match = INDEX.find(wanted)
    assert isinstance(match, Match)
    assert doubt in match.doubt


@pytest.mark.parametrize("wanted", OTHERS, ids=str)
def test_other_films_are_never_matched_with_certainty(wanted: ImportedFilm) -> None:
    match = INDEX.find(wanted)
    assert not isinstance(match, Match) or not match.is_certain


def test_every_title_with_its_year_is_a_certain_match() -> None:
    for film in FILMS:
        for title in all_titles(film):
            match = INDEX.find(ImportedFilm((title,), film.year))
            assert isinstance(match, Match), (title, film.year)
            assert (match.film.id, match.doubt) == (film.id, ""), title


def test_films_with_the_same_title_are_listed_and_none_is_chosen() -> None:
    film = BY_ID["hope-2013"]
    duplicate = Film(
        **{**{name: getattr(film, name) for name in Film.__struct_fields__}, "id": "hope-2-2013"}
    )
    match = FilmIndex([film, duplicate]).find(ImportedFilm(("Hope",), 2013))
    assert isinstance(match, AmbiguousMatch)
    assert {one.id for one in match.films} == {"hope-2013", "hope-2-2013"}


HEADER = (
    "Const", "Your Rating", "Date Rated", "Title", "Original Title", "URL", "Title Type", "IMDb Rating",
    "Runtime (mins)", "Year", "Genres", "Num Votes", "Release Date", "Directors",
)  # fmt: skip
WORDS = (
    "iron", "paper", "glass", "velvet", "copper", "salt", "thunder", "marble", "saffron", "harbour", "orchard",
    "lantern", "granite", "willow", "amber", "quarry", "meadow", "falcon", "timber", "cinder",
)  # fmt: skip


def row(number: int, title: str, year: int, kind: str = "Movie", director: str = "") -> dict[str, object]:
    """Return a row of an IMDb export with an unknown id."""
    return {
        "Const": f"tt{90_000_000 + number}",
        "Your Rating": 1,
        "Date Rated": "2024-05-05",
        "Title": title,
        "Title Type": kind,
        "Year": year,
        "Directors": director,
        "Rated here": False,
    }


def namesake(film: Film, number: int) -> dict[str, object]:
    """Return a row for a film that differs from ours only in year, article, type, director or one word."""
    title = film.title
    without = title.removeprefix("The ").removeprefix("A ")
    other_article = without if without != title else f"The {title}"
    return (
        row(number, title, film.year + 2),
        row(number, title, film.year - 30),
        row(number, other_article, film.year, director="Jane Smith"),
        row(number, title, film.year, kind=("TV Series", "Video Game", "Short")[number % 3]),
        row(number, title, film.year, director="Jane Smith"),
        row(number, f"{title} Returns", film.year),
    )[number % 6]  # fmt: skip


def write_imdb_csv(path: Path, rows: list[dict[str, object]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.DictWriter(file, HEADER, restval="", extrasaction="ignore")
        table.writeheader()
        table.writerows(rows)


def write_letterboxd_csv(path: Path, rows: list[dict[str, object]]) -> None:
    """Write the rows without ids, directors and types, leaving out those that only these would distinguish."""
    plain = [
        row for row in rows if row["Rated here"] or not (row["Directors"] or row["Title Type"] != "Movie")
    ]
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["Date", "Name", "Year", "Letterboxd URI", "Rating"])
        table.writerows(
            [
                row["Date Rated"],
                row["Title"],
                row["Year"],
                "https://boxd.it/x",
                4.5 if row["Rated here"] else 0.5,
            ]
            for row in plain
        )


@pytest.mark.parametrize("site", ["imdb", "letterboxd"])
@pytest.mark.parametrize("seed", range(3))
def test_among_5000_rows_our_40_films_match_and_60_near_namesakes_do_not(
    tearjerk: Run, tmp_path: Path, seed: int, site: str
) -> None:
    random = Random(seed)
    known = {fold_title(title) for film in FILMS for title in all_titles(film)}
    ours = random.sample(FILMS, 40)
    rows = [row(number, film.title, film.year) for number, film in enumerate(ours, start=1)]
    for index, film in enumerate(ours):
        rows[index] |= {"Your Rating": 9, "Const": film.imdb or "", "Directors": film.directors[0].name}
        rows[index]["Rated here"] = True
    rows += [namesake(film, number) for number, film in enumerate(random.choices(FILMS, k=60), start=1000)]
    while len(rows) < 5000:
        title = " ".join(random.sample(WORDS, random.randint(1, 3))).title()
        if fold_title(title) not in known:
            rows.append(row(len(rows) + 2000, title, random.randint(1930, 2025)))
    random.shuffle(rows)
    path = tmp_path / "ratings.csv"
    (write_imdb_csv if site == "imdb" else write_letterboxd_csv)(path, rows)
    result = tearjerk("import", str(path), "--json")
    assert result.returncode == 0
    report = json.loads(result.stdout)
    assert {entry["id"] for entry in report if entry["outcome"] == "taken"} == {film.id for film in ours}
    ratings = json.loads(tearjerk("diary", "--json").stdout)
    assert [entry["rating"] for entry in ratings] == [4.5] * 40
