"""The tool that changes the program finds changes and their tests, and counts what it tried."""

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from tools.mutants import __main__ as command
from tools.mutants import executed
from tools.mutants.mutations import find_mutations, runs_at_import
from tools.mutants.plugin import SECONDS_VARIABLE

SOURCE = """LIMIT = 3

def below(number):
    return number < LIMIT

async def first(numbers):
    return numbers[0]
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Make a copy of a repository with a package of one module."""
    folder = tmp_path / "copy" / "tearjerk" / "numbers"
    folder.mkdir(parents=True)
    (folder / "limits.py").write_text(SOURCE, encoding="utf-8")
    return tmp_path / "copy"


def test_changes_are_found_in_the_order_of_lines(copy: Path) -> None:
    found = [str(mutation) for mutation in find_mutations("tearjerk/numbers/limits.py", copy)]
    assert found == [
        "tearjerk/numbers/limits.py:1: 3 -> 4",
        "tearjerk/numbers/limits.py:4: return number < LIMIT -> return None",
        "tearjerk/numbers/limits.py:4: number < LIMIT -> ((number) <= (LIMIT))",
        "tearjerk/numbers/limits.py:7: return numbers[0] -> return None",
        "tearjerk/numbers/limits.py:7: 0 -> 1",
    ]


def test_bodies_of_functions_do_not_run_at_import() -> None:
    lines = range(1, len(SOURCE.splitlines()) + 1)
    assert [line for line in lines if not runs_at_import(SOURCE, line)] == [4, 7]


def test_tests_run_again_for_other_packages_and_after_an_interruption(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured: list[Sequence[str]] = []

    def run_tests(_root: Path, packages: Sequence[str], folder: Path) -> dict[str, float]:
        folder.mkdir()
        measured.append(packages)
        return {"tests/test_limits.py::test_below": 0.5}

    def read_coverage(*_: object) -> dict[str, dict[str, list[str]]]:
        return {"tearjerk/numbers/limits.py": {"4": ["tests/test_limits.py::test_below"]}}

    monkeypatch.setattr(executed, "_run_tests", run_tests)
    monkeypatch.setattr(executed, "_read_coverage", read_coverage)
    for packages in (["numbers"], ["numbers"], ["numbers", "letters"], ["letters"]):
        tests = executed.load_executed(copy, packages).tests_of("tearjerk/numbers/limits.py", 4, 4)
        assert tests == ["tests/test_limits.py::test_below"]
    assert measured == [["numbers"], ["numbers", "letters"]]


def test_an_interrupted_first_run_is_repeated(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write_seconds(_command: object, env: dict[str, str], **_: object) -> None:
        Path(env[SECONDS_VARIABLE]).write_text("{}", encoding="utf-8")

    monkeypatch.setattr(subprocess, "run", write_seconds)
    monkeypatch.setattr(executed, "_read_coverage", lambda *_: {})
    copy.with_name("copy-coverage").mkdir()
    executed.load_executed(copy, ["numbers"])
    assert json.loads(copy.with_name("copy-executed.json").read_text(encoding="utf-8"))[0] == ["numbers"]


def test_only_tried_changes_are_counted(
    copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["mutants", "numbers", "--copy", str(copy), "--from", "4"])
    monkeypatch.setattr(command, "load_executed", lambda *_: None)
    monkeypatch.setattr(command, "is_noticed", lambda *_: False)
    command.main()
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines[:-1]] == [["4", "SURVIVED"], ["5", "SURVIVED"]]
    assert lines[-1] == "2 of 5 changes tried, seed 1: 2 survived"
