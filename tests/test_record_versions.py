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
from tests.conftest import ROOT, Run, unix_only
from tests.records import HOPE, NOW, file_contents, run_with_file_size_limit

# Version 1, repeated here so that edits to the migrations are noticed.
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
# Version 2: a file written by the first release, with its export next to it.
DATA = Path(__file__).parent / "data"
OLDER_VERSIONS = (1, 2)


def create_database(path: Path, script: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path)
    connection.executescript(script)
    connection.close()
    return path


def create_older_record(path: Path, version: int) -> Path:
    """Create a record of an older version in which Hope is rated 4.5."""
    if version == 1:
        return create_database(path, VERSION_1)
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
    assert list(OLDER_VERSIONS) == list(range(1, schema.VERSION))


@pytest.mark.parametrize("version", OLDER_VERSIONS)
def test_a_change_migrates_an_older_record_after_a_backup(tmp_path: Path, version: int) -> None:
    path = create_older_record(tmp_path / "diary.sqlite3", version)
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
    assert tables(backup) == tables(create_older_record(tmp_path / "old" / "diary.sqlite3", version))
    assert backup.read_bytes()[100:] == old[100:]  # a backup changes the counters in the header
    assert store.undo(path) == "Rated Hope (2013) 5 out of 5. The old rating was 4.5."
    assert store.read(path) == before


def test_a_record_from_the_first_release_opens_without_loss(tearjerk: Run, home: Path) -> None:
    create_older_record(home / "diary.sqlite3", 2)
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
    path = create_database(tmp_path / "diary.sqlite3", VERSION_1)
    (tmp_path / "diary.sqlite3.version-1.backup").write_bytes(b"precious")
    store.apply(path, NOW, lambda record: changes.add_to_list(record, HOPE, "saved", "2024-05-01"))
    assert (tmp_path / "diary.sqlite3.version-1.backup").read_bytes() == b"precious"
    assert (tmp_path / "diary.sqlite3.version-1.backup-2").exists()


@pytest.mark.parametrize("back_up_first", [False, True])
def test_a_large_older_record_is_not_backed_up_again_after_its_migration(
    tmp_path: Path, back_up_first: bool
) -> None:
    path = create_older_record(tmp_path / "diary.sqlite3", 2)
    connection = sqlite3.connect(path)
    # SQLite writes such a migration to the file before the commit, and then no other connection can read it.
    connection.executemany(
        "INSERT INTO viewing (change, film, day, note, noted) VALUES (12, 'hope-2013', ?, ?, '2026-11-26')",
        [(f"2024-{number // 28 + 1:02}-{number % 28 + 1:02}", "long " * 400) for number in range(300)],
    )
    connection.commit()
    connection.close()
    program = (
        "import sys; from datetime import UTC, datetime; from pathlib import Path\n"
        "from tearjerk.diary import changes, store; from tests.records import HOPE\n"
        "with store.transaction(Path(sys.argv[1]), datetime(2027, 1, 1, tzinfo=UTC)) as transaction:\n"
        "    change = changes.rate(transaction.record, HOPE, 5, '2027-01-01')\n"
        f"    transaction.apply(change, back_up_first={back_up_first})"
    )
    subprocess.run(
        [sys.executable, "-c", program, str(path)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=30,
        check=True,
    )
    record = store.read(path)
    assert record.ratings["hope-2013"] == 5
    assert sum(entry.film_id == "hope-2013" for entry in record.entries()) == 301
    assert (tmp_path / "diary.sqlite3.version-2.backup").exists()
    assert not (tmp_path / "backups").exists()


@pytest.mark.parametrize("version", OLDER_VERSIONS)
def test_reading_an_older_record_does_not_change_it(tmp_path: Path, version: int) -> None:
    path = create_older_record(tmp_path / "diary.sqlite3", version)
    before = file_contents(tmp_path)
    assert store.read(path).ratings["hope-2013"] == 4.5
    assert file_contents(tmp_path) == before


@unix_only
def test_without_space_for_a_backup_nothing_is_migrated(tearjerk: Run, home: Path) -> None:
    path = create_database(home / "diary.sqlite3", VERSION_1)
    before = file_contents(home)
    # Files are limited to one page, so the backup of six pages cannot be written.
    result = run_with_file_size_limit(4096, "seen", "hope")
    assert result.returncode == 3, result
    assert "cannot be backed up" in result.stderr
    assert file_contents(home) == before
    assert store.read(path).ratings == {"hope-2013": 4.5}
