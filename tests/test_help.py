"""Help leads with examples, and the README says what the program says."""

import re

import pytest

from tearjerk import __version__
from tearjerk.cli import VERBS
from tests.conftest import ROOT, Run


def test_alone_it_shows_examples(tearjerk: Run) -> None:
    done = tearjerk()
    assert done.returncode == 0
    assert "tearjerk random --theme family" in done.stdout


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_lists_every_verb(tearjerk: Run, flag: str) -> None:
    done = tearjerk(flag)
    assert done.returncode == 0
    assert done.stdout.index("tearjerk random --theme family") < done.stdout.index("Usage:")
    for verb, line in VERBS.items():
        assert re.search(rf"^  {verb} +{re.escape(line)}$", done.stdout, re.MULTILINE)


@pytest.mark.parametrize("verb", VERBS)
def test_a_verb_explains_itself_by_example_first(tearjerk: Run, verb: str) -> None:
    done = tearjerk(verb, "-h")
    assert done.returncode == 0
    assert f"tearjerk {verb}" in done.stdout.split("Usage:")[0]
    assert tearjerk(verb, "--help").stdout == done.stdout


def test_version(tearjerk: Run) -> None:
    assert tearjerk("--version").stdout == f"tearjerk {__version__}\n"


def test_the_readme_names_every_verb() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for verb in VERBS:
        assert f"`{verb}" in readme, verb
