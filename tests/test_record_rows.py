"""Invalid rows in the record: reading commands warn and continue, changing commands refuse."""

import sqlite3
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.records import CHANGING, files, some_record

BAD_ROWS = {
    "a day of bytes": "INSERT INTO statement VALUES (9, 1, 9, x'ff', 'today', NULL, NULL, x'01', '', 0)",
    "a rating in words": "UPDATE mark SET value = 'four' WHERE kind = 'rating'",
    "a kind of no name": "UPDATE mark SET kind = 'loved'",
    "a number that no record reaches": "INSERT INTO statement (change, entry, film, recorded_on, source, forgotten)"
    " VALUES (1, 9223372036854775807, 'hope-2013', '2024-01-01', '', 0)",
    "a year in words": "UPDATE film SET year = 'long ago'",
}
REFUSED = {
    "no film": "DELETE FROM film",
    "a note of no text": "UPDATE statement SET note = CAST(x'ff' AS TEXT)",
    "no table of statements": "DROP TABLE statement",
    "no table of marks": "DROP TABLE mark",
    **BAD_ROWS,
}


def corrupt_record(home: Path, statement: str) -> Path:
    path = some_record(home)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute(statement)
    connection.close()
    return path


@pytest.mark.parametrize("how", BAD_ROWS)
def test_reading_commands_skip_invalid_rows(tearjerk: Run, home: Path, how: str) -> None:
    corrupt_record(home, BAD_ROWS[how])
    done = tearjerk("diary", "--fields", "id,seen")
    assert done.returncode == 0, done.stderr
    assert "hope-2013\t2024-01-01" in done.stdout
    assert "without part of your record" in done.stderr
    for words in (["export"], ["export", "--format", "letterboxd"]):
        assert tearjerk(*words).returncode in (0, 3), words


@pytest.mark.parametrize("form", ["json", "letterboxd"])
def test_a_film_without_title_is_exported_by_its_id(tearjerk: Run, home: Path, form: str) -> None:
    corrupt_record(home, "DELETE FROM film")
    done = tearjerk("export", "--format", form)
    assert done.returncode == 0, done.stderr
    assert "Hope" in done.stdout
    assert "2013" in done.stdout


@pytest.mark.parametrize("how", REFUSED)
def test_a_partly_unreadable_record_is_never_changed(tearjerk: Run, home: Path, how: str) -> None:
    corrupt_record(home, REFUSED[how])
    before = files(home)
    for words in CHANGING:
        done = tearjerk(*words)
        assert (done.returncode, done.stdout) == (3, ""), words
        assert "is damaged" in done.stderr
    assert files(home) == before


def test_an_invalid_bag_prevents_storing_draws(tearjerk: Run, home: Path) -> None:
    tearjerk("random")
    connection = sqlite3.connect(home / "diary.sqlite3", isolation_level=None)
    connection.execute("UPDATE bag SET drawn = x'ff00'")
    connection.close()
    done = tearjerk("random", "--json")
    assert done.returncode == 0
    assert "This draw will not be remembered" in done.stderr
