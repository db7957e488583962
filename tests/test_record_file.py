"""The location and permissions of the record; commands that only read it leave no trace."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tearjerk.diary import changes, store
from tearjerk.folders import record_path
from tests.conftest import ROOT, Run
from tests.records import CHANGING, HOPE, NOW, READING, files, some_record


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
def test_reading_commands_create_nothing(tearjerk: Run, home: Path, words: list[str]) -> None:
    tearjerk(*words)
    assert not home.exists()


@pytest.mark.parametrize("words", READING, ids=" ".join)
def test_reading_commands_work_without_a_writable_home(
    tearjerk: Run, tmp_path: Path, words: list[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    done = tearjerk(*words, TEARJERK_HOME=str(tmp_path / "file" / "home"))
    assert done.returncode == 0
    assert done.stdout


def test_changing_commands_report_a_missing_home(tearjerk: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for words in CHANGING[:-1]:
        done = tearjerk(*words, TEARJERK_HOME=str(tmp_path / "file" / "home"))
        assert (done.returncode, done.stdout) == (3, "")
        assert "cannot be used" in done.stderr


# Root can write everywhere, so if run by root, the program switches to the user nobody. That user may be unable
# to read this Python's modules, so a run with another home loads them first.
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


def without_leave(home: Path, leave: int, words: list[str]) -> subprocess.CompletedProcess[str]:
    """Run the program as a user with only these permissions for the home folder."""
    if os.geteuid() == 0:
        for folder in home.parents:  # pytest makes its folders private
            if not folder.stat().st_mode & 0o005:
                folder.chmod(0o755)
    (home / "diary.sqlite3").chmod(0o444)
    home.chmod(leave)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_LEAVE, *words],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
    )
    home.chmod(0o755)
    return done


@pytest.mark.parametrize(
    ("words", "code"),
    [(["diary"], 0), (["random", "--json"], 0), (["export"], 0), (["seen", "hope"], 3), (["undo"], 3)],
    ids=str,
)
def test_a_read_only_folder(home: Path, words: list[str], code: int) -> None:
    some_record(home)
    before = files(home)
    done = without_leave(home, 0o555, words)
    assert done.returncode == code, done.stderr
    assert bool(done.stdout) == (code == 0)
    assert ("cannot be opened or written" in done.stderr) == (words[0] not in ("diary", "export"))
    assert files(home) == before


@pytest.mark.parametrize(
    ("words", "code"),
    [(["diary"], 1), (["random", "--json"], 0), (["export"], 3), (["seen", "hope"], 3), (["undo"], 3)],
    ids=str,
)
def test_an_inaccessible_folder(home: Path, words: list[str], code: int) -> None:
    some_record(home)
    before = files(home)
    done = without_leave(home, 0o000, words)
    assert done.returncode == code, done.stderr
    assert bool(done.stdout) == (code == 0)
    assert "cannot be used: permission denied" in done.stderr
    assert files(home) == before


def test_the_record_is_private_and_a_single_file(tearjerk: Run, home: Path) -> None:
    tearjerk("seen", "hope")
    tearjerk("random")
    assert [path.name for path in home.iterdir()] == ["diary.sqlite3"]
    assert (home / "diary.sqlite3").stat().st_mode & 0o077 == 0
    assert home.stat().st_mode & 0o077 == 0


def test_paths_may_contain_special_uri_characters(tmp_path: Path) -> None:
    path = tmp_path / "50% #1? 소원" / "diary.sqlite3"
    store.apply(path, NOW, lambda record: changes.add_to_list(record, HOPE, "saved", "2024-05-01"))
    assert store.read(path).saved == {"hope-2013"}
    assert path.exists()


def test_the_location_of_the_record_on_linux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert record_path({"TEARJERK_HOME": str(tmp_path)}) == tmp_path / "diary.sqlite3"
    data = tmp_path / "data"
    assert record_path({"XDG_DATA_HOME": str(data)}, "linux") == data / "tearjerk" / "diary.sqlite3"
    usual = tmp_path / ".local" / "share" / "tearjerk" / "diary.sqlite3"
    assert record_path({}, "linux") == record_path({"XDG_DATA_HOME": "relative"}, "linux") == usual


def test_the_location_of_the_record_on_macos(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    expected = tmp_path / "Library" / "Application Support" / "tearjerk" / "diary.sqlite3"
    assert record_path({}, "darwin") == expected


@pytest.mark.skipif(sys.platform != "win32", reason="only Windows knows where its folders are")
def test_the_location_of_the_record_on_windows() -> None:
    assert record_path({}).parts[-4:] == ("AppData", "Local", "tearjerk", "diary.sqlite3")


def test_nothing_else_appears_in_the_home_folder(tearjerk: Run, tmp_path: Path) -> None:
    house = tmp_path / "house"
    house.mkdir()
    tearjerk("seen", "hope", HOME=str(house), TEARJERK_HOME="")
    assert [str(path.relative_to(house)) for path in sorted(house.rglob("*"))] == [
        ".local", ".local/share", ".local/share/tearjerk", ".local/share/tearjerk/diary.sqlite3",
    ]  # fmt: skip
