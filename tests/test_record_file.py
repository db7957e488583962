"""The record's file: found, made, brought up to date, refused, and never harmed."""

import os
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tearjerk import diary
from tearjerk.diary import changes, schema
from tearjerk.home import record_path
from tests.conftest import ROOT, Run

NOW = datetime(2024, 5, 1, 20, 0, tzinfo=UTC)
HOPE = diary.Known("hope-2013", "Hope", 2013, "tt3153634")

# Version 1 as its first release wrote it. It stands here a second time so that no edit of the steps goes unnoticed.
VERSION_1 = """
CREATE TABLE change (id INTEGER PRIMARY KEY, made TEXT NOT NULL, said TEXT NOT NULL);
CREATE TABLE film (id TEXT PRIMARY KEY NOT NULL, title TEXT NOT NULL, year INTEGER NOT NULL, imdb TEXT) WITHOUT ROWID;
CREATE TABLE viewing (id INTEGER PRIMARY KEY, change INTEGER NOT NULL REFERENCES change ON DELETE CASCADE,
    film TEXT NOT NULL REFERENCES film, day TEXT, cried INTEGER CHECK (cried IN (0, 1)), note TEXT, noted TEXT NOT NULL);
CREATE TABLE word (id INTEGER PRIMARY KEY, change INTEGER NOT NULL REFERENCES change ON DELETE CASCADE,
    film TEXT NOT NULL REFERENCES film, kind TEXT NOT NULL CHECK (kind IN ('rating', 'seen', 'saved', 'banned')),
    value REAL CHECK (value IS NULL OR typeof(value) = 'real'), day TEXT NOT NULL);
CREATE INDEX viewing_of_change ON viewing (change);
CREATE INDEX word_of_change ON word (change);
PRAGMA application_id = 0x54454152;
PRAGMA user_version = 1;
INSERT INTO change VALUES (1, '2024-01-01T20:00:00+00:00', 'Seen Hope (2013) on 2024-01-01, in tears.');
INSERT INTO film VALUES ('hope-2013', 'Hope', 2013, 'tt3153634');
INSERT INTO viewing VALUES (1, 1, 'hope-2013', '2024-01-01', 1, 'a note', '2024-01-01');
INSERT INTO change VALUES (2, '2024-01-02T20:00:00+00:00', 'Rated Hope (2013) 4.5 of 5.');
INSERT INTO word VALUES (1, 2, 'hope-2013', 'rating', 4.5, '2024-01-02');
"""
OLDER = {1: VERSION_1}


def make(path: Path, script: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()
    return path


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def tables(path: Path) -> list[Any]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
    connection.close()
    return [
        (name, None if sql is None else " ".join(sql.replace("(", " ( ").replace(")", " ) ").split()))
        for name, sql in rows
    ]


def test_every_older_version_is_tested() -> None:
    assert sorted(OLDER) == list(range(1, schema.VERSION))


@pytest.mark.parametrize("version", OLDER)
def test_a_change_brings_an_older_record_up_to_date_after_a_backup(tmp_path: Path, version: int) -> None:
    path = make(tmp_path / "diary.sqlite3", OLDER[version])
    old = path.read_bytes()
    diary.change(path, NOW, lambda record: changes.rated(record, HOPE, 5, "2024-05-01"))
    record = diary.read(path)
    assert record.ratings == {"hope-2013": 5}
    assert record.viewings[0].note == "a note"
    assert tables(path) == tables(make(tmp_path / "new" / "diary.sqlite3", _fresh()))
    backup = tmp_path / f"diary.sqlite3.version-{version}.backup"
    assert tables(backup) == tables(make(tmp_path / "old" / "diary.sqlite3", OLDER[version]))
    assert backup.read_bytes()[100:] == old[100:]  # the header counts copies
    assert diary.undo(path) == "Rated Hope (2013) 5 of 5. It was 4.5."
    assert diary.undo(path) == "Rated Hope (2013) 4.5 of 5."


def _fresh() -> str:
    return ";".join(statement for step in schema.STEPS for statement in step) + ";"


def test_a_second_migration_does_not_overwrite_the_first_backup(tmp_path: Path) -> None:
    path = make(tmp_path / "diary.sqlite3", VERSION_1)
    (tmp_path / "diary.sqlite3.version-1.backup").write_bytes(b"precious")
    diary.change(path, NOW, lambda record: changes.saved(record, HOPE, "2024-05-01"))
    assert (tmp_path / "diary.sqlite3.version-1.backup").read_bytes() == b"precious"
    assert (tmp_path / "diary.sqlite3.version-1.backup-2").exists()


@pytest.mark.parametrize("version", OLDER)
def test_reading_an_older_record_leaves_it_as_it_is(tmp_path: Path, version: int) -> None:
    path = make(tmp_path / "diary.sqlite3", OLDER[version])
    before = files(tmp_path)
    assert diary.read(path).ratings == {"hope-2013": 4.5}
    assert files(tmp_path) == before


def test_without_room_for_a_backup_nothing_is_migrated(tearjerk: Run, home: Path) -> None:
    path = make(home / "diary.sqlite3", VERSION_1)
    before = files(home)
    # Files may grow to one page: the backup of six pages cannot be written.
    done = _with_file_limit(4096, "seen", "hope")
    assert done[0] == 3, done
    assert "backup" in done[1]
    assert files(home) == before
    assert diary.read(path).ratings == {"hope-2013": 4.5}


def _with_file_limit(size: int, *words: str) -> tuple[int, str]:
    program = (
        "import resource, sys; from tearjerk import cli;"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}));"
        "sys.exit(cli.run(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"},
        check=False,
    )
    return done.returncode, done.stderr


