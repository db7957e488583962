"""Help leads with examples, and the README says what the program says."""

import re

import pytest

from tearjerk import __version__
from tearjerk.cli import COMMANDS
from tests.conftest import ROOT, Run


def test_alone_it_shows_examples(tearjerk: Run) -> None:
    done = tearjerk()
    assert done.returncode == 0
    assert "tearjerk random --theme family" in done.stdout


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_lists_every_command(tearjerk: Run, flag: str) -> None:
    done = tearjerk(flag)
    assert done.returncode == 0
    assert done.stdout.index("tearjerk random --theme family") < done.stdout.index("Usage:")
    for command, line in COMMANDS.items():
        assert re.search(rf"^  {command} +{re.escape(line)}$", done.stdout, re.MULTILINE)


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_explains_itself_by_example_first(tearjerk: Run, command: str) -> None:
    done = tearjerk(command, "-h")
    assert done.returncode == 0
    assert f"tearjerk {command}" in done.stdout.split("Usage:")[0]
    assert tearjerk(command, "--help").stdout == done.stdout


def test_version(tearjerk: Run) -> None:
    assert tearjerk("--version").stdout == f"tearjerk {__version__}\n"


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"`{command}" in readme, command
