"""`stats --mine` counts each film and viewing in the user's diary once, and reveals no late theme."""

import json
import re
from io import StringIO
from pathlib import Path

import pytest
from rich.cells import cell_len

from tearjerk.diary import changes
from tearjerk.diary.record import Record
from tearjerk.diary.statements import FilmReference
from tearjerk.output.own_statistics import own_statistics
from tests.conftest import Run, film
from tests.terminals import run_in_terminal

ONE, TWO, THREE = (
    film(
        id=f"film-{number}-2001",
        directors=[{"name": name, "name_ko": None}],
        cry_level=level,
        themes=themes,
        late_themes=["dementia"],
    )
    for number, (name, level, themes) in enumerate(
        [("Kim One", 4, ["mother"]), ("Kim One", 4, ["mother"]), ("Lee Two", 1, ["sport"])], start=1
    )
)


def recorded(*steps: tuple[str, str | None, bool | None, float | None]) -> Record:
    """Return a record of viewings, given as film id, day, tears and rating."""
    record = Record()
    for film_id, day, cried, rating in steps:
        reference = FilmReference(film_id, "A Film", 2001)
        seen = changes.mark_seen(record, reference, day=day, cried=cried, today="2024-06-01")
        record = record.with_statements(seen.statements, seen.films)
        if rating is not None:
            rated = changes.rate(record, reference, rating, "2024-06-01")
            record = record.with_statements(rated.statements, rated.films)
    return record


def test_films_and_viewings_are_counted_by_month_level_and_tears() -> None:
    record = recorded(
        (ONE.id, "2023-11-30", True, None),
        (ONE.id, "2024-01-01", False, 4.5),
        (TWO.id, "2024-01-31", None, 4),
        (THREE.id, None, None, 1.5),
        ("gone-1999", "2024-01-02", True, None),
    )
    found = own_statistics(record, [ONE, TWO, THREE])
    assert (found.films, found.entries, found.undated, found.not_in_catalogue) == (4, 5, 1, 1)
    assert (found.rated, found.mean_rating) == (3, 3.33)
    assert (found.tears.cried, found.tears.dry, found.tears.unknown) == (2, 1, 2)
    assert [(row.month, row.viewings, row.cried) for row in found.months] == [
        ("2023-11", 1, 1),
        ("2023-12", 0, 0),
        ("2024-01", 3, 1),
    ]
    assert [(row.level, row.films, row.cried) for row in found.levels] == [
        (5, 0, 0), (4, 2, 1), (3, 0, 0), (2, 0, 0), (1, 1, 0),
    ]  # fmt: skip


def test_favourites_need_two_films_and_exclude_late_themes() -> None:
    record = recorded((ONE.id, None, True, 5), (TWO.id, None, None, 4), (THREE.id, None, None, 5))
    found = own_statistics(record, [ONE, TWO, THREE])
    assert [(row.name, row.films, row.cried, row.rating) for row in found.directors] == [
        ("Kim One", 2, 1, 4.5)
    ]
    assert {row.id for row in found.themes} == {"mother", "family"}
    assert [row.name for row in found.actors] == ["Lee Two"]


def test_loved_people_come_first_and_namesakes_stay_separate() -> None:
    films = [
        film(id=f"{name.lower()}-{number}-2001", directors=[{"name": "Kim", "name_ko": "김", "id": name}])
        for name in ("elder", "younger")
        for number in range(3)
    ]
    ratings = {"elder": 2, "younger": 5}
    record = recorded(*((one.id, None, None, ratings[one.id.split("-")[0]]) for one in films))
    found = own_statistics(record, films)
    assert [(row.id, row.films, row.rating) for row in found.directors] == [
        ("younger", 3, 5),
        ("elder", 3, 2),
    ]


def test_a_pipe_gets_lines_and_json_is_one_object_with_the_same_numbers(tearjerk: Run) -> None:
    tearjerk("seen", "hope", "--on", "2024-05-01", "--cried")
    tearjerk("rate", "silenced", "4")
    found = json.loads(tearjerk("stats", "--mine", "--json").stdout)
    assert (found["films"], found["tears"], found["rated"]) == (
        2,
        {"cried": 1, "dry": 0, "unknown": 1},
        1,
    )
    assert found["months"] == [{"month": "2024-05", "films": 1, "cried": 1}]
    lines = tearjerk("stats", "--mine").stdout.splitlines()
    assert {"films\t2", "undated\t1", "mean_rating\t4.0", "months\t2024-05\t1\t1"} <= set(lines)
    assert json.loads(tearjerk("stats", "--mine", "--json", "--fields", "films").stdout) == {"films": 2}


def test_singular_and_plural_are_correct(tearjerk: Run) -> None:
    tearjerk("seen", "hope", "--cried")
    shown = tearjerk("stats", "--mine", FORCE_COLOR="1").stdout
    assert "1 film" in shown
    assert "cried 1 time, dry-eyed 0" in shown


def test_of_the_summary_only_the_number_of_films_is_bold(tearjerk: Run) -> None:
    tearjerk("seen", "hope", "--on", "2024-05-01")
    tearjerk("seen", "hope", "--on", "2024-05-02")
    shown = tearjerk("stats", "--mine", FORCE_COLOR="1", TERM="xterm").stdout
    assert shown.startswith("\x1b[1m1 film\x1b[0m\x1b[2m  2 entries in your diary")
    assert "viewings per month (2 with a date)" in shown


def test_without_a_diary_it_says_how_to_begin(tearjerk: Run) -> None:
    tearjerk("save", "hope")
    result = tearjerk("stats", "--mine", "--json")
    assert (result.returncode, json.loads(result.stdout)) == (1, [])
    assert "tearjerk seen TITLE" in result.stderr


def test_fields_of_the_other_statistics_are_rejected(tearjerk: Run) -> None:
    tearjerk("rate", "silenced", "4")
    for arguments in (["--fields", "tears"], ["--mine", "--fields", "decades"]):
        result = tearjerk("stats", "--json", *arguments)
        assert (result.returncode, result.stdout) == (2, "")
        assert "Unknown field" in result.stderr


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_the_picture_fits_the_terminal(tearjerk: Run, tmp_path: Path, width: int) -> None:
    text = StringIO("Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date\n")
    text.seek(0, 2)
    for year in range(2014, 2026):
        for title in ("Hope,2013", "Silenced,2011", "The Way Home,2002", "Miracle in Cell No. 7,2013"):
            text.write(f"{year}-05-01,{title},x,4.5,,cried,{year}-05-01\n")
    path = tmp_path / "diary.csv"
    path.write_text(text.getvalue())
    tearjerk("import", str(path))
    code, shown = run_in_terminal(
        ["stats", "--mine", "--no-pager"], [], prompt="none", COLUMNS=str(width), TEARJERK_HOME=str(tmp_path / "home")
    )  # fmt: skip
    assert code == 0
    assert "with a date in all; last 24 months shown" in " ".join(shown.split())
    assert "━" in shown
    assert re.search("━ +cried 4×", shown)  # the bars leave space for the text next to them
    assert max(cell_len(line) for line in shown.splitlines()) <= width
