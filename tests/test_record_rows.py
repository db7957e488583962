"""Invalid rows in the record: reading commands warn and continue, changing commands refuse."""

import sqlite3
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.records import CHANGING_COMMANDS, create_record, file_contents

BAD_ROWS = {
    "a day stored as bytes": "INSERT INTO statement VALUES (9, 1, 9, x'ff', 'today', NULL, NULL, x'01', '', 0)",
    "a rating in words": "UPDATE mark SET value = 'four' WHERE kind = 'rating'",
    "an unknown kind": "UPDATE mark SET kind = 'loved'",
    "an entry number out of range": "INSERT INTO statement (change, entry, film, recorded_on, source, forgotten)"
    " VALUES (1, 9223372036854775807, 'hope-2013', '2024-01-01', '', 0)",
    "a year in words": "UPDATE film SET year = 'long ago'",
}
REFUSED = {
    "no film": "DELETE FROM film",
    "a note that is not text": "UPDATE statement SET note = CAST(x'ff' AS TEXT)",
    "no table of statements": "DROP TABLE statement",
    "no table of marks": "DROP TABLE mark",
    **BAD_ROWS,
}


def corrupt_record(home: Path, statement: str) -> Path:
    path = create_record(home)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute(statement)
    connection.close()
    return path


@pytest.mark.parametrize("error", BAD_ROWS)
def test_reading_commands_skip_invalid_rows(tearjerk: Run, home: Path, error: str) -> None:
    corrupt_record(home, BAD_ROWS[error])
    result = tearjerk("diary", "--fields", "id,seen")
    assert result.returncode == 0, result.stderr
    assert "hope-2013\t2024-01-01" in result.stdout
    assert "without part of your record" in result.stderr
    for arguments in (["export"], ["export", "--format", "letterboxd"]):
        assert tearjerk(*arguments).returncode in (0, 3), arguments


@pytest.mark.parametrize("form", ["json", "letterboxd"])
def test_a_film_without_a_title_is_exported_with_one_made_from_its_id(
    tearjerk: Run, home: Path, form: str
) -> None:
    corrupt_record(home, "DELETE FROM film")
    result = tearjerk("export", "--format", form)
    assert result.returncode == 0, result.stderr
    assert "Hope" in result.stdout
    assert "2013" in result.stdout


@pytest.mark.parametrize("error", REFUSED)
def test_a_partly_unreadable_record_is_never_changed(tearjerk: Run, home: Path, error: str) -> None:
    corrupt_record(home, REFUSED[error])
    before = file_contents(home)
    for arguments in CHANGING_COMMANDS:
        result = tearjerk(*arguments)
        assert (result.returncode, result.stdout) == (3, ""), arguments
        assert "is damaged" in result.stderr
    assert file_contents(home) == before


def test_an_invalid_bag_prevents_storing_draws(tearjerk: Run, home: Path) -> None:
    tearjerk("random")
    connection = sqlite3.connect(home / "diary.sqlite3", isolation_level=None)
    connection.execute("UPDATE bag SET drawn = x'ff00'")
    connection.close()
    result = tearjerk("random", "--json")
    assert result.returncode == 0
    assert "This draw will not be remembered" in result.stderr
