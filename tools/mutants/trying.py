"""Run the tests on a changed program, starting with a few fast ones from many files, which catch most changes."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from tools.mutants.executed import ExecutedLines
from tools.mutants.mutations import Mutation, runs_at_import
from tools.mutants.nearest import tests_near
from tools.mutants.plugin import CHOSEN_TESTS_VARIABLE

MAX_FIRST_FILES, MAX_FIRST_TESTS_PER_FILE = 15, 3
"""Maximum number of test files tried first, and of tests from each."""
MAX_SECONDS = 60
"""Maximum duration in seconds of the second round of tests for one change, as measured on the unchanged program."""
NO_TESTS_EXIT_CODE = 5
"""pytest's exit code if no test ran."""


def is_noticed(mutation: Mutation, root: Path, executed: ExecutedLines) -> bool:
    """Return whether this change to the copy makes a test fail or time out."""
    path = root / mutation.path
    source, status = path.read_text(encoding="utf-8"), path.stat()
    path.write_text(mutation.apply(source), encoding="utf-8")
    try:
        return any(
            _fails(tests, root, seconds) for tests, seconds in _rounds(mutation, source, root, executed)
        )
    finally:
        path.write_text(source, encoding="utf-8")
        # Restore the times, so that compiled files stay valid for tests that start the program.
        os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def _rounds(
    mutation: Mutation, source: str, root: Path, executed: ExecutedLines
) -> Iterator[tuple[list[str], float]]:
    """Yield rounds of test ids or test files, each with a timeout in seconds.

    What runs at import is tried with the tests that execute any line of the module, and with the nearest test files.
    """
    first_line, last_line = mutation.line, mutation.last_line
    at_import = runs_at_import(source, first_line)
    if at_import:
        first_line, last_line = 1, len(source.splitlines())
    tests = executed.tests_of(mutation.path, first_line, last_line)
    nearest = tests_near(mutation.path, root)
    tests.sort(key=lambda test: _test_file(test) not in nearest)
    by_file: dict[str, list[str]] = {}
    for test in tests:
        by_file.setdefault(_test_file(test), []).append(test)
    chosen = {
        test for file in list(by_file)[:MAX_FIRST_FILES] for test in by_file[file][:MAX_FIRST_TESTS_PER_FILE]
    }
    first = [test for test in tests if test in chosen]
    others = [test for test in tests if test not in chosen]
    spent = accumulate(executed.seconds[test] for test in others)
    others = [test for test, seconds in zip(others, spent, strict=True) if seconds < MAX_SECONDS]
    for round_tests in (first, others):
        yield round_tests, 60 + 10 * sum(executed.seconds[test] for test in round_tests)
    if at_import:
        yield nearest, 10 * MAX_SECONDS


def _test_file(test: str) -> str:
    return test.split("::", 1)[0]


def _fails(tests: Sequence[str], root: Path, seconds: float) -> bool:
    if not tests:
        return False
    chosen_file = root.with_name(f"{root.name}-chosen.json")
    chosen_file.write_text(json.dumps(tests), encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    if any("::" in test for test in tests):
        environment[CHOSEN_TESTS_VARIABLE] = str(chosen_file)
    options = ["-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-p", "tools.mutants.plugin"]
    try:
        run = subprocess.run(
            [sys.executable, *options, *sorted({_test_file(test) for test in tests})],
            cwd=root,
            env=environment,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return True
    return run.returncode not in (0, NO_TESTS_EXIT_CODE)
