"""A damaged or newer record is reported and left unchanged; reading commands continue."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tearjerk.diary import schema
from tests.conftest import Run
from tests.records import CHANGING_COMMANDS, READING_COMMANDS, create_record, file_contents


def _others_file() -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE photo (id INTEGER)")
    content = bytes(connection.serialize())
    connection.close()
    return content


DAMAGE_BY_KIND: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "text": lambda _: b"seen,hope\n" * 100,
    "cut in half": lambda intact: intact[: len(intact) // 2],
    "header gone": lambda intact: bytes(100) + intact[100:],
    "a page of zeros": lambda intact: intact[:8192] + bytes(4096) + intact[12288:],
    "noise in the schema": lambda intact: intact[:200] + b"\xff" * 3000 + intact[3200:],
    "a name that is not text": lambda intact: intact.replace(b"CREATE TABLE bag", b"CREATE TABL\xd5 bag"),
    "another program's": lambda _: _others_file(),
}


@pytest.mark.parametrize("kind", DAMAGE_BY_KIND)
def test_a_damaged_record_is_reported_and_left_unchanged(
    tearjerk: Run, home: Path, tmp_path: Path, kind: str
) -> None:
    path = create_record(home)
    path.write_bytes(DAMAGE_BY_KIND[kind](path.read_bytes()))
    before = file_contents(home)
    ratings = tmp_path / "ratings.csv"
    ratings.write_text("Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Hope,2013,x,4\n")
    for arguments in [*CHANGING_COMMANDS, ["import", str(ratings)]]:
        result = tearjerk(*arguments)
        assert (result.returncode, result.stdout) == (3, ""), arguments
        assert "diary.sqlite3 is damaged" in result.stderr
        assert len(result.stderr.strip().splitlines()) == 1
        assert file_contents(home) == before, arguments
    for arguments in READING_COMMANDS:
        result = tearjerk(*arguments)
        assert result.returncode == 0, arguments
        assert result.stdout
        assert file_contents(home) == before, arguments
    assert "damaged" in tearjerk("random").stderr


@pytest.mark.parametrize("kind", ["empty", "text", "header gone"])
def test_a_damaged_record_is_not_called_empty(tearjerk: Run, home: Path, kind: str) -> None:
    path = create_record(home)
    path.write_bytes(DAMAGE_BY_KIND[kind](path.read_bytes()))
    result = tearjerk("diary", "--json")
    assert (result.returncode, result.stdout) == (1, "[]\n")
    assert "Continuing without your record" in result.stderr
    assert "empty" not in result.stderr
    result = tearjerk("random", "--saved")
    assert (result.returncode, result.stdout) == (1, "")
    assert "Nothing in your record could be read." in result.stderr
    assert "empty" not in result.stderr


def test_a_partly_readable_record_is_shown_but_not_exported(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    path = create_record(home)
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'mark'").fetchone()
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    result = tearjerk("diary", "--json", "--fields", "id,seen")
    assert result.returncode == 0
    assert "2024-01-01" in result.stdout
    assert "without part of your record" in result.stderr
    export = tearjerk("export", "--output", str(tmp_path / "out.json"))
    assert export.returncode == 3
    assert not (tmp_path / "out.json").exists()


def test_a_record_from_a_newer_version_is_rejected(tearjerk: Run, home: Path) -> None:
    path = create_record(home)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = file_contents(home)
    for arguments in CHANGING_COMMANDS:
        result = tearjerk(*arguments)
        assert (result.returncode, result.stdout) == (3, "")
        assert "newer version of tearjerk" in result.stderr
    for arguments in READING_COMMANDS:
        assert tearjerk(*arguments).returncode == 0
    assert file_contents(home) == before


@pytest.mark.parametrize(
    ("application", "version"), [(0, 1), (1, schema.VERSION), (schema.APPLICATION_ID, 0)]
)
def test_a_database_of_another_program_is_rejected(
    tearjerk: Run, home: Path, application: int, version: int
) -> None:
    home.mkdir()
    path = home / "diary.sqlite3"
    connection = sqlite3.connect(path)
    connection.executescript(
        f"CREATE TABLE song (name TEXT); PRAGMA application_id = {application}; PRAGMA user_version = {version}"
    )
    connection.close()
    before = path.read_bytes()
    result = tearjerk("seen", "hope")
    assert result.returncode == 3
    assert "it is not a tearjerk record" in result.stderr
    assert path.read_bytes() == before
