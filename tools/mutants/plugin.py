"""For pytest: runs only the tests it is given, or notes what each test executes and how long it takes.

pytest loads it by `-p tools.mutants.plugin`; the two variables below say which of the two it does.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

CHOSEN = "TEARJERK_CHOSEN_TESTS"
"""Names a file of test ids, a JSON list in the order to run them. Ids that no longer exist are left out, rather than an error."""
SECONDS = "TEARJERK_TEST_SECONDS"
"""Names the file that is to hold the seconds of each test that passed, a JSON object."""

_seconds: dict[str, float] = {}
_failed: set[str] = set()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if path := os.environ.get(CHOSEN):
        chosen: list[str] = json.loads(Path(path).read_text(encoding="utf-8"))
        places = {test: place for place, test in enumerate(chosen)}
        config.hook.pytest_deselected(items=[item for item in items if item.nodeid not in places])
        items[:] = sorted(
            (item for item in items if item.nodeid in places), key=lambda item: places[item.nodeid]
        )


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    if SECONDS not in os.environ:
        return (yield)
    import coverage

    running = coverage.Coverage.current()
    assert running is not None, "started by sitecustomize.py (tools/mutants/executed.py)"
    running.switch_context(item.nodeid)
    try:
        return (yield)
    finally:
        running.switch_context("")


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    _seconds[report.nodeid] = _seconds.get(report.nodeid, 0) + report.duration
    if not report.passed:
        _failed.add(report.nodeid)


def pytest_sessionfinish() -> None:
    if path := os.environ.get(SECONDS):
        passed = {test: seconds for test, seconds in _seconds.items() if test not in _failed}
        Path(path).write_text(json.dumps(passed), encoding="utf-8")
