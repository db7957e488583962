"""Find the tests that execute each line of the program, in pytest's own process or in one started by a test."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tools.mutants.plugin import SECONDS_VARIABLE

# Processes started by tests measure themselves: Python imports sitecustomize.py from the copy, which is on PYTHONPATH,
# and pytest puts the id of the running test into the environment.
SITECUSTOMIZE = "import coverage\ncoverage.process_startup()\n"
COVERAGE_CONFIG = """\
[run]
include = {included}
data_file = {folder}/data
parallel = true
context = ${{PYTEST_CURRENT_TEST-}}
sigterm = true
patch = _exit
disable_warnings = no-data-collected,module-not-imported,couldnt-parse
"""

SKIPPED_TESTS = ("browse*", "completion_in_shells", "linear_rules", "measure_*", "torture", "width")
"""Test files (without `test_`) that are slow and mostly exercise code that is not changed."""


class ExecutedLines:
    """The tests that execute each line, and the duration of each test."""

    def __init__(self, lines: dict[str, dict[str, list[str]]], seconds: dict[str, float]) -> None:
        self._lines = lines
        self.seconds = seconds

    def tests_of(self, path: str, first: int, last: int) -> list[str]:
        """Return the tests that execute any of these lines of a module, fastest first."""
        lines = self._lines.get(path, {})
        tests = {test for line in range(first, last + 1) for test in lines.get(str(line), ())}
        return sorted(tests, key=lambda test: (self.seconds[test], test))


def load_executed(root: Path, packages: Sequence[str]) -> ExecutedLines:
    """Return which tests execute each line of the packages of a copy.

    All tests run once; a JSON file next to the copy keeps the result, until other packages are asked for.
    """
    result_file = root.with_name(f"{root.name}-executed.json")
    if result_file.exists():
        measured_packages, lines, seconds = json.loads(result_file.read_text(encoding="utf-8"))
        if set(packages) <= set(measured_packages):
            return ExecutedLines(lines, seconds)
    folder = root.with_name(f"{root.name}-coverage")
    seconds = _run_tests(root, packages, folder)
    lines = _read_coverage(root, folder, set(seconds))
    result_file.write_text(json.dumps([packages, lines, seconds]), encoding="utf-8")
    shutil.rmtree(folder)
    return ExecutedLines(lines, seconds)


def _run_tests(root: Path, packages: Sequence[str], folder: Path) -> dict[str, float]:
    shutil.rmtree(folder, ignore_errors=True)  # left behind by an interrupted run
    folder.mkdir()
    included = ",".join(str(root / "tearjerk" / package / "*") for package in packages)
    (folder / "config").write_text(COVERAGE_CONFIG.format(included=included, folder=folder), encoding="utf-8")
    (root / "sitecustomize.py").write_text(SITECUSTOMIZE, encoding="utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": str(root),
        "COVERAGE_PROCESS_START": str(folder / "config"),
        SECONDS_VARIABLE: str(folder / "seconds.json"),
    }
    left_out = [f"--ignore-glob=**/test_{name}.py" for name in SKIPPED_TESTS]
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tools.mutants.plugin", *left_out]
    with (folder / "log").open("w", encoding="utf-8") as log:
        subprocess.run(command, cwd=root, env=environment, stdout=log, stderr=log, check=False)
    (root / "sitecustomize.py").unlink()
    seconds: dict[str, float] = json.loads((folder / "seconds.json").read_text(encoding="utf-8"))
    return seconds


def _read_coverage(root: Path, folder: Path, tests: set[str]) -> dict[str, dict[str, list[str]]]:
    from coverage import CoverageData
    from coverage.exceptions import DataError

    lines: dict[str, dict[str, set[str]]] = {}
    for file in folder.glob("data.*"):
        data = CoverageData(str(file))
        try:
            data.read()
        except DataError:
            continue  # a test killed the process while it was writing
        for module in data.measured_files():
            tests_by_line = lines.setdefault(str(Path(module).relative_to(root)), {})
            for line, contexts in data.contexts_by_lineno(module).items():
                ids = {_test_id(context) for context in contexts}
                tests_by_line.setdefault(str(line), set()).update(ids & tests)
    return {
        module: {line: sorted(ids) for line, ids in tests_by_line.items()}
        for module, tests_by_line in lines.items()
    }


def _test_id(context: str) -> str:
    """Return the id of a test from pytest's context, such as 'tests/test_bag.py::test_draws (call)'."""
    return re.sub(r" \((setup|call|teardown)\)$", "", context.strip("|"))
