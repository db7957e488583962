"""Help starts with examples, and the README agrees with it."""

import re
from typing import Any

import pytest
import typer

from tearjerk import __version__
from tearjerk.cli import COMMANDS, app
from tearjerk.text.wrapping import cell_width
from tests.conftest import ROOT, Run


def test_without_arguments_it_shows_examples(tearjerk: Run) -> None:
    result = tearjerk()
    assert result.returncode == 0
    assert "tearjerk random --theme family" in result.stdout


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_lists_every_command(tearjerk: Run, flag: str) -> None:
    result = tearjerk(flag, COLUMNS="100")
    assert result.returncode == 0
    assert result.stdout.index("tearjerk random --theme family") < result.stdout.index("Usage:")
    for command, line in COMMANDS.items():
        assert re.search(rf"^  {command} +{re.escape(line)}$", result.stdout, re.MULTILINE)


@pytest.mark.parametrize("width", [40, 60, 80])
def test_help_fits_the_terminal(tearjerk: Run, width: int) -> None:
    for arguments in ([], ["--help"]):
        for line in tearjerk(*arguments, COLUMNS=str(width)).stdout.splitlines():
            assert cell_width(line) <= width or is_example(line), line


def is_example(line: str) -> bool:
    """Return whether this is a command line to copy, which is never wrapped."""
    return line.startswith("  tearjerk ")


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("width", [40, 80])
def test_help_of_a_command_fits_the_terminal(tearjerk: Run, command: str, width: int) -> None:
    for line in tearjerk(command, "--help", COLUMNS=str(width)).stdout.splitlines():
        assert cell_width(line) <= (width if not is_example(line) else 80), line


@pytest.mark.parametrize("command", COMMANDS)
def test_command_help_starts_with_examples(tearjerk: Run, command: str) -> None:
    result = tearjerk(command, "-h")
    assert result.returncode == 0
    assert f"tearjerk {command}" in result.stdout.split("Usage:")[0]
    assert tearjerk(command, "--help").stdout == result.stdout


def test_version(tearjerk: Run) -> None:
    assert tearjerk("--version").stdout == f"tearjerk {__version__}\n"


def test_the_readme_lists_every_command() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for command in COMMANDS:
        assert f"`{command}" in readme, command


@pytest.mark.parametrize("command", COMMANDS)
def test_options_with_values_state_a_default_or_an_example(command: str) -> None:
    root: Any = typer.main.get_command(app)
    with root.make_context("tearjerk", [], resilient_parsing=True) as context:
        built = root.get_command(context, command)
        for option in built.get_params(context):
            if option.param_type_name == "option" and not option.is_flag and not option.hidden:
                _, help_text = option.get_help_record(context)
                assert re.search(r"\[default|unless told|such as|: .|\(.+\)|\d| or ", help_text), option.name


def test_the_help_command_equals_the_help_option(tearjerk: Run) -> None:
    assert tearjerk("help", "rate").stdout == tearjerk("rate", "--help").stdout
    assert tearjerk("help").stdout == tearjerk("--help").stdout
    assert tearjerk("help", "help").stdout == tearjerk("--help").stdout
    wrong = tearjerk("help", "rat")
    assert wrong.returncode == 2
    assert "No such command 'rat'" in wrong.stderr


def test_the_version_has_a_short_option(tearjerk: Run) -> None:
    assert tearjerk("-V").stdout == tearjerk("--version").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_command_help_contains_its_usage(tearjerk: Run, command: str) -> None:
    assert f"Usage: tearjerk {command} " in tearjerk(command, "--help").stdout
