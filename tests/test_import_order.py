"""The files of an export give the same record in any order, in one import or in several."""

import csv
import json
from io import StringIO
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tearjerk.catalogue import loading
from tearjerk.diary.exchange import own_json
from tearjerk.diary.exchange.csv_table import parse_csv
from tearjerk.diary.exchange.matching import FilmIndex
from tearjerk.diary.exchange.merging import MatchedRow
from tearjerk.diary.record import Record
from tests.conftest import Run
from tests.importing import import_rows, matched_rows

FILMS = loading.load()[:3]
INDEX = FilmIndex(FILMS)
TODAY = "2024-06-01"

HEADERS = {
    "watched.csv": "Date,Name,Year,Letterboxd URI",
    "ratings.csv": "Date,Name,Year,Letterboxd URI,Rating",
    "diary.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Tags,Watched Date",
    "reviews.csv": "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date",
    "watchlist.csv": "Date,Name,Year,Letterboxd URI",
}

days = st.sampled_from(["2024-01-01", "2024-01-02", "2024-03-01", "2024-05-31"])
row_values = st.fixed_dictionaries(
    {
        "Date": days,
        "film": st.sampled_from(FILMS),
        "Rating": st.sampled_from(["", "0.5", "3", "4.5"]),
        "Tags": st.sampled_from(["", "cried", "dry", "with friends"]),
        "Watched Date": days | st.just(""),
        "Review": st.sampled_from(["", "Good.", "A longer one,\nof two lines"]),
    }
)


def table(name: str, rows: list[dict[str, Any]]) -> str:
    text = StringIO(newline="")
    writer = csv.DictWriter(text, HEADERS[name].split(","), restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows({**row, "Name": row["film"].title, "Year": row["film"].year} for row in rows)
    return text.getvalue()


def exports_of_all_orders(record: Record, files: list[list[MatchedRow]]) -> set[bytes]:
    """Return the record's export after importing the files one by one, for each order of files."""
    if not files:
        return {own_json.export(record)}
    return {
        export
        for index, file in enumerate(files)
        for export in exports_of_all_orders(
            import_rows(record, file, TODAY)[0], [*files[:index], *files[index + 1 :]]
        )
    }


@settings(max_examples=25)
@given(st.fixed_dictionaries({name: st.lists(row_values, max_size=3) for name in HEADERS}))
def test_all_orders_of_the_five_files_give_the_same_record(export: dict[str, list[dict[str, Any]]]) -> None:
    files = [matched_rows(parse_csv(table(name, rows), name, None), INDEX) for name, rows in export.items()]
    assert len(exports_of_all_orders(Record(), files)) == 1


@pytest.mark.parametrize("order", list(permutations(HEADERS))[::24])
def test_importing_all_files_at_once_numbers_entries_the_same_in_any_order(
    tearjerk: Run, tmp_path: Path, order: tuple[str, ...]
) -> None:
    for name in HEADERS:
        rows = [
            {"Date": "2024-01-02", "film": film, "Rating": "4", "Watched Date": f"2024-01-0{number}", "Review": "So sad."}
            for number, film in enumerate(FILMS[: 2 if name == "watchlist.csv" else 3], start=1)
        ]  # fmt: skip
        (tmp_path / name).write_text(table(name, rows), encoding="utf-8")
    result = tearjerk(
        "import", *(str(tmp_path / name) for name in order), TEARJERK_HOME=str(tmp_path / "home")
    )
    assert result.returncode == 0, result.stderr
    shown = json.loads(tearjerk("diary", "--json", TEARJERK_HOME=str(tmp_path / "home")).stdout)
    entries = {(entry["entry"], entry["id"], entry["note"]) for entry in shown}
    assert entries == {(number, film.id, "So sad.") for number, film in enumerate(FILMS, start=1)}


@pytest.mark.parametrize("order", [("4", "5"), ("5", "4")])
def test_the_higher_of_two_ratings_on_the_same_day_wins_in_any_order(order: tuple[str, str]) -> None:
    record = Record()
    for rating in order:
        row = {"Date": "2024-01-02", "film": FILMS[0], "Rating": rating}
        file = parse_csv(table("ratings.csv", [row]), "ratings.csv", None)
        record, _ = import_rows(record, matched_rows(file, INDEX), TODAY)
    assert record.ratings == {FILMS[0].id: 5}
