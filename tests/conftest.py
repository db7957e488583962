"""Shared fixtures: the program as a user runs it, and films to test with."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import settings

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film

ROOT = Path(__file__).resolve().parent.parent

unix_only = pytest.mark.skipif(sys.platform == "win32", reason="needs Unix")
"""Marks tests that need bash, named pipes, file modes or the like; tests of what Windows does differently are in
tests/test_windows.py. Tests that import tests.terminals or tests.browsing are skipped on Windows too."""

# No deadline: benchmarks measure time, tests do not.
settings.register_profile("tearjerk", deadline=None)
settings.load_profile("tearjerk")

Run = Callable[..., subprocess.CompletedProcess[str]]
WriteCatalogue = Callable[[list[Any]], str]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option with which CI runs the tests on a second Python in half the time."""
    parser.addoption(
        "--one-case", action="store_true", help="run only the first case of each parametrised test"
    )


@pytest.hookimpl(tryfirst=True)  # before the order becomes random
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deselect all but the first case of each test if `--one-case` is given."""
    if config.getoption("--one-case"):
        first_cases = {item.nodeid.partition("[")[0]: item for item in reversed(items)}.values()
        config.hook.pytest_deselected(items=[item for item in items if item not in first_cases])
        items[:] = [item for item in items if item in first_cases]


@pytest.fixture(scope="session")
def films() -> tuple[Film, ...]:
    """Return the bundled catalogue."""
    return loading.load()


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Isolate tests from the user's own home, catalogue and pager."""
    folder = tmp_path / "home"
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("TEARJERK_HOME", str(folder))
    for variable in ("TEARJERK_CATALOGUE", "FORCE_COLOR", "NO_COLOR", "COLUMNS", "PAGER"):
        monkeypatch.delenv(variable, raising=False)
    return folder


@pytest.fixture
def tearjerk() -> Run:
    """Return a function that runs the program in its own process with piped output, as scripts do."""

    def run(*arguments: str, stdin: str | None = None, **variables: str) -> subprocess.CompletedProcess[str]:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
        return subprocess.run(
            [sys.executable, "-m", "tearjerk", *arguments],
            capture_output=True,
            encoding="utf-8",
            env=environment,
            input=stdin,
            stdin=subprocess.DEVNULL if stdin is None else None,
            check=False,
        )

    return run


@pytest.fixture
def write_catalogue(tmp_path: Path) -> WriteCatalogue:
    """Return a function that writes a catalogue of these films and returns its path."""

    def write(films: list[Any]) -> str:
        path = tmp_path / "films.json"
        path.write_text(json.dumps(films, ensure_ascii=False), encoding="utf-8")
        return str(path)

    return write


def film_record(**changes: Any) -> dict[str, Any]:
    """Return a valid film as in a JSON file, with some fields changed."""
    base: dict[str, Any] = {
        "id": "a-film-2001",
        "title": "A Film",
        "title_ko": "영화",
        "romanised": ["Yeonghwa"],
        "also_known_as": [],
        "year": 2001,
        "released": "2001-05-05",
        "runtime": 100,
        "certificate": "12",
        "directors": [{"name": "Kim One", "name_ko": "김일"}],
        "cast": [{"name": "Lee Two", "name_ko": "이이"}],
        "genres": ["drama"],
        "themes": ["mother"],
        "late_themes": [],
        "cry_level": 4,
        "cry_range": [4, 4],
        "cry_basis": "measured",
        "cry_reason": None,
        "tears": {
            "reviews": 1000,
            "crying": 200,
            "share": 0.2,
            "low": 0.176,
            "high": 0.226,
            "corpora": ["naver-2022"],
        },
        "aftertaste": "warm",
        "warnings": {"present": [], "absent": []},
        "synopsis": "A mother waits at a bus stop.",
        "imdb": None,
        "tmdb": None,
        "wikidata": None,
        "naver": None,
        "notes": {},
    }
    return {**base, **changes}


def film(**changes: Any) -> Film:
    """Return a valid film with some fields changed."""
    return msgspec.convert(film_record(**changes), Film)
