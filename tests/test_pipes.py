"""Pipes, closed pipes, full disks, locales and a real terminal."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run
from tests.terminals import run_in_terminal

COMMAND = f"{sys.executable} -m tearjerk"


def shell(line: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", f"set -o pipefail; {line}"],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), **variables},
        check=False,
    )


@pytest.mark.parametrize("variables", [{}, {"FORCE_COLOR": "1"}])
@pytest.mark.parametrize(
    "arguments", ["list", "list --json", "list --jsonl", "schema", "stats", "cry-level 1+"]
)
def test_a_reader_that_stops_early_is_not_an_error(arguments: str, variables: dict[str, str]) -> None:
    result = shell(f"{COMMAND} {arguments} | head -1 >/dev/null", **variables)
    assert (result.returncode, result.stderr) == (0, "")


def test_titles_can_be_piped_one_per_line() -> None:
    result = shell(f"{COMMAND} list --json --fields title 2>/dev/null | grep -c title")
    listed = shell(f"{COMMAND} list | wc -l")
    assert result.stdout == listed.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_exits_3_with_one_sentence() -> None:
    result = shell(f"{COMMAND} list --json > /dev/full")
    assert result.returncode == 3
    assert result.stderr.splitlines() == [
        "tearjerk: Cannot write to standard output: no space left on device."
    ]


def test_closed_output_does_not_crash() -> None:
    assert shell(f"{COMMAND} list >&-").returncode == 0
    assert shell(f"{COMMAND} list --theme famly 2>&-").returncode == 2


@pytest.mark.parametrize(
    "variables",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp949"},
        {"PYTHONIOENCODING": "ascii:strict"},
    ],
)
def test_hangul_works_in_any_locale(tearjerk: Run, variables: dict[str, str]) -> None:
    result = tearjerk("show", "소원", **variables)
    assert result.returncode == 0, result.stderr
    assert "hangul: 소원" in result.stdout
    assert "소원" in tearjerk("show", "소원", "--json", **variables).stdout


def on_a_terminal(*arguments: str, **variables: str) -> str:
    """Return what the program shows on a terminal."""
    code, shown = run_in_terminal(arguments, [], prompt="never", **variables)  # type: ignore[arg-type]
    assert code == 0
    return shown


def test_a_terminal_gets_cards_and_tables() -> None:
    assert "╭" in on_a_terminal("show", "hope-2013")
    assert "▰▰▰▰▰" in on_a_terminal("list", "--no-pager")
    assert on_a_terminal("show", "hope-2013", "--json").startswith("{")


def test_a_long_list_uses_the_pager_unless_disabled(tmp_path: Path) -> None:
    pager = tmp_path / "pager"
    pager.write_text("#!/bin/sh\necho PAGED; cat >/dev/null\n")
    pager.chmod(0o755)
    paged = on_a_terminal("list", PAGER=str(pager), LINES="10")
    assert "PAGED" in paged
    assert "PAGED" not in on_a_terminal("list", "--no-pager", PAGER=str(pager), LINES="10")
    assert "PAGED" not in on_a_terminal("list", PAGER=str(pager), LINES="10", TERM="dumb")
    assert "PAGED" not in on_a_terminal("list", "--limit", "2", PAGER=str(pager), LINES="30")
    assert "▰" in on_a_terminal("list", PAGER="", LINES="10")
    assert "▰" in on_a_terminal("list", PAGER="/no/such/pager", LINES="10")
