"""Nothing shown on a terminal (data, remarks, errors, help) is wider than it, except URLs and long paths."""

import re
from pathlib import Path

import pytest

from tearjerk.cli import COMMANDS
from tearjerk.text.wrapping import cell_width
from tests.conftest import Run
from tests.terminals import run_in_terminal

WIDTHS = (40, 70)

COMMAND_LINES: dict[str, list[str]] = {
    "random": ["random --theme family --seed 1", "random --saved", "random --theme dog --year 1995 --avoid rape"],
    "list": ["list --person 손예진 --avoid suicide", "list --theme siblings --late", "list --theme famly"],
    "search": ["search son ye-jin", "search taxi driver 1980 --explain", "search 엄마 죽는 영화", "search moment to rember"],
    "cry-level": ["cry-level 5 --limit 5"],
    "like": ["like hope-2013", "like hope-2013 --explain"],
    "recommend": ["recommend", "recommend --explain"],
    "show": ["show hope-2013 --warnings", "show my sassy girl 2003", "show zzzz qqqq xxxx yyyy wwww vvvv uuuu tttt ssss"],
    "why": ["why hope-2013", "why"],
    "where": ["where hope-2013 --country KR"],
    "seen": ["seen hope-2013 --cried", "seen brother"],
    "rate": ["rate sunny-2011 4.5"],
    "save": ["save 48m-2013"],
    "never": ["never glove-2011"],
    "diary": ["diary", "diary --saved", "diary --never"],
    "edit": ["edit 1 --note another", "edit 99 --note another"],
    "forget": ["forget 2"],
    "undo": ["undo"],
    "config": ["config", "config set avoid suicide child-death", "config unset avoid", "config set avoid suicde"],
    "import": ["import {table}", "import missing.csv"],
    "export": ["export -o {folder}/out.json", "export --format xml"],
    "themes": ["themes"],
    "warnings": ["warnings"],
    "stats": ["stats"],
    "measure": ["measure {reviews}", "measure missing.csv"],
    "check": ["check {table}"],
    "schema": ["schema --help"],
    "browse": ["browse --theme famly"],
}  # fmt: skip


def test_every_command_is_covered() -> None:
    assert COMMAND_LINES.keys() == COMMANDS.keys()


@pytest.fixture
def paths(tmp_path: Path, tearjerk: Run) -> dict[str, str]:
    """Write a record with two entries, a table to import, and reviews to count."""
    for arguments in (
        ["seen", "hope-2013", "--note", "n" * 30],
        ["seen", "harmony-2010", "--note", "소원 " * 40],
    ):
        assert tearjerk(*arguments).returncode == 0
    table, reviews = tmp_path / "table.csv", tmp_path / "reviews.csv"
    table.write_text("Title,Year,Rating\nSunny,2011,4\nContact,1997,5\nParasite,2019,5\n,,\n")
    reviews.write_text("film,review\n1,I cried\n2,Fine\n")
    return {"table": str(table), "reviews": str(reviews), "folder": str(tmp_path)}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("command", COMMAND_LINES)
def test_no_output_is_wider_than_the_terminal(paths: dict[str, str], command: str, width: int) -> None:
    longest = max(map(len, paths.values()))
    for line in [*COMMAND_LINES[command], f"{command} --help"]:
        arguments = [argument.format(**paths) for argument in line.split()]
        _, shown = run_in_terminal(
            arguments,
            [b"q\n"] * 3,
            prompt=re.compile("(?:q quit|\\[y/N\\]|none of them:) ?"),
            reads_keys=False,
            COLUMNS=str(width),
            PAGER="cat",
        )
        assert shown.strip(), line
        # A progress bar overwrites itself.
        for part in re.split("\r|\n", re.sub("\x1b\\[[?0-9;]*[A-Za-z]", "", shown)):
            addresses = re.findall(rf"https?://\S+|/\S{{{min(longest, width - 20)},}}", part)
            if not addresses:
                assert cell_width(part.rstrip()) <= width, (line, part)
