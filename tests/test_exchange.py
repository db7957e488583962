"""Exports can be imported again without loss."""

import csv
import io
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tearjerk.diary import changes, edits, store
from tearjerk.diary.edits import REMOVED
from tearjerk.diary.entries import Entry
from tearjerk.diary.exchange import imdb, letterboxd, own_csv, own_json
from tearjerk.diary.exchange.imported import ImportedFilm, ImportedMark, ImportedRow, ImportedViewing
from tearjerk.diary.exchange.matching import FilmIndex
from tearjerk.diary.exchange.merging import MatchedRow, merge
from tearjerk.diary.exchange.reading import read_files
from tearjerk.diary.record import Record
from tearjerk.diary.statements import FilmReference, Statement
from tests.importing import import_rows, matched_rows
from tests.record_steps import FILMS, TODAY, build_record, change_with_everything, steps


def import_into(record: Record, data: bytes, name: str) -> tuple[Record, list[Statement]]:
    index = FilmIndex(FILMS)
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        (file,) = read_files([path], index, TODAY).files
    assert not file.unreadable_rows
    rows = matched_rows(file, index)
    assert len(rows) == len(file.rows)
    return import_rows(record, rows, TODAY)


def diary_of(record: Record) -> list[Any]:
    return rows_of(record.entries())


def rows_of(entries: Iterable[Entry]) -> list[Any]:
    return sorted((e.film_id, e.seen_on or "", e.rating or 0, str(e.cried), e.note or "") for e in entries)


@given(st.lists(steps, max_size=12))
def test_json_restores_everything(steps_taken: list[Any]) -> None:
    record = build_record(steps_taken)
    reimported, _ = import_into(Record(), own_json.export(record), "diary.json")
    assert diary_of(reimported) == diary_of(record)
    assert reimported.saved == record.saved
    assert own_json.export(reimported) == own_json.export(record)


EMPTIED = [
    ("edited", 2, REMOVED, None, None),
    ("seen", FilmReference.from_film(FILMS[0]), "2023-01-01", None, None),
    ("seen", FilmReference.from_film(FILMS[0]), None, True, None),
]


@given(st.lists(steps, max_size=12))
@example(EMPTIED)
def test_the_letterboxd_format_restores_the_diary_except_some_bare_entries(
    steps_taken: list[Any],
) -> None:
    record = build_record(steps_taken)
    reimported, _ = (
        import_into(Record(), letterboxd.export(record), "letterboxd.csv") if record.seen else (Record(), [])
    )
    filled = {entry.film_id for entry in record.entries() if not entry.is_bare}
    kept = [entry for entry in record.entries() if not entry.is_bare or entry.film_id not in filled]
    assert rows_of(reimported.entries()) == rows_of(kept)


EXPORTERS = {
    "diary.json": own_json.export,
    "diary.csv": own_csv.export,
    "letterboxd.csv": letterboxd.export,
    "imdb.csv": imdb.export,
}


@pytest.mark.parametrize("name", EXPORTERS)
@given(steps_taken=st.lists(steps, max_size=12))
def test_exporting_importing_and_exporting_again_gives_the_same_file(
    name: str, steps_taken: list[Any]
) -> None:
    once = EXPORTERS[name](build_record(steps_taken))
    reimported, _ = import_into(Record(), once, name)
    assert EXPORTERS[name](reimported) == once


FILM = FilmReference.from_film(FILMS[0])
FORGOTTEN_FIRST = [
    ("seen", FILM, "2023-02-01", False, "0"),
    ("seen", FILM, "2023-02-01", True, None),
    ("forgot_entry", 1),
    ("seen", FILM, "2023-02-01", None, None),
]
MOVED_AWAY = [
    ("seen", FILM, "2023-02-01", None, "a note"),
    ("edited", 1, "2023-03-01", None, None),
    ("seen", FILM, "2023-02-01", None, None),
]
"""Steps, last one first, after which an older entry precedes the exported entries of the same day."""


@given(st.lists(steps, max_size=12))
@example(FORGOTTEN_FIRST)
@example(MOVED_AWAY)
def test_importing_ones_own_export_changes_nothing(steps_taken: list[Any]) -> None:
    record = build_record(steps_taken)
    assert import_into(record, own_json.export(record), "diary.json")[1] == []
    if record.seen:
        assert import_into(record, own_csv.export(record), "diary.csv")[1] == []
        assert import_into(record, letterboxd.export(record), "letterboxd.csv")[1] == []


@given(st.lists(steps, min_size=1, max_size=12))
@example([("seen", FILM, None, None, None)])
@example([("edited", 2, REMOVED, None, None), *[("seen", FILM, "2023-02-01", None, None)] * 2])
def test_importing_an_older_export_restores_nothing_that_was_forgotten(steps_taken: list[Any]) -> None:
    record = build_record(steps_taken)
    forgotten = record
    for film_id in {entry.film_id for entry in record.entries()}:
        forgotten = forgotten.with_statements(edits.forget_film(forgotten, film_id, TODAY).statements)
    for name in ("diary.json", "diary.csv"):
        reimported, _ = import_into(forgotten, EXPORTERS[name](record), name)
        assert not reimported.entries()


def test_a_viewing_in_a_table_of_tearjerk_needs_no_day_on_which_it_was_recorded() -> None:
    header = ",".join(own_csv.EXPORT_COLUMNS)
    row = f"{FILM.id},{FILM.title},{FILM.year},,2014-01-01,yes,great,,4,,,,"
    record, _ = import_into(Record(), f"{header}\n{row}\n".encode(), "diary.csv")
    assert diary_of(record) == [(FILM.id, "2014-01-01", 4, "True", "great")]


