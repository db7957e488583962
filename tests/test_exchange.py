"""Exports can be imported again without loss, and a friend's record can be read."""

import csv
import io
import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tearjerk.catalogue import loading
from tearjerk.diary import changes, edits, store
from tearjerk.diary.edits import REMOVED
from tearjerk.diary.entries import Entry
from tearjerk.diary.exchange import imdb, letterboxd, own_csv, own_json
from tearjerk.diary.exchange.candidates import find_candidates
from tearjerk.diary.exchange.friend import read_friend
from tearjerk.diary.exchange.imported import ImportedFilm, ImportedMark, ImportedRow, ImportedViewing
from tearjerk.diary.exchange.matching import FilmIndex
from tearjerk.diary.exchange.merging import MatchedRow, merge
from tearjerk.diary.exchange.reading import read_files
from tearjerk.diary.record import Record
from tearjerk.diary.statements import FilmReference, Statement
from tests.conftest import Run
from tests.recording import FILMS, TODAY, recorded, steps


def import_into(record: Record, data: bytes, name: str) -> tuple[Record, list[Statement]]:
    index = FilmIndex(FILMS)
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        (file,) = read_files([path], index, TODAY).files
    assert not file.unreadable_rows
    matches = [
        MatchedRow(found.row, found.film, file.kind)
        for found in find_candidates([file], index)
        if found.outcome == "sure" and found.row is not None and found.film is not None
    ]
    assert len(matches) == len(file.rows)
    statements = [statement for row in merge(record, matches, TODAY) for statement in row.statements]
    return record.with_statements(statements, [match.film for match in matches]), statements


def diary_of(record: Record) -> list[Any]:
    return rows_of(record.entries())


def rows_of(entries: Iterable[Entry]) -> list[Any]:
    return sorted((e.film, e.seen or "", e.rating or 0, str(e.cried), e.note or "") for e in entries)


@given(st.lists(steps, max_size=12))
def test_json_restores_everything(steps_taken: list[Any]) -> None:
    record = recorded(steps_taken)
    again, _ = import_into(Record(), own_json.export(record), "diary.json")
    assert own_json.export(again).decode() == own_json.export(record).decode()
    assert diary_of(again) == diary_of(record)
    assert again.saved == record.saved
    assert own_json.export(again) == own_json.export(record)


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
    record = recorded(steps_taken)
    again, _ = (
        import_into(Record(), letterboxd.export(record), "letterboxd.csv") if record.seen else (Record(), [])
    )
    filled = {entry.film for entry in record.entries() if not entry.is_bare}
    kept = [entry for entry in record.entries() if not entry.is_bare or entry.film not in filled]
    assert rows_of(again.entries()) == rows_of(kept)


FORMS = {
    "diary.json": own_json.export,
    "diary.csv": own_csv.export,
    "letterboxd.csv": letterboxd.export,
    "imdb.csv": imdb.export,
}


@pytest.mark.parametrize("name", FORMS)
@given(steps_taken=st.lists(steps, max_size=12))
def test_exporting_importing_and_exporting_again_gives_the_same_file(
    name: str, steps_taken: list[Any]
) -> None:
    once = FORMS[name](recorded(steps_taken))
    again, _ = import_into(Record(), once, name)
    assert FORMS[name](again) == once


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
    record = recorded(steps_taken)
    assert import_into(record, own_json.export(record), "diary.json")[1] == []
    if record.seen:
        assert import_into(record, letterboxd.export(record), "letterboxd.csv")[1] == []


TWICE = [("seen", FILM, "2023-01-01", None, None), ("seen", FILM, "2023-01-01", True, None)]


@given(st.lists(steps, max_size=8), st.lists(steps, max_size=8))
@example([("forgot_entry", 1), ("seen", FILM, None, None, None), TWICE[0]], TWICE)
@example(
    [("seen", FILM, None, None, None), ("seen", FILM, None, True, "0")], [("seen", FILM, None, True, "1")] * 2
)
def test_importing_a_file_twice_equals_importing_it_once(mine: list[Any], theirs: list[Any]) -> None:
    data = own_json.export(recorded(theirs))
    once, _ = import_into(recorded(mine), data, "diary.json")
    assert import_into(once, data, "diary.json")[1] == []


@given(st.lists(steps, max_size=12))
def test_the_record_file_agrees_with_the_record_in_memory(steps_taken: list[Any]) -> None:
    record = recorded(steps_taken)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "diary.sqlite3"
        everything = changes.Change(
            "All.", (*record.entry_statements, *record.marks.values()), tuple(record.films.values())
        )
        store.apply(path, datetime(2024, 6, 1, tzinfo=UTC), lambda _: everything)
        assert diary_of(store.read(path)) == diary_of(record)
        assert own_json.export(store.read(path)) == own_json.export(record)


