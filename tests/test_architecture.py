"""The promise: who may know what (docs of the rules: CONTRIBUTING.md). Lazy imports count like others."""

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
"""Libraries, and the only rooms that may import them."""

INNER = ("errors", "text", "hangul", "folders")
"""Open to every room, and knowing none."""

_QUERY = (*INNER, "catalogue")
_INDEX = (*_QUERY, "search/query")
_TITLES = (*_INDEX, "search/index", "search/scoring")
_PEOPLE = (*_TITLES, "search/titles")
_PHRASES = (*_PEOPLE, "search/people")

KNOWS = {
    "folders": ("errors",),
    "catalogue": INNER,
    "selection": (*INNER, "catalogue"),
    "preferences": (*INNER, "catalogue", "selection"),
    "search/query": _QUERY,
    "search/index": _INDEX,
    "search/scoring": (*_INDEX, "search/index"),
    "search/titles": _TITLES,
    "search/people": _PEOPLE,
    "search/phrases": _PHRASES,
    "search": (*_PHRASES, "search/phrases"),
    "tears": (*INNER, "catalogue"),
    "likeness": (*INNER, "catalogue", "tears", "selection"),
    "diary": (*INNER, "catalogue"),
    "diary/exchange": (*INNER, "catalogue", "diary", "search", "search/query"),
    "measure": (*INNER, "catalogue", "tears"),
    "shells": INNER,
    "output": (
        *INNER,
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
        *INNER,
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
KNOWS["browse"] = (*KNOWS["actions"], "actions")
"""For each room the rooms it may import from, besides itself; `commands` and `cli` may import from all."""

INNER_ROOMS = tuple(name for name in KNOWS if "/" in name)
"""Rooms inside a room, with rules of their own."""

OUTERMOST = ("cli", "commands", "__main__")


def room(path: str) -> str:
    """The room of a module's path below the package: its folder, or the module itself at the top."""
    parts = path.removesuffix(".py").split("/")
    inner = "/".join(parts[:2])
    return inner if inner in INNER_ROOMS else parts[0]


def imported_by(path: Path) -> set[str]:
    """The dotted names that a module imports, wherever in it; `from a import b` may mean a or a.b."""
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
    """Whether this is a module or a package of ours."""
    path = ROOT.joinpath(*dotted.split("."))
    return path.is_dir() or path.with_suffix(".py").is_file()


MODULES = {
    path.relative_to(PACKAGE).as_posix(): imported_by(path)
    for path in sorted(PACKAGE.rglob("*.py"))
    if "__pycache__" not in path.parts
}


def ours(names: set[str]) -> set[str]:
    """The modules of tearjerk among some names, as paths below the package."""
    return {
        name.removeprefix("tearjerk.").replace(".", "/") for name in names if name.startswith("tearjerk.")
    }


@pytest.mark.parametrize("library", LIBRARIES)
def test_only_these_rooms_know_a_library(library: str) -> None:
    for name, imports in MODULES.items():
        if library in {imported.split(".")[0] for imported in imports}:
            assert name.startswith(LIBRARIES[library]), f"{name} imports {library}"


@pytest.mark.parametrize("name", MODULES)
def test_a_room_knows_only_the_rooms_it_may(name: str) -> None:
    here = room(name)
    if here in (*OUTERMOST, "__init__"):
        return
    allowed = {here, *KNOWS.get(here, ())}
    strangers = {other for other in ours(MODULES[name]) if room(other) not in allowed}
    assert not strangers, f"{name} imports {', '.join(sorted(strangers))}"


def test_every_room_is_in_the_rules() -> None:
    rooms = {room(name) for name in MODULES} - {"__init__", *OUTERMOST, *INNER}
    assert rooms == set(KNOWS) - {"folders"}


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = {
        name: {f"{other}.py" for other in ours(imports) if f"{other}.py" in MODULES}
        | {f"{other}/__init__.py" for other in ours(imports) if f"{other}/__init__.py" in MODULES}
        for name, imports in MODULES.items()
    }
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name not in done:
            for other in sorted(graph[name]):
                visit(other, (*trail, name))
            done.add(name)

    for name in graph:
        visit(name, ())
