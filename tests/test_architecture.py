"""The promise: who may know what. Arrows between the parts of the program go one way."""

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "tearjerk"
KNOWN_BY = {
    "typer": ("cli.py", "commands/"),
    "rich": ("output/cards/",),
    "rapidfuzz": ("search/",),
    "polars": ("measure/",),
    "scipy": ("measure/",),
    "sqlite3": ("diary/",),
}
"""Libraries, and the only modules that may import them."""

OUTERMOST = ("tearjerk.cli", "tearjerk.commands")
"""Nothing but these imports these."""


def imported(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            found.add(node.module)
    return found


MODULES = {str(path.relative_to(PACKAGE)): imported(path) for path in sorted(PACKAGE.rglob("*.py"))}


@pytest.mark.parametrize("library", KNOWN_BY)
def test_only_these_know(library: str) -> None:
    knowing = {
        name for name, modules in MODULES.items() if library in {module.split(".")[0] for module in modules}
    }
    assert knowing
    assert [name for name in knowing if not name.startswith(KNOWN_BY[library])] == []


def test_commands_are_known_by_commands_alone() -> None:
    for name, modules in MODULES.items():
        if not name.startswith(("cli.py", "commands/", "__main__.py")):
            assert not [module for module in modules if module.startswith(OUTERMOST)], name


@pytest.mark.parametrize("innermost", ["errors.py", "catalogue/vocabulary.py", "catalogue/film.py"])
def test_the_innermost_know_nothing_but_each_other(innermost: str) -> None:
    ours = {module for module in MODULES[innermost] if module.startswith("tearjerk")}
    assert ours <= {"tearjerk", "tearjerk.errors", "tearjerk.catalogue.vocabulary"}


def test_hangul_knows_nothing_of_ours() -> None:
    for name, modules in MODULES.items():
        if name.startswith("hangul/"):
            assert all(
                module.startswith("tearjerk.hangul") for module in modules if module.startswith("tearjerk")
            ), name
