"""Every command line in the README, the docs and the help runs without an error."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.documented_commands import command_lines, prepare, runnable
from tests.terminals import run_in_terminal

LINES = list(dict.fromkeys(command_lines()))
FULL_SCREEN = [(where, line) for where, line in LINES if "tearjerk browse" in line]
"""Command lines that need a terminal and keys."""

SETUP_COMMANDS = {
    "random": ["save sunny"],
    "config": ["config set avoid gore"],
    "diary": ["seen sunny --cried --on 2024-05-01", "save the way home", "never 'the classic'"],
    "stats": ["seen sunny --cried --on 2024-05-01"],
    "edit": ["rate sunny 4", "rate silenced 4", "rate glove 4"],
    "forget": ["rate sunny 4", "rate silenced 4", "rate glove 4"],
    "save": ["save sunny"],
    "never": ["never sunny"],
    "undo": ["save sunny"],
}
"""Commands to run first, for commands whose examples need something to show or undo."""


@pytest.mark.parametrize(
    ("where", "line"), [one for one in LINES if one not in FULL_SCREEN], ids=lambda one: one
)
def test_documented_command_lines_work(where: str, line: str, tmp_path: Path) -> None:
    variables = {**prepare(tmp_path), "TEARJERK_HOME": str(tmp_path / "home")}
    for command in [*SETUP_COMMANDS.get(where.split()[0], ()), *SETUP_COMMANDS.get(line.split()[1], ())]:
        subprocess.run(["bash", "-c", f"tearjerk {command}"], env=variables, cwd=tmp_path, check=True)
    result = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {runnable(line)}"],
        capture_output=True,
        encoding="utf-8",
        env=variables,
        cwd=tmp_path,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stdout or ">" in line


@pytest.mark.parametrize(("where", "line"), FULL_SCREEN, ids=lambda one: one)
def test_documented_full_screen_commands_work(where: str, line: str, tmp_path: Path) -> None:
    environment = prepare(tmp_path)
    # Enter chooses if the output is piped, and opens the card otherwise; Esc goes back, then quits.
    keys = [b"\r", b"\x1b", b"\x1b"]
    code, shown = run_in_terminal(
        ["-c", line], keys, prompt=re.compile("To the list|Back"), program=["bash"], environment=environment
    )
    assert code == 0, where
    assert "Traceback" not in shown


def test_documents_contain_command_lines() -> None:
    assert {where for where, _ in LINES} >= {"README.md", "random --help"}
