"""A pytest plugin that runs only given tests, or records the coverage and duration of each test.

It is loaded with `-p tools.mutants.plugin`; the two variables below select what it does.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

CHOSEN_TESTS_VARIABLE = "TEARJERK_CHOSEN_TESTS"
"""Environment variable that names a file with a JSON list of test ids to run, in order. Ids that no longer exist are ignored."""
SECONDS_VARIABLE = "TEARJERK_TEST_SECONDS"
"""Environment variable that names the file for the durations of tests that passed, a JSON object of seconds by test id."""

_seconds: dict[str, float] = {}
_not_passed: set[str] = set()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if path := os.environ.get(CHOSEN_TESTS_VARIABLE):
        chosen: list[str] = json.loads(Path(path).read_text(encoding="utf-8"))
        positions = {test: position for position, test in enumerate(chosen)}
        config.hook.pytest_deselected(items=[item for item in items if item.nodeid not in positions])
        items[:] = sorted(
            (item for item in items if item.nodeid in positions), key=lambda item: positions[item.nodeid]
        )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    if SECONDS_VARIABLE not in os.environ:
        return (yield)
    import coverage

    measurement = coverage.Coverage.current()
    assert measurement is not None, "coverage was not started by sitecustomize.py (tools/mutants/executed.py)"
    measurement.switch_context(item.nodeid)
    try:
        return (yield)
    finally:
        measurement.switch_context("")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    _seconds[report.nodeid] = _seconds.get(report.nodeid, 0) + report.duration
    if not report.passed:
        _not_passed.add(report.nodeid)


def pytest_sessionfinish() -> None:
    if path := os.environ.get(SECONDS_VARIABLE):
        passed = {test: seconds for test, seconds in _seconds.items() if test not in _not_passed}
        Path(path).write_text(json.dumps(passed), encoding="utf-8")