CHANGING = [
    ["seen", "hope"], ["rate", "hope", "4"], ["save", "hope"], ["save", "hope", "--remove"], ["never", "hope"], ["undo"],
]  # fmt: skip
READING = [
    ["random", "--json"],
    ["list", "--json"],
    ["show", "hope-2013"],
    ["random", "--no-history", "--json"],
]


def _damaged(kind: str, sound: bytes) -> bytes:
    return {
        "of no bytes": b"",
        "text": b"seen,hope\n" * 100,
        "cut in half": sound[: len(sound) // 2],
        "header gone": bytes(100) + sound[100:],
        "a page of zeros": sound[:8192] + bytes(4096) + sound[12288:],
        "noise in the schema": sound[:200] + b"\xff" * 3000 + sound[3200:],
        "another program's": _others_file(),
    }[kind]


def _others_file() -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE photo (id INTEGER)")
    return bytes(connection.serialize())


def _some_record(home: Path) -> Path:
    path = home / "diary.sqlite3"
    diary.change(path, NOW, lambda record: changes.seen(record, HOPE, on="2024-01-01", today="2024-01-01"))
    diary.change(path, NOW, lambda record: changes.rated(record, HOPE, 4.5, "2024-01-01"))
    return path


DAMAGES = [
    "of no bytes", "text", "cut in half", "header gone", "a page of zeros", "noise in the schema", "another program's",
]  # fmt: skip


@pytest.mark.parametrize("kind", DAMAGES)
def test_a_damaged_record_is_reported_and_left_byte_for_byte(
    tearjerk: Run, home: Path, tmp_path: Path, kind: str
) -> None:
    path = _some_record(home)
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
    path = _some_record(home)
    path.write_bytes(_damaged(kind, path.read_bytes()))
    done = tearjerk("diary", "--json")
    assert (done.returncode, done.stdout) == (1, "[]\n")
    assert "Going on without your record" in done.stderr
    assert "empty" not in done.stderr


def test_half_a_record_is_shown_but_not_exported_as_the_whole(
    tearjerk: Run, home: Path, tmp_path: Path
) -> None:
    path = _some_record(home)
    connection = sqlite3.connect(path)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'word'").fetchone()
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\xff" * 4096)
    done = tearjerk("diary", "--json", "--fields", "id,seen")
    assert done.returncode == 0
    assert "2024-01-01" in done.stdout
    assert "without all of your record" in done.stderr
    export = tearjerk("export", "--output", str(tmp_path / "out.json"))
    assert export.returncode == 3
    assert not (tmp_path / "out.json").exists()


def test_a_record_from_a_newer_version_is_refused(tearjerk: Run, home: Path) -> None:
    path = _some_record(home)
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = files(home)
    for words in CHANGING:
        done = tearjerk(*words)
        assert (done.returncode, done.stdout) == (3, "")
        assert "newer tearjerk" in done.stderr
    for words in READING:
        assert tearjerk(*words).returncode == 0
    assert files(home) == before


@pytest.mark.parametrize(
    "words",
    [
        ["list"],
        ["show", "hope"],
        ["random", "--seed", "1"],
        ["random", "--no-history"],
        ["diary"],
        ["export"],
        ["undo"],
    ],
    ids=" ".join,
)
def test_verbs_that_read_create_nothing(tearjerk: Run, home: Path, words: list[str]) -> None:
    tearjerk(*words)
    assert not home.exists()


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_verbs_that_read_work_where_no_home_can_be(tearjerk: Run, tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "file").write_text("in the way")
    done = tearjerk(*words, TEARJERK_HOME=str(tmp_path / "file" / "home"))
    assert done.returncode == 0
    assert done.stdout


def test_verbs_that_change_say_that_no_home_can_be(tearjerk: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for words in CHANGING[:-1]:
        done = tearjerk(*words, TEARJERK_HOME=str(tmp_path / "file" / "home"))
        assert (done.returncode, done.stdout) == (3, "")
        assert "cannot be used" in done.stderr


# Root may write everywhere, so as root the program turns into nobody before it runs. Nobody may not be
# allowed to read this Python's modules; a rehearsal on another home has loaded them by then.
WITHOUT_LEAVE = """
import contextlib, io, os, sys
from tearjerk import cli
words, home = sys.argv[1:], os.environ["TEARJERK_HOME"]
if os.geteuid() == 0:
    os.environ["TEARJERK_HOME"] = home + "-rehearsal"
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        cli.run(words)
        cli.run(["seen", "hope"])
    os.environ["TEARJERK_HOME"] = home
    os.setgid(65534)
    os.setuid(65534)
sys.exit(cli.run(words))
"""


@pytest.mark.parametrize(
    ("words", "code"),
    [(["diary"], 0), (["random", "--json"], 0), (["export"], 0), (["seen", "hope"], 3), (["undo"], 3)],
    ids=str,
)
def test_a_folder_that_may_only_be_read(home: Path, tmp_path: Path, words: list[str], code: int) -> None:
    path = _some_record(home)
    before = files(home)
    path.chmod(0o444)
    home.chmod(0o555)
    for folder in (tmp_path, tmp_path.parent, tmp_path.parent.parent):  # pytest keeps them to their owner
        folder.chmod(folder.stat().st_mode | 0o055)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_LEAVE, *words],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
    )
    home.chmod(0o755)
    assert done.returncode == code, done.stderr
    assert bool(done.stdout) == (code == 0)
    assert ("cannot be" in done.stderr) == (words[0] not in ("diary", "export"))
    assert files(home) == before


