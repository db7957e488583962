"""A damaged or newer record is reported and left unchanged; reading commands continue."""

import sqlite3
from pathlib import Path

import pytest

from tearjerk.diary import schema
from tests.conftest import Run
from tests.records import CHANGING, READING, files, some_record


def _damaged(kind: str, sound: bytes) -> bytes:
    return {
        "of no bytes": b"",
        "text": b"seen,hope\n" * 100,
        "cut in half": sound[: len(sound) // 2],
        "header gone": bytes(100) + sound[100:],
        "a page of zeros": sound[:8192] + bytes(4096) + sound[12288:],
        "noise in the schema": sound[:200] + b"\xff" * 3000 + sound[3200:],
        "a name of no text": sound.replace(b"CREATE TABLE bag", b"CREATE TABL\xd5 bag"),
        "another program's": _others_file(),
    }[kind]


def _others_file() -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE photo (id INTEGER)")
    content = bytes(connection.serialize())
    connection.close()
    return content


DAMAGES = [
    "of no bytes", "text", "cut in half", "header gone", "a page of zeros", "noise in the schema", "a name of no text", "another program's",
]  # fmt: skip


@pytest.mark.parametrize("kind", DAMAGES)
def test_a_damaged_record_is_reported_and_left_unchanged(
    tearjerk: Run, home: Path, tmp_path: Path, kind: str
) -> None:
    path = some_record(home)
    path.write_bytes(_damaged(kind, path.read_bytes()))
    before = files(home)
    ratings = tmp_path / "ratings.csv"
    ratings.write_text("Date,Name,Year,Letterboxd URI,Rating\n2024-01-01,Hope,2013,x,4\n")
    for words in [*CHANGING, ["import", str(ratings)]]:
        done = tearjerk(*words)
        assert (done.returncode, done.stdout) == (3, ""), words
        assert "diary.sqlite3 is damaged" in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1
        assert files(home) == before, words
    for words in READING:
        done = tearjerk(*words)
        assert done.returncode == 0, words
        assert done.stdout
        assert files(home) == before, words
    assert "damaged" in tearjerk("random").stderr


@pytest.mark.parametrize("kind", ["of no bytes", "text", "header gone"])
def test_the_diary_of_a_damaged_record_warns_and_shows_what_it_can(
    tearjerk: Run, home: Path, kind: str
) -> None:
    path = some_record(home)
    path.write_bytes(_damaged(kind, path.read_bytes()))
    done = tearjerk("diary", "--json")
    assert (done.returncode, done.stdout) == (1, "[]\n")
    assert "Continuing without your record" in done.stderr
    assert "empty" not in done.stderr


def test_a_partly_readable_record_is_shown_but_not_exported(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    path = some_record(home)
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'mark'").fetchone()
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    done = tearjerk("diary", "--json", "--fields", "id,seen")
    assert done.returncode == 0
    assert "2024-01-01" in done.stdout
    assert "without part of your record" in done.stderr
    export = tearjerk("export", "--output", str(tmp_path / "out.json"))
    assert export.returncode == 3
    assert not (tmp_path / "out.json").exists()


def test_a_record_from_a_newer_version_is_rejected(tearjerk: Run, home: Path) -> None:
    path = some_record(home)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = files(home)
    for words in CHANGING:
        done = tearjerk(*words)
        assert (done.returncode, done.stdout) == (3, "")
        assert "newer version of tearjerk" in done.stderr
    for words in READING:
        assert tearjerk(*words).returncode == 0
    assert files(home) == before


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
    done = tearjerk("seen", "hope")
    assert done.returncode == 3
    assert "it is not a tearjerk record" in done.stderr
    assert path.read_bytes() == before
