"""Nothing reported as saved is ever lost, and failed changes leave no trace."""

import os
import random
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tearjerk.diary import changes, store
from tearjerk.diary.statements import FilmReference
from tests.conftest import ROOT, Run, unix_only
from tests.records import NOW, run_with_file_size_limit

ROUNDS = 15
"""Number of kills, each at a different moment of a write."""

# Writes forever: one film per change, with a note long enough to span pages, and reports each finished change.
WRITER = """
import sys
from datetime import datetime, UTC
from pathlib import Path
from tearjerk.diary import changes, store
from tearjerk.diary.draw_history import open_draw_history
from tearjerk.diary.statements import FilmReference
path, first = Path(sys.argv[1]), int(sys.argv[2])
for number in range(first, first + 100_000):
    film = FilmReference(f"film-{number}", f"Film {number}", 2000)
    store.apply(path, datetime.now(UTC), lambda record: changes.mark_seen(
        record, film, day="2024-01-01", note=f"{number} " * 2000, today="2024-01-01"))
    print(number, flush=True)
    if number % 5 == 4:
        with open_draw_history(path, "") as history:
            history.save([*history.drawn, film.id])
"""


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def is_intact(path: Path) -> bool:
    connection = sqlite3.connect(path)
    verdict = connection.execute("PRAGMA integrity_check").fetchall()
    connection.close()
    return verdict == [("ok",)]


def numbers(path: Path) -> list[int]:
    entries = store.read(path).entries()
    assert all(entry.note == f"{entry.film_id[5:]} " * 2000 for entry in entries)
    return sorted(int(entry.film_id[5:]) for entry in entries)


def test_kill_9_during_writes_loses_no_reported_change(tmp_path: Path) -> None:
    path = tmp_path / "diary.sqlite3"
    chance = random.Random(1)
    reported: list[int] = []
    first = 0
    for _ in range(ROUNDS):
        with subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path), str(first)], stdout=subprocess.PIPE, env=environment()
        ) as writer:
            assert writer.stdout is not None
            reported.append(int(writer.stdout.readline()))  # it has started
            time.sleep(chance.uniform(0, 0.05))
            writer.kill()
            reported += [int(line) for line in writer.stdout if line.endswith(b"\n")]
        kept = numbers(path)
        # Only the interrupted change may have been saved without being reported.
        assert set(reported) <= set(kept)
        assert len(kept) - len(set(reported)) <= 1
        reported = kept
        assert is_intact(path)
        first = kept[-1] + 1
    assert len(reported) > ROUNDS


def test_a_reader_after_a_kill_sees_only_complete_changes(tearjerk: Run, home: Path) -> None:
    path = home / "diary.sqlite3"
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), "0"], stdout=subprocess.PIPE, env=environment()
    ) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        assert tearjerk("random", "--json").returncode == 0
        writer.kill()
    result = tearjerk("export")
    assert result.returncode == 0, result.stderr
    assert numbers(path)


def test_twenty_simultaneous_writers_all_succeed(tearjerk: Run, home: Path) -> None:
    run = [sys.executable, "-m", "tearjerk"]
    ids = tearjerk("list", "--fields", "id").stdout.split()[:10]
    programs = [
        subprocess.Popen(
            [*run, *arguments], env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for film in ids
        for arguments in (["rate", film, "4"], ["seen", film, "--on", "2024-01-01"])
    ]
    for program in programs:
        _, errors = program.communicate()
        assert program.returncode == 0, errors
    assert len(programs) == 20
    record = store.read(home / "diary.sqlite3")
    assert record.ratings == dict.fromkeys(ids, 4)
    assert sorted({entry.film_id for entry in record.entries() if entry.seen_on}) == sorted(ids)
    assert is_intact(home / "diary.sqlite3")
    assert [path.name for path in home.iterdir()] == ["diary.sqlite3"]
    for _ in programs:
        assert store.undo(home / "diary.sqlite3")
    assert store.undo(home / "diary.sqlite3") is None


def test_simultaneous_draws_share_a_bag(tearjerk: Run) -> None:
    run = [
        sys.executable,
        "-m",
        "tearjerk",
        "random",
        "--cry-level",
        "1+",
        "--year",
        "2013",
        "--fields",
        "id",
    ]
    count = len(tearjerk("list", "--year", "2013").stdout.splitlines())
    programs = [
        subprocess.Popen(run, env=environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(count)
    ]
    drawn = [program.communicate()[0].strip() for program in programs]
    assert len(set(drawn)) == count > 1


@pytest.fixture
def full_record(home: Path) -> Iterator[Path]:
    """Return a record without a free page, and check afterwards that it is intact."""
    path = home / "diary.sqlite3"
    for number in range(30):
        film = FilmReference(f"film-{number}", f"Film {number}", 2000)
        store.apply(
            path,
            NOW,
            lambda record, film=film: changes.mark_seen(
                record, film, day="2024-01-01", note="x" * 900, today="2024-01-01"
            ),  # type: ignore[misc]
        )
    yield path
    assert is_intact(path)
    assert {left.name for left in path.parent.iterdir()} - {"backups"} == {"diary.sqlite3"}
    assert all(copy.suffix == ".sqlite3" for copy in path.parent.glob("backups/*"))


@unix_only
@pytest.mark.parametrize("space", ["no room to grow", "no room for the journal", "no room at all"])
def test_a_full_disk_is_reported_and_changes_nothing(full_record: Path, space: str) -> None:
    size = {
        "no room to grow": full_record.stat().st_size,
        "no room for the journal": 4096,
        "no room at all": 1,
    }[space]
    before = full_record.read_bytes()
    result = run_with_file_size_limit(size, "seen", "hope", "--note", "y" * 20_000)
    assert (result.returncode, result.stdout) == (3, "")
    assert "Is the disk full? Nothing was changed." in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1
    assert len(store.read(full_record).entries()) == 30
    if space != "no room to grow":
        assert full_record.read_bytes() == before


@unix_only
def test_random_still_works_on_a_full_disk(full_record: Path) -> None:
    before = full_record.read_bytes()
    result = run_with_file_size_limit(512, "random", "--json")
    assert result.returncode == 0
    assert result.stdout.startswith("[")
    assert "not be remembered" in result.stderr
    assert full_record.read_bytes() == before


@unix_only
def test_a_record_that_cannot_be_created_leaves_no_file(home: Path) -> None:
    result = run_with_file_size_limit(100, "seen", "hope")
    assert (result.returncode, result.stdout) == (3, "")
    assert "Is the disk full?" in result.stderr
    assert list(home.iterdir()) == []


@unix_only
def test_exporting_to_a_full_disk_keeps_the_old_file(full_record: Path, tmp_path: Path) -> None:
    old = tmp_path / "diary.json"
    old.write_text("precious")
    result = run_with_file_size_limit(1000, "export", "--output", str(old))
    assert result.returncode == 3
    assert "Cannot write" in result.stderr
    assert old.read_text() == "precious"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["diary.json", "home"]