def test_the_record_is_the_readers_alone_and_one_file(tearjerk: Run, home: Path) -> None:
    tearjerk("seen", "hope")
    tearjerk("random")
    assert [path.name for path in home.iterdir()] == ["diary.sqlite3"]
    assert (home / "diary.sqlite3").stat().st_mode & 0o077 == 0
    assert home.stat().st_mode & 0o077 == 0


def test_a_name_with_signs_that_uris_know_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "50% #1? 소원" / "diary.sqlite3"
    diary.change(path, NOW, lambda record: changes.saved(record, HOPE, "2024-05-01"))
    assert diary.read(path).saved == {"hope-2013"}
    assert path.exists()


def test_where_the_record_lies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import platformdirs

    monkeypatch.setenv("HOME", str(tmp_path))
    assert record_path({"TEARJERK_HOME": str(tmp_path)}) == tmp_path / "diary.sqlite3"
    data = tmp_path / "data"
    assert record_path({"XDG_DATA_HOME": str(data)}, "linux") == data / "tearjerk" / "diary.sqlite3"
    usual = tmp_path / ".local" / "share" / "tearjerk" / "diary.sqlite3"
    assert record_path({}, "linux") == record_path({"XDG_DATA_HOME": "relative"}, "linux") == usual
    elsewhere = platformdirs.user_data_path("tearjerk", appauthor=False)
    assert record_path({}, "darwin") == elsewhere / "diary.sqlite3"


def test_nothing_else_appears_in_the_home_folder(tearjerk: Run, tmp_path: Path) -> None:
    house = tmp_path / "house"
    house.mkdir()
    tearjerk("seen", "hope", HOME=str(house), TEARJERK_HOME="")
    assert [str(path.relative_to(house)) for path in sorted(house.rglob("*"))] == [
        ".local", ".local/share", ".local/share/tearjerk", ".local/share/tearjerk/diary.sqlite3",
    ]  # fmt: skip
