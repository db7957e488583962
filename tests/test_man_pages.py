"""The man pages agree with the program, and `man` shows them without warnings."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tearjerk.cli import COMMANDS
from tests.conftest import ROOT, Run
from tools.man_pages import man_pages


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return man_pages()


def test_the_program_and_each_command_have_a_page(pages: dict[str, str]) -> None:
    assert set(pages) == {"tearjerk.1", *(f"tearjerk-{command}.1" for command in COMMANDS)}
    for command, purpose in COMMANDS.items():
        escaped = purpose.replace("'", r"\(aq").replace("`", r"\(ga").replace("-", r"\-")
        assert escaped in pages["tearjerk.1"]
        assert escaped in pages[f"tearjerk-{command}.1"]


@pytest.mark.parametrize("command", COMMANDS)
def test_pages_list_every_option_of_their_command(command: str, pages: dict[str, str], tearjerk: Run) -> None:
    page = pages[f"tearjerk-{command}.1"].replace(r"\-", "-")
    options = [
        line.split()[0] for line in tearjerk(command, "--help").stdout.splitlines() if line[2:4] == "--"
    ]
    assert all(f"\\fB{option}" in page or f", {option}" in page for option in options)


@pytest.mark.skipif(shutil.which("man") is None, reason="man is not installed")
def test_man_shows_the_pages_without_warnings(pages: dict[str, str], tmp_path: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "80", "MANROFFOPT": ""}
    for name, page in pages.items():
        (tmp_path / name).write_text(page, encoding="utf-8")
        result = subprocess.run(
            ["man", "--warnings", "-l", tmp_path / name],
            capture_output=True,
            encoding="utf-8",
            env=environment,
            check=True,
        )
        assert result.stderr == "", name
        assert "NAME" in result.stdout
        assert max(map(len, result.stdout.splitlines())) <= 80


def test_pages_can_be_made_in_a_build(tmp_path: Path) -> None:
    """A build has typer and msgspec, but none of the other libraries."""
    source = (
        "import sys\n"
        "for name in ('rapidfuzz', 'textual', 'tomlkit', 'platformdirs', 'polars', 'scipy'):\n"
        "    sys.modules[name] = None\n"
        "from tools.man_pages import main\n"
        "main()\n"
    )
    subprocess.run([sys.executable, "-c", source, tmp_path / "man1"], cwd=ROOT, check=True)
    assert (tmp_path / "man1" / "tearjerk.1").exists()
