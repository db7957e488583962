"""Messages about the record are true, whatever stands in its place and even if output fails."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tearjerk.diary import store
from tearjerk.diary.connection import sqlite_uri
from tests.conftest import ROOT, Run, unix_only
from tests.records import create_record


def run_with_full_disk(*arguments: str, full_stream: str) -> subprocess.CompletedProcess[str]:
    """Run the program with its standard output or standard error on a full disk."""
    with Path("/dev/full").open("w") as disk:
        streams = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, full_stream: disk.fileno()}
        return subprocess.run(
            [sys.executable, "-m", "tearjerk", *arguments],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.DEVNULL,
            encoding="utf-8",
            check=False,
            stdout=streams["stdout"],
            stderr=streams["stderr"],
        )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
@pytest.mark.parametrize(
    "arguments", [["seen", "hope"], ["rate", "hope", "4"], ["save", "hope"], ["never", "hope"]], ids=" ".join
)
def test_a_change_that_cannot_be_printed_is_reported_as_saved(home: Path, arguments: list[str]) -> None:
    result = run_with_full_disk(*arguments, full_stream="stdout")
    assert result.returncode == 3
    assert "Hope (2013)" in result.stderr
    assert "This was saved, but could not be printed: no space left on device." in result.stderr
    assert store.read(home / "diary.sqlite3") != store.read(home / "none")
    undone = run_with_full_disk("undo", full_stream="stdout")
    assert undone.returncode == 3
    assert "Undone: " in undone.stderr
    assert "This was saved" in undone.stderr
    assert not store.read(home / "diary.sqlite3").seen


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_an_import_that_cannot_be_printed_is_reported_as_saved(home: Path, tmp_path: Path) -> None:
    path = tmp_path / "ratings.csv"
    path.write_text("Date,Name,Year,Letterboxd URI,Rating\n2020-03-01,Hope,2013,x,4.5\n")
    result = run_with_full_disk("import", str(path), full_stream="stdout")
    assert result.returncode == 3
    assert "This was saved" in result.stderr
    assert store.read(home / "diary.sqlite3").ratings == {"hope-2013": 4.5}


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_reported_change_is_saved_even_if_the_hint_is_lost(home: Path) -> None:
    result = run_with_full_disk("seen", "hope", full_stream="stderr")
    assert result.returncode == 0
    assert result.stdout.startswith("Marked Hope (2013)")


IN_ITS_PLACE: dict[str, tuple[Callable[[Path], None], str]] = {
    "a folder": (lambda path: path.mkdir(), "is a folder"),
    "a pipe": (lambda path: os.mkfifo(path), "is not a regular file"),
    "a dangling link": (lambda path: path.symlink_to("gone.sqlite3"), "is a link to gone.sqlite3"),
    "a link to itself": (lambda path: path.symlink_to(path.name), "cannot be used: too many levels"),
}


@unix_only
@pytest.mark.parametrize("kind", IN_ITS_PLACE)
@pytest.mark.parametrize(
    "arguments", [["seen", "hope"], ["undo"], ["export"], ["diary", "--json"]], ids=" ".join
)
def test_anything_else_in_place_of_the_record_is_named(
    tearjerk: Run, home: Path, kind: str, arguments: list[str]
) -> None:
    make, sentence = IN_ITS_PLACE[kind]
    home.mkdir()
    make(home / "diary.sqlite3")
    result = tearjerk(*arguments)
    assert result.returncode == (1 if arguments[0] == "diary" else 3)
    assert sentence in result.stderr
    assert "disk" not in result.stderr
    assert "empty" not in result.stderr
    assert [path.name for path in home.iterdir()] == ["diary.sqlite3"]


def test_a_record_may_be_a_link(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    path = create_record(tmp_path / "elsewhere")
    home.mkdir()
    (home / "diary.sqlite3").symlink_to(path)
    assert tearjerk("rate", "silenced", "4").returncode == 0
    assert store.read(path).ratings["silenced-2011"] == 4
    assert (home / "diary.sqlite3").is_symlink()


@unix_only
def test_a_home_that_begins_with_two_slashes_is_not_taken_for_a_host(tearjerk: Run, home: Path) -> None:
    assert tearjerk("seen", "hope", TEARJERK_HOME=f"/{home}").returncode == 0
    assert tearjerk("diary", TEARJERK_HOME=f"/{home}").returncode == 0
    assert store.read(home / "diary.sqlite3").seen == {"hope-2013"}


@pytest.mark.parametrize(
    ("path", "system", "uri"),
    [
        ("/home/a b/diary.sqlite3", "posix", "file:///home/a%20b/diary.sqlite3"),
        ("//x/diary.sqlite3", "posix", "file:////x/diary.sqlite3"),
        (r"C:\Users\소원\diary.sqlite3", "nt", "file:///C%3a/Users/%ec%86%8c%ec%9b%90/diary.sqlite3"),
        (r"\\server\share\diary.sqlite3", "nt", "file:////server/share/diary.sqlite3"),
        ("/50% #1?/d", "posix", "file:///50%25%20%231%3f/d"),
    ],
)
def test_paths_are_converted_to_sqlite_uris(path: str, system: str, uri: str) -> None:
    assert sqlite_uri(path, system) == uri


@unix_only
def test_the_name_of_a_home_may_be_invalid_utf8(tearjerk: Run, tmp_path: Path) -> None:
    folder = os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9")
    assert tearjerk("seen", "hope", TEARJERK_HOME=folder).returncode == 0
    assert store.read(Path(folder) / "diary.sqlite3").seen == {"hope-2013"}


@unix_only
def test_the_name_of_an_imported_file_may_be_invalid_utf8(tearjerk: Run, home: Path, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/ratings\xe9.csv"))
    path.write_text("Date,Name,Year,Letterboxd URI,Rating\n2020-03-01,Hope,2013,x,4.5\n")
    for arguments in (["--dry-run"], []):
        result = tearjerk("import", str(path), *arguments)
        assert result.returncode == 0, result.stderr
        assert "ratings�.csv" in result.stdout
    assert store.read(home / "diary.sqlite3").ratings == {"hope-2013": 4.5}


@pytest.mark.parametrize("day", ["0001-01-01", "2011-12-31"])
def test_a_date_long_before_the_film_is_rejected_outside_a_terminal(
    tearjerk: Run, home: Path, day: str
) -> None:
    result = tearjerk("seen", "hope", "--on", day)
    assert (result.returncode, result.stdout) == (2, "")
    assert f"Hope came out in 2013, so it can't have been seen on {day}." in result.stderr
    assert not home.exists()


def test_a_date_between_festival_and_release_is_accepted(tearjerk: Run) -> None:
    assert tearjerk("seen", "hope", "--on", "2012-01-01").returncode == 0


@pytest.mark.parametrize(("answer", "code"), [(b"y\n", 0), (b"n\n", 2), (b"\n", 2), (b"\x04", 2)])
def test_a_date_long_before_the_film_needs_confirmation_on_a_terminal(
    home: Path, answer: bytes, code: int
) -> None:
    from tests.terminals import run_in_terminal

    exit_code, shown = run_in_terminal(
        ["seen", "hope", "--on", "1999-01-01"], [answer], prompt="[y/N] ", reads_keys=False
    )
    assert exit_code == code, shown
    assert home.exists() == (code == 0)
