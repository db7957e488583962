"""The location and permissions of the record; commands that only read it leave no trace."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tearjerk.diary import changes, store
from tearjerk.folders import record_path
from tests.conftest import ROOT, Run, unix_only
from tests.records import CHANGING_COMMANDS, HOPE, NOW, READING_COMMANDS, create_record, file_contents


@pytest.mark.parametrize(
    "arguments",
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
def test_reading_commands_create_nothing(tearjerk: Run, home: Path, arguments: list[str]) -> None:
    tearjerk(*arguments)
    assert not home.exists()


@pytest.mark.parametrize("arguments", READING_COMMANDS, ids=" ".join)
def test_reading_commands_work_without_a_writable_home(
    tearjerk: Run, tmp_path: Path, arguments: list[str]
) -> None:
    (tmp_path / "file").write_text("in the way")
    result = tearjerk(*arguments, TEARJERK_HOME=str(tmp_path / "file" / "home"))
    assert result.returncode == 0
    assert result.stdout


def test_changing_commands_report_an_unusable_home(tearjerk: Run, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for arguments in CHANGING_COMMANDS[:-1]:
        result = tearjerk(*arguments, TEARJERK_HOME=str(tmp_path / "file" / "home"))
        assert (result.returncode, result.stdout) == (3, "")
        assert "cannot be used" in result.stderr


# Root can write everywhere, so if run by root, the program switches to the user nobody. That user may be unable
# to read this Python's modules, so a run with another home loads them first.
PROGRAM_WITHOUT_PRIVILEGES = """
import contextlib, io, os, sys
from tearjerk import cli
arguments, home = sys.argv[1:], os.environ["TEARJERK_HOME"]
if os.geteuid() == 0:
    os.environ["TEARJERK_HOME"] = home + "-rehearsal"
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        cli.run(arguments)
        cli.run(["seen", "hope"])
    os.environ["TEARJERK_HOME"] = home
    os.setgid(65534)
    os.setuid(65534)
sys.exit(cli.run(arguments))
"""


def run_with_folder_mode(home: Path, mode: int, arguments: list[str]) -> subprocess.CompletedProcess[str]:
    """Run the program as a user with only these permissions for the home folder."""
    if os.geteuid() == 0:
        for folder in home.parents:  # pytest makes its folders private
            if not folder.stat().st_mode & 0o005:
                folder.chmod(0o755)
    (home / "diary.sqlite3").chmod(0o444)
    home.chmod(mode)
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM_WITHOUT_PRIVILEGES, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        cwd="/",
    )
    home.chmod(0o755)
    return result


@unix_only
@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["diary"], 0), (["random", "--json"], 0), (["export"], 0), (["seen", "hope"], 3), (["undo"], 3)],
    ids=str,
)
def test_a_read_only_folder_is_read_and_changes_are_refused(
    home: Path, arguments: list[str], code: int
) -> None:
    create_record(home)
    before = file_contents(home)
    result = run_with_folder_mode(home, 0o555, arguments)
    assert result.returncode == code, result.stderr
    assert bool(result.stdout) == (code == 0)
    assert ("cannot be opened or written" in result.stderr) == (arguments[0] not in ("diary", "export"))
    assert file_contents(home) == before


@unix_only
@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["diary"], 1), (["random", "--json"], 0), (["export"], 3), (["seen", "hope"], 3), (["undo"], 3)],
    ids=str,
)
def test_an_inaccessible_folder_is_reported(home: Path, arguments: list[str], code: int) -> None:
    create_record(home)
    before = file_contents(home)
    result = run_with_folder_mode(home, 0o000, arguments)
    assert result.returncode == code, result.stderr
    assert bool(result.stdout) == (code == 0)
    assert "cannot be used: permission denied" in result.stderr
    assert file_contents(home) == before


@unix_only
def test_the_record_is_private_and_a_single_file(tearjerk: Run, home: Path) -> None:
    tearjerk("seen", "hope")
    tearjerk("random")
    assert [path.name for path in home.iterdir()] == ["diary.sqlite3"]
    assert (home / "diary.sqlite3").stat().st_mode & 0o077 == 0
    assert home.stat().st_mode & 0o077 == 0


@unix_only
def test_paths_may_contain_special_uri_characters(tmp_path: Path) -> None:
    path = tmp_path / "50% #1? 소원" / "diary.sqlite3"
    store.apply(path, NOW, lambda record: changes.add_to_list(record, HOPE, "saved", "2024-05-01"))
    assert store.read(path).saved == {"hope-2013"}
    assert path.exists()


@unix_only
def test_the_record_is_in_the_xdg_data_folder_on_linux(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert record_path({"TEARJERK_HOME": str(tmp_path)}) == tmp_path / "diary.sqlite3"
    data = tmp_path / "data"
    assert record_path({"XDG_DATA_HOME": str(data)}, "linux") == data / "tearjerk" / "diary.sqlite3"
    default = tmp_path / ".local" / "share" / "tearjerk" / "diary.sqlite3"
    assert record_path({}, "linux") == record_path({"XDG_DATA_HOME": "relative"}, "linux") == default


@unix_only
def test_the_record_is_in_application_support_on_macos(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    expected = tmp_path / "Library" / "Application Support" / "tearjerk" / "diary.sqlite3"
    assert record_path({}, "darwin") == expected


@unix_only
def test_nothing_else_appears_in_the_home_folder(tearjerk: Run, tmp_path: Path) -> None:
    user_home = tmp_path / "user-home"
    user_home.mkdir()
    tearjerk("seen", "hope", HOME=str(user_home), TEARJERK_HOME="")
    assert [str(path.relative_to(user_home)) for path in sorted(user_home.rglob("*"))] == [
        ".local", ".local/share", ".local/share/tearjerk", ".local/share/tearjerk/diary.sqlite3",
    ]  # fmt: skip
