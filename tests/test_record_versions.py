"""Records of older versions are migrated after a backup, and only by a change."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tearjerk.diary import changes, schema, store
from tests.conftest import ROOT, Run
from tests.records import HOPE, NOW, files

# Version 1 as written by its first release, repeated here so that edits of the steps are noticed.
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
# Version 2 as written by the first release: a file, with its export next to it.
DATA = Path(__file__).parent / "data"
OLDER = (1, 2)


def make(path: Path, script: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()
    return path


def older(path: Path, version: int) -> Path:
    """Create a record of an older version in which Hope is rated 4.5."""
    if version == 1:
        return make(path, VERSION_1)
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(DATA / "record-0.1.sqlite3", path)
    return path


def tables(path: Path) -> list[Any]:
    connection = sqlite3.connect(path)
    found = tables_of(connection)
    connection.close()
    return found


def tables_of(connection: sqlite3.Connection) -> list[Any]:
    rows = connection.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()
    return [
        (name, None if sql is None else " ".join(sql.replace("(", " ( ").replace(")", " ) ").split()))
        for name, sql in rows
    ]


def test_every_older_version_is_tested() -> None:
    assert list(OLDER) == list(range(1, schema.VERSION))


@pytest.mark.parametrize("version", OLDER)
def test_a_change_migrates_an_older_record_after_a_backup(tmp_path: Path, version: int) -> None:
    path = older(tmp_path / "diary.sqlite3", version)
    old = path.read_bytes()
    before = store.read(path)
    store.apply(path, NOW, lambda record: changes.rate(record, HOPE, 5, "2024-05-01"))
    record = store.read(path)
    assert record.ratings == {**before.ratings, "hope-2013": 5}
    assert [entry.note for entry in record.entries()] == [entry.note for entry in before.entries()]
    fresh = sqlite3.connect(":memory:")
    schema.migrate(fresh, 0)
    assert tables(path) == tables_of(fresh)
    fresh.close()
    backup = tmp_path / f"diary.sqlite3.version-{version}.backup"
    assert tables(backup) == tables(older(tmp_path / "old" / "diary.sqlite3", version))
    assert backup.read_bytes()[100:] == old[100:]  # the header counts copies
    assert store.undo(path) == "Rated Hope (2013) 5 out of 5. It was 4.5."
    assert store.read(path) == before


def test_a_record_from_the_first_release_opens_without_loss(tearjerk: Run, home: Path) -> None:
    older(home / "diary.sqlite3", 2)
    assert tearjerk("export").stdout == (DATA / "record-0.1.json").read_text(encoding="utf-8")
    assert sorted(tearjerk("diary", "--fields", "entry,id,seen").stdout.splitlines()) == [
        "1\tglove-2011\t2023-05-05",
        "2\thope-2013\t2024-01-01",
        "3\tmiracle-in-cell-no-7-2013\t",
        "4\tsilenced-2011\t2021-01-01",
        "5\tsilenced-2011\t2022-01-01",
        "6\ta-lost-film-2001\t",
        "7\tpoetry-2010\t",
        "8\tthe-classic-2003\t",
    ]
    undone = 0
    while tearjerk("undo").returncode == 0:
        undone += 1
    assert undone == 12
    assert json.loads(tearjerk("export").stdout)["films"] == []


def test_a_second_migration_does_not_overwrite_the_first_backup(tmp_path: Path) -> None:
    path = make(tmp_path / "diary.sqlite3", VERSION_1)
    (tmp_path / "diary.sqlite3.version-1.backup").write_bytes(b"precious")
    store.apply(path, NOW, lambda record: changes.add_to_list(record, HOPE, "saved", "2024-05-01"))
    assert (tmp_path / "diary.sqlite3.version-1.backup").read_bytes() == b"precious"
    assert (tmp_path / "diary.sqlite3.version-1.backup-2").exists()


@pytest.mark.parametrize("version", OLDER)
def test_reading_an_older_record_does_not_change_it(tmp_path: Path, version: int) -> None:
    path = older(tmp_path / "diary.sqlite3", version)
    before = files(tmp_path)
    assert store.read(path).ratings["hope-2013"] == 4.5
    assert files(tmp_path) == before


def test_without_space_for_a_backup_nothing_is_migrated(tearjerk: Run, home: Path) -> None:
    path = make(home / "diary.sqlite3", VERSION_1)
    before = files(home)
    # Files are limited to one page, so the backup of six pages cannot be written.
    done = _with_file_limit(4096, "seen", "hope")
    assert done[0] == 3, done
    assert "cannot be backed up" in done[1]
    assert files(home) == before
    assert store.read(path).ratings == {"hope-2013": 4.5}


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
