"""Start-up imports only what the run needs, and nothing heavy."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

PROGRAM = """
import sys
from tearjerk import cli
code = cli.run(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
sys.exit(code)
"""

HEAVY = {
    "textual", "rich", "rapidfuzz", "polars", "scipy", "numpy", "sqlite3", "platformdirs", "pydantic", "importlib.metadata",
    "random", "hashlib", "json", "dataclasses", "asyncio", "concurrent", "csv", "email", "http", "logging",
}  # fmt: skip


def imported(*arguments: str, **variables: str) -> set[str]:
    result = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments],
        capture_output=True,
        encoding="utf-8",
        env={"PYTHONPATH": str(ROOT), "TERM": "xterm", **variables},
        check=True,
    )
    return set(result.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    "arguments",
    [
        ["random", "--json", "--seed", "1"],
        ["random", "--theme", "family", "--avoid", "gore", "--year", "2000+", "--seed", "1"],
        ["list", "--jsonl"],
        ["show", "hope-2013", "--json"],
        ["like", "hope-2013", "--json"],
        ["themes", "--json"],
        [],
        ["--version"],
    ],
)
def test_nothing_heavy_is_imported_for_lines_and_json(arguments: list[str]) -> None:
    assert imported(*arguments) & HEAVY == set()


def test_a_card_imports_rich_and_no_other_heavy_module() -> None:
    modules = imported("random", "--seed", "1", FORCE_COLOR="1")
    assert "rich.panel" in modules
    assert (
        modules
        & {"textual", "rapidfuzz", "polars", "scipy", "numpy", "sqlite3", "rich.markdown", "rich.progress"}
        == set()
    )


def test_only_the_requested_command_is_built() -> None:
    commands = {name for name in imported("themes", "--json") if name.startswith("tearjerk.commands.")}
    assert "tearjerk.commands.themes" in commands
    assert not commands & {"tearjerk.commands.random", "tearjerk.commands.list", "tearjerk.commands.search"}


def test_the_draw_history_imports_sqlite_and_no_other_heavy_module(home: Path) -> None:
    variables = {"TEARJERK_HOME": str(home)}
    imported("random", "--json", **variables)  # creates the record, which imports more
    assert imported("random", "--json", **variables) & HEAVY == {"sqlite3"}
    assert imported("random", "--json", "--no-history", **variables) & HEAVY == {"sqlite3"}


def lines_printed_at_the_end(*statements: str) -> list[str]:
    """Run `tearjerk --version` and these statements where the program would end; return the lines that they print."""
    source = (
        "import os, sys; sys.argv[1:] = ['--version']; end = os._exit\n"
        "def report(code):\n"
        + "".join(f"    {statement}\n" for statement in (*statements, "sys.stdout.flush()", "end(code)"))
        + "os._exit = report\n"
        "from tearjerk.__main__ import main; main()\n"
    )
    result = subprocess.run(
        [sys.executable, "-c", source], capture_output=True, encoding="utf-8", cwd=ROOT, check=True
    )
    return result.stdout.splitlines()[1:]


@pytest.mark.parametrize(
    ("module", "function"),
    [
        ("msgspec.inspect", "type_info"),
        ("bz2", "compress"),
        ("ipaddress", "ip_address"),
        ("ntpath", "splitdrive"),
    ],
)
def test_a_rarely_used_module_is_executed_only_on_first_use(module: str, function: str) -> None:
    has_function = (
        f"print('{function}' in object.__getattribute__(sys.modules['{module}'], '__dict__'))"
        f" if '{module}' in sys.modules else print(False)"
    )
    statements = (has_function, f"import {module}", f"{module}.{function}", has_function)
    assert lines_printed_at_the_end(*statements) == ["False", "True"]


@pytest.mark.parametrize("module", ["typing_extensions", "decimal"])
def test_the_program_starts_without_a_module_that_can_still_be_imported(module: str) -> None:
    statements = (
        f"print('{module}' in sys.modules)",
        f"import {module}",
        f"print({module}.__spec__.name)",
    )
    assert lines_printed_at_the_end(*statements) == ["False", module]