def test_the_report_and_the_record_agree_about_the_watchlist() -> None:
    undated_rating = ImportedRow(
        1, ImportedFilm(), (ImportedMark("rating", 4),), (ImportedViewing("2024-02-01"),)
    )
    viewing = ImportedRow(1, ImportedFilm(), viewings=(ImportedViewing("2024-05-01"),))
    record = Record()
    (imported,) = merge(record, [MatchedRow(undated_rating, FILM, "a table")], "2024-02-01")
    record = record.with_statements(imported.statements, [FILM])
    edit = edits.edit_entry(record, 1, day=REMOVED, today="2024-03-01")
    record = record.with_statements(edit.statements)
    # The film is no longer known to have been seen after this day.
    saved = changes.add_to_list(record, FILM, "saved", "2024-01-01")
    record = record.with_statements(saved.statements)
    assert record.saved == {FILM.id}
    (merged,) = merge(record, [MatchedRow(viewing, FILM, "a table")], TODAY)
    assert "off your watchlist" in merged.additions


TWICE = [("seen", FILM, "2023-01-01", None, None), ("seen", FILM, "2023-01-01", True, None)]


@given(st.lists(steps, max_size=8), st.lists(steps, max_size=8))
@example([("forgot_entry", 1), ("seen", FILM, None, None, None), TWICE[0]], TWICE)
@example(
    [("seen", FILM, None, None, None), ("seen", FILM, None, True, "0")], [("seen", FILM, None, True, "1")] * 2
)
def test_importing_a_file_twice_equals_importing_it_once(mine: list[Any], theirs: list[Any]) -> None:
    data = own_json.export(build_record(theirs))
    once, _ = import_into(build_record(mine), data, "diary.json")
    assert import_into(once, data, "diary.json")[1] == []


@given(st.lists(steps, max_size=12))
def test_the_record_file_agrees_with_the_record_in_memory(steps_taken: list[Any]) -> None:
    record = build_record(steps_taken)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "diary.sqlite3"
        store.apply(path, datetime(2024, 6, 1, tzinfo=UTC), lambda _: change_with_everything(record))
        assert diary_of(store.read(path)) == diary_of(record)
        assert own_json.export(store.read(path)) == own_json.export(record)


def test_importing_a_long_file_does_not_copy_the_record_for_each_row(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail_if_copied(*_: Any) -> Record:
        raise AssertionError("the record was copied")

    row = ImportedRow(
        1,
        ImportedFilm(),
        viewings=(ImportedViewing("2024-01-01"),),
        marks=(ImportedMark("rating", 4, "2024-01-01"),),
    )
    monkeypatch.setattr(Record, "with_statements", fail_if_copied)
    merged = merge(
        Record(), [MatchedRow(row, FilmReference.from_film(film), "a file") for film in FILMS], TODAY
    )
    assert [len(row.statements) for row in merged] == [2] * len(FILMS)


def test_the_letterboxd_export_has_a_row_for_each_viewing() -> None:
    hope = FilmReference("hope-2013", "Hope", 2013, "tt3153634")
    record = Record(films={hope.id: hope})
    for on, cried, note in (("2020-01-01", True, 'so, "sad"\nso good'), ("2024-01-01", False, None)):
        record = record.with_statements(
            changes.mark_seen(record, hope, day=on, cried=cried, note=note, today=TODAY).statements
        )
    record = record.with_statements(changes.rate(record, hope, 4.5, TODAY).statements)
    rows = list(csv.DictReader(io.StringIO(letterboxd.export(record).decode(), newline="")))
    assert rows == [
        {"Title": "Hope", "Year": "2013", "imdbID": "tt3153634", "Rating": "4.5", "WatchedDate": "2020-01-01",
         "Rewatch": "false", "Tags": "cried", "Review": 'so, "sad"\nso good'},
        {"Title": "Hope", "Year": "2013", "imdbID": "tt3153634", "Rating": "4.5", "WatchedDate": "2024-01-01",
         "Rewatch": "true", "Tags": "dry", "Review": ""},
    ]  # fmt: skip


def test_json_keeps_a_bare_entry_next_to_another() -> None:
    film = FilmReference.from_film(FILMS[0])
    record = build_record(
        [
            ("edited", 2, REMOVED, None, REMOVED),
            ("seen", film, "2024-05-02", None, "again"),
            ("seen", film, "2024-05-01", None, None),
        ]
    )
    assert len(record.entries()) == 2
    reimported, _ = import_into(Record(), own_json.export(record), "tearjerk.json")
    assert diary_of(reimported) == diary_of(record)


@pytest.mark.parametrize(("day", "edited_to"), [(None, "2024-05-01"), ("2024-05-01", REMOVED)])
def test_an_undated_viewing_is_recognised_after_its_date_was_edited(day: str | None, edited_to: str) -> None:
    undated = own_json.export(build_record([("seen", FILM, None, True, None)]))
    imported, _ = import_into(Record(), undated, "diary.json")
    record = imported if day is None else build_record([("seen", FILM, day, True, None)])
    edit = edits.edit_entry(record, 1, day=edited_to, today=TODAY)
    reimported, _ = import_into(record.with_statements(edit.statements, edit.films), undated, "diary.json")
    assert len(reimported.entries()) == 1


def test_a_film_no_longer_in_the_catalogue_is_restored_with_title_and_year() -> None:
    film = FilmReference("a-lost-film-1999", "A Lost Film", 1999)
    record = build_record([("seen", film, "2024-05-01", True, None)])
    reimported, _ = import_into(Record(), own_json.export(record), "tearjerk.json")
    assert reimported.reference(film.id) == film
