"""Tries the tests on a changed program: the quickest of many files first, because most changes break many promises."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path

from tools.mutants.executed import Executed
from tools.mutants.mutations import Mutation, runs_at_import
from tools.mutants.nearest import tests_near
from tools.mutants.plugin import CHOSEN

FIRST_FILES = 40
MAX_SECONDS = 120
"""How long the tests of one change may take, by what they took unchanged: some lines are executed by thousands."""
NO_TESTS = 5
"""The exit code of pytest that ran nothing."""


def is_noticed(mutation: Mutation, root: Path, executed: Executed) -> bool:
    """Whether a test fails, or does not end, with a change of the copy."""
    path = root / mutation.path
    source, times = path.read_text(encoding="utf-8"), path.stat()
    path.write_text(mutation.apply(source), encoding="utf-8")
    try:
        return any(
            _fails(tests, root, seconds) for tests, seconds in _rounds(mutation, source, root, executed)
        )
    finally:
        path.write_text(source, encoding="utf-8")
        # What Python has compiled stays valid: most tests start the program.
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def _rounds(
    mutation: Mutation, source: str, root: Path, executed: Executed
) -> Iterator[tuple[list[str], float]]:
    """Ids of tests or whole files, and the seconds they may take; what runs at import, every test executes."""
    tests = executed.tests_of(mutation.path, mutation.line, mutation.last_line)
    if runs_at_import(source, mutation.line) or not tests:
        for files in tests_near(mutation.path, root):
            yield files, 10 * MAX_SECONDS
        return
    quickest: dict[str, str] = {}
    for test in tests:
        quickest.setdefault(_file(test), test)
    first = list(quickest.values())[:FIRST_FILES]
    others = [test for test in tests if test not in set(first)]
    spent = accumulate(executed.seconds[test] for test in others)
    others = [test for test, seconds in zip(others, spent, strict=True) if seconds < MAX_SECONDS]
    for chosen in (first, others):
        yield chosen, 60 + 10 * sum(executed.seconds[test] for test in chosen)


def _file(test: str) -> str:
    return test.split("::", 1)[0]


def _fails(tests: Sequence[str], root: Path, seconds: float) -> bool:
    if not tests:
        return False
    chosen = root.with_name(f"{root.name}-chosen.json")
    chosen.write_text(json.dumps(tests), encoding="utf-8")
    variables = {**os.environ, "PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"}
    if any("::" in test for test in tests):
        variables[CHOSEN] = str(chosen)
    words = ["-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-p", "tools.mutants.plugin"]
    try:
        run = subprocess.run(
            [sys.executable, *words, *sorted({_file(test) for test in tests})],
            cwd=root,
            env=variables,
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return True
    return run.returncode not in (0, NO_TESTS)