def test_importing_a_long_file_does_not_copy_the_record_per_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def copied(*_: Any) -> Record:
        raise AssertionError("the record was copied")

    row = ImportedRow(
        1,
        ImportedFilm(),
        viewings=(ImportedViewing("2024-01-01"),),
        marks=(ImportedMark("rating", 4, "2024-01-01"),),
    )
    monkeypatch.setattr(Record, "with_statements", copied)
    merged = merge(
        Record(), [MatchedRow(row, FilmReference.from_film(film), "a file") for film in FILMS], TODAY
    )
    assert [len(row.statements) for row in merged] == [2] * len(FILMS)


def test_the_export_for_letterboxd() -> None:
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


def test_a_friends_record_is_read_from_any_export_format(tearjerk: Run, tmp_path: Path) -> None:
    tearjerk("seen", "hope", "--cried", "--on", "2024-01-01")
    tearjerk("rate", "silenced", "5")
    tearjerk("never", "hello ghost")
    for name, words in (("export.json", ["export"]), ("diary.json", ["diary", "--json"])):
        path = tmp_path / name
        path.write_text(tearjerk(*words).stdout, encoding="utf-8")
        record = read_friend(path, loading.load(), TODAY)
        assert record.seen == {"hope-2013", "silenced-2011"}
        assert record.cried == {"hope-2013"}
        assert record.ratings == {"silenced-2011": 5}
        assert len(record.films) >= 2


@pytest.mark.parametrize("form", ["json", "letterboxd"])
def test_export_writes_to_a_file_or_prints_the_same(tearjerk: Run, tmp_path: Path, form: str) -> None:
    tearjerk("seen", "hope", "--note", "소원, “wish”")
    tearjerk("save", "silenced")
    printed = tearjerk("export", "--format", form).stdout
    path = tmp_path / "out"
    path.write_text("old")
    path.chmod(0o640)
    link = tmp_path / "link"
    link.symlink_to(path)
    done = tearjerk("export", "--format", form, "--output", str(link))
    assert done.returncode == 0
    assert "Wrote" in done.stdout
    assert path.read_text(encoding="utf-8") == printed
    assert link.is_symlink()
    assert path.stat().st_mode & 0o777 == 0o640
    assert ("this format contains only films you have seen" in done.stderr) == (form == "letterboxd")
    if form == "json":
        assert json.loads(printed)["tearjerk"] == 1
        assert "소원" in printed


@pytest.mark.parametrize("name", ["no/such/folder/file", "", "."])
def test_an_export_that_cannot_be_written_is_an_error(tearjerk: Run, tmp_path: Path, name: str) -> None:
    done = tearjerk("export", "--output", str(tmp_path / name) if name else "")
    assert (done.returncode, done.stdout) == (3, "")
    assert "Cannot write" in done.stderr


def test_exporting_to_a_device_does_not_replace_it(tearjerk: Run) -> None:
    assert tearjerk("export", "--output", "/dev/null").returncode == 0
    assert Path("/dev/null").is_char_device()


def test_json_keeps_a_bare_entry_next_to_another() -> None:
    film = FilmReference.from_film(FILMS[0])
    record = recorded(
        [
            ("edited", 2, REMOVED, None, REMOVED),
            ("seen", film, "2024-05-02", None, "again"),
            ("seen", film, "2024-05-01", None, None),
        ]
    )
    assert len(record.entries()) == 2
    again, _ = import_into(Record(), own_json.export(record), "tearjerk.json")
    assert diary_of(again) == diary_of(record)


@pytest.mark.parametrize(("day", "edited_to"), [(None, "2024-05-01"), ("2024-05-01", REMOVED)])
def test_an_undated_viewing_is_recognised_after_its_date_was_edited(day: str | None, edited_to: str) -> None:
    undated = own_json.export(recorded([("seen", FILM, None, True, None)]))
    imported, _ = import_into(Record(), undated, "diary.json")
    record = imported if day is None else recorded([("seen", FILM, day, True, None)])
    edit = edits.edit_entry(record, 1, day=edited_to, today=TODAY)
    again, _ = import_into(record.with_statements(edit.statements, edit.films), undated, "diary.json")
    assert len(again.entries()) == 1


def test_a_friends_diary_includes_bare_entries_and_their_watchlist(tearjerk: Run, tmp_path: Path) -> None:
    tearjerk("seen", "sunny", "--on", "unknown")
    tearjerk("save", "oasis")
    today = datetime.now(UTC).date().isoformat()
    path = tmp_path / "diary.json"
    path.write_text(tearjerk("diary", "--json").stdout, encoding="utf-8")
    assert read_friend(path, loading.load(), today).seen == {"sunny-2011"}
    path.write_text(tearjerk("diary", "--saved", "--json").stdout, encoding="utf-8")
    friend = read_friend(path, loading.load(), today)
    assert not friend.seen
    assert friend.saved == {"oasis-2002"}


def test_a_film_that_left_the_catalogue_is_restored_with_title_and_year() -> None:
    film = FilmReference("a-lost-film-1999", "A Lost Film", 1999)
    record = recorded([("seen", film, "2024-05-01", True, None)])
    again, _ = import_into(Record(), own_json.export(record), "tearjerk.json")
    assert again.reference(film.id) == film
