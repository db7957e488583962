"""Which package may import which, lazy imports included (CONTRIBUTING.md explains the rules)."""

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGE = ROOT / "tearjerk"

LIBRARIES = {
    "typer": ("cli", "commands"),
    "rich": ("output/cards", "browse"),
    "textual": ("browse",),
    "rapidfuzz": ("search",),
    "polars": ("measure",),
    "scipy": ("measure",),
    "numpy": ("measure",),
    "sqlglot": ("measure/sql",),
    "duckdb": (),
    "pyspark": (),
    "sqlite3": ("diary",),
    "tomlkit": ("preferences",),
}
"""The packages that may import each library."""

BASE_PACKAGES = ("errors", "text", "hangul", "folders")
"""Packages that every other package may import, and that import none, except that `folders` imports `errors`."""

_QUERY = (*BASE_PACKAGES, "catalogue")
_INDEX = (*_QUERY, "search/query")
_TITLES = (*_INDEX, "search/index", "search/scoring")
_PEOPLE = (*_TITLES, "search/titles")
_PHRASES = (*_PEOPLE, "search/people")

ALLOWED_IMPORTS = {
    "folders": ("errors",),
    "catalogue": BASE_PACKAGES,
    "selection": (*BASE_PACKAGES, "catalogue"),
    "preferences": (*BASE_PACKAGES, "catalogue", "selection"),
    "search/query": _QUERY,
    "search/index": _INDEX,
    "search/scoring": (*_INDEX, "search/index"),
    "search/titles": _TITLES,
    "search/people": _PEOPLE,
    "search/phrases": _PHRASES,
    "search": (*_PHRASES, "search/phrases", "selection"),
    "tears": (*BASE_PACKAGES, "catalogue"),
    "likeness": (*BASE_PACKAGES, "catalogue", "tears", "selection"),
    "diary": (*BASE_PACKAGES, "catalogue"),
    "diary/exchange": (*BASE_PACKAGES, "catalogue", "diary", "search", "search/query"),
    "measure": (*BASE_PACKAGES, "catalogue", "tears"),
    "shells": BASE_PACKAGES,
    "output": (
        *BASE_PACKAGES,
        "catalogue",
        "selection",
        "preferences",
        "search",
        "search/query",
        "tears",
        "likeness",
        "diary",
        "measure",
    ),
    "actions": (
        *BASE_PACKAGES,
        *(
            "catalogue",
            "selection",
            "preferences",
            "search",
            "tears",
            "likeness",
            "diary",
            "diary/exchange",
            "measure",
        ),
        "output",
    ),
}
ALLOWED_IMPORTS["browse"] = (*ALLOWED_IMPORTS["actions"], "actions")
"""The packages that each package may import from, besides itself; `commands` and `cli` may import from all."""

NESTED_PACKAGES = tuple(name for name in ALLOWED_IMPORTS if "/" in name)
"""Packages inside a package that have rules of their own."""

OUTERMOST = ("cli", "commands", "__main__")


def package_of(path: str) -> str:
    """Return the package of the module with this path: its folder, or the module itself at the top level."""
    parts = path.removesuffix(".py").split("/")
    inner = "/".join(parts[:2])
    return inner if inner in NESTED_PACKAGES else parts[0]


def imported_by(path: Path) -> set[str]:
    """Return the dotted names that a module imports anywhere; `from a import b` may mean a or a.b."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            module = node.module or ""
            names.update(
                f"{module}.{alias.name}" if is_module(f"{module}.{alias.name}") else module
                for alias in node.names
            )
    return names


def is_module(dotted: str) -> bool:
    """Return whether this is one of our modules or packages."""
    path = ROOT.joinpath(*dotted.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


MODULES = {
    path.relative_to(PACKAGE).as_posix(): imported_by(path)
    for path in sorted(PACKAGE.rglob("*.py"))
    if "__pycache__" not in path.parts
}


def ours(names: set[str]) -> set[str]:
    """Return our modules among the given names, as paths below the package."""
    return {
        name.removeprefix("tearjerk.").replace(".", "/") for name in names if name.startswith("tearjerk.")
    }


@pytest.mark.parametrize("library", LIBRARIES)
def test_only_listed_packages_import_a_library(library: str) -> None:
    for name, imports in MODULES.items():
        if library in {imported.split(".")[0] for imported in imports}:
            assert name.startswith(LIBRARIES[library]), f"{name} imports {library}"


@pytest.mark.parametrize("name", MODULES)
def test_packages_import_only_what_the_rules_allow(name: str) -> None:
    here = package_of(name)
    if here in (*OUTERMOST, "__init__"):
        return
    allowed = {here, *ALLOWED_IMPORTS.get(here, ())}
    forbidden = {other for other in ours(MODULES[name]) if package_of(other) not in allowed}
    assert not forbidden, f"{name} imports {', '.join(sorted(forbidden))}"


def test_the_rules_cover_every_package() -> None:
    packages = {package_of(name) for name in MODULES} - {"__init__", *OUTERMOST, *BASE_PACKAGES}
    assert packages == set(ALLOWED_IMPORTS) - {"folders"}


def test_there_are_no_circular_imports() -> None:
    graph = {
        name: {f"{other}.py" for other in ours(imports) if f"{other}.py" in MODULES}
        | {f"{other}/__init__.py" for other in ours(imports) if f"{other}/__init__.py" in MODULES}
        for name, imports in MODULES.items()
    }
    visited: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name not in visited:
            for other in sorted(graph[name]):
                visit(other, (*trail, name))
            visited.add(name)

    for name in graph:
        visit(name, ())
