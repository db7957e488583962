"""Behaviour that differs on Windows, as far as it can be tested elsewhere."""

import errno
import io
import os
import sys
from pathlib import Path

import pytest

from tearjerk.errors import FileError
from tearjerk.folders import config_path, record_path
from tearjerk.output.atomic import write_user_file
from tearjerk.output.pager import pager_command
from tearjerk.output.terminal import is_closed_pipe, use_utf8
from tearjerk.output.windows_names import windows_name_problem

LESS = r"C:\Program Files\Git\usr\bin\less.exe"


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Create a folder on PATH with programs of these names, which may contain backslashes on Unix."""
    if sys.platform == "win32":
        pytest.skip("on Windows these are paths of real programs")
    for name in (LESS, "less.exe", "LESS.EXE", r"C:\tools\less", "more.com", "more", "bat.exe"):
        (tmp_path / name).write_text("#!/bin/sh\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.usefixtures("programs")
@pytest.mark.parametrize(
    ("chosen", "command"),
    [
        (LESS, [LESS, "-R"]),
        (f'"{LESS}"', [LESS, "-R"]),
        (f'"{LESS}" -S', [LESS, "-S", "-R"]),
        (r"C:\tools\less -S", [r"C:\tools\less", "-S", "-R"]),
        ("less.exe", ["less.exe", "-R"]),
        ("LESS.EXE", ["LESS.EXE", "-R"]),
        ("bat.exe --plain", ["bat.exe", "--plain"]),
        ("more", None),
        ("more.com", None),
        ('"unclosed', None),
        ("", None),
        (r"C:\no\such.exe", None),
    ],
)
def test_a_pager_with_backslashes_is_found_and_gets_its_colours(
    chosen: str, command: list[str] | None
) -> None:
    assert pager_command(chosen, "nt") == command


@pytest.mark.usefixtures("programs")
def test_on_other_systems_more_is_a_pager_and_a_backslash_escapes() -> None:
    assert pager_command("more", "posix") == ["more"]
    assert pager_command(r"bat\.exe", "posix") == ["bat.exe"]


@pytest.mark.parametrize(
    "name",
    [
        "con",
        "CON.json",
        r"C:\films\aux.csv",
        "films/nul",
        "com1.txt",
        "LPT9",
        "com¹.csv",
        "nul .csv",
        "a.",
        "a ",
        "a:b.json",
        "what?.csv",
        'a".csv',
        "a\x01b",
    ],
)
def test_reserved_windows_names_are_rejected(name: str, tmp_path: Path) -> None:
    with pytest.raises(FileError, match="Choose another name"):
        write_user_file(str(tmp_path / name) if "\\" not in name else name, b"", "nt")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "name", ["diary.json", r"C:\films\diary.json", "console.csv", "com10.csv", "영화.csv", ".."]
)
def test_other_names_are_accepted_except_the_parent_folder(name: str) -> None:
    assert (windows_name_problem(name) is None) == (name != "..")


def test_lines_in_a_pipe_are_utf_8_with_the_same_line_endings_everywhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding="cp949", newline="\r\n"))
    use_utf8()
    print("7번방의 선물")
    sys.stdout.flush()
    assert written.getvalue() == "7번방의 선물\n".encode()


def test_a_closed_pipe_is_not_an_error() -> None:
    assert is_closed_pipe(BrokenPipeError(), "posix")
    assert is_closed_pipe(OSError(errno.EINVAL, "Invalid argument"), "nt")
    assert not is_closed_pipe(OSError(errno.EINVAL, "Invalid argument"), "posix")
    assert not is_closed_pipe(OSError(errno.EINVAL, "Invalid argument", "films.json"), "nt")
    assert not is_closed_pipe(OSError(errno.ENOSPC, "No space left on device"), "nt")


@pytest.mark.skipif(sys.platform != "win32", reason="needs the folders of Windows")
def test_record_and_config_are_in_the_local_folder_of_the_user() -> None:
    folder = Path(os.environ["LOCALAPPDATA"]) / "tearjerk"
    assert (record_path({}), config_path({})) == (folder / "diary.sqlite3", folder / "config.toml")
