"""A record is created only once, by whichever program is first, and leaves no other files."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tearjerk.diary import changes, store
from tests.conftest import ROOT, Run
from tests.records import HOPE, NOW, create_record

# Simulate a slow file system without hard links: linking fails as on exFAT, and `exists` takes a different time in each process.
PROGRAM_WITHOUT_LINKS = """
import os, sys, time
from pathlib import Path
from tearjerk import cli
def refuse(*_):
    raise OSError(1, "Operation not permitted")
Path.hardlink_to = refuse
exists = Path.exists
def slowly(path):
    found = exists(path)
    time.sleep(os.getpid() % 6 * 0.2 if path.name == "diary.sqlite3" else 0)
    return found
Path.exists = slowly
sys.exit(cli.run(sys.argv[1:]))
"""


def start_without_links(*arguments: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM_WITHOUT_LINKS, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_six_simultaneous_first_writes_lose_nothing_without_hard_links(tearjerk: Run, home: Path) -> None:
    ids = tearjerk("list", "--fields", "id").stdout.split()[:6]
    for _ in range(2):
        programs = [start_without_links("rate", film, "4") for film in ids]
        for program in programs:
            assert program.communicate()[0].startswith("Rated")
        assert store.read(home / "diary.sqlite3").ratings == dict.fromkeys(ids, 4)
        assert [path.name for path in home.iterdir()] == ["diary.sqlite3"]
        (home / "diary.sqlite3").unlink()


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0 and more", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"])
def test_leftovers_of_a_killed_program_are_removed_by_the_next_write(
    tearjerk: Run, home: Path, content: bytes
) -> None:
    create_record(home)
    (home / ".new-abcdefgh").write_bytes(content)
    assert tearjerk("diary").returncode == 0
    assert len(list(home.iterdir())) == 2
    assert tearjerk("rate", "hope", "3").returncode == 0
    assert {path.name for path in home.iterdir()} <= {"diary.sqlite3", "backups"}


def test_files_of_other_programs_are_not_removed(tearjerk: Run, home: Path) -> None:
    create_record(home)
    (home / ".new-plans").write_text("buy a boat")
    tearjerk("rate", "hope", "3")
    assert (home / ".new-plans").read_text() == "buy a boat"


@pytest.mark.parametrize("missing", [1, 100, 4095])
def test_a_record_truncated_within_its_last_page_is_damaged(tearjerk: Run, home: Path, missing: int) -> None:
    path = create_record(home)
    note = "x" * 20_000
    store.apply(
        path,
        NOW,
        lambda record: changes.mark_seen(record, HOPE, day="2024-01-02", note=note, today="2024-05-01"),
    )
    whole = path.read_bytes()
    path.write_bytes(whole[:-missing])
    result = tearjerk("seen", "hope")
    assert (result.returncode, result.stdout) == (3, "")
    assert f"is damaged ({missing} bytes are missing at its end)" in result.stderr
    assert tearjerk("export").returncode == 3
    assert path.read_bytes() == whole[:-missing]


def test_a_record_over_the_size_limit_is_rejected_and_the_limit_is_named(tearjerk: Run, home: Path) -> None:
    home.mkdir()
    with (home / "diary.sqlite3").open("wb") as file:
        file.truncate(1024**3 + 1)
    result = tearjerk("seen", "hope")
    assert result.returncode == 3
    assert "larger than the maximum of 1 GB" in result.stderr
