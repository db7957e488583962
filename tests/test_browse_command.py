"""`browse` takes over the terminal and restores it, and says so if there is none."""

import re
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.terminals import run_in_terminal

READY = re.compile(r"\? Keys|To the list")
"""Text of the bottom line when the program is waiting for keys."""


def test_quitting_restores_the_screen() -> None:
    code, shown = run_in_terminal(["browse"], [b"\x1b"], prompt=READY)
    assert code == 0
    assert shown.count("\x1b[?1049h") == shown.count("\x1b[?1049l") == 1


def test_ctrl_c_exits_130() -> None:
    code, shown = run_in_terminal(["browse", "--theme", "dementia"], [b"\x03"], prompt=READY)
    assert code == 130
    assert "Traceback" not in shown


def test_preferences_apply_and_are_reported(home: Path, tearjerk: Run) -> None:
    assert tearjerk("config", "set", "avoid", "suicide").returncode == 0
    code, shown = run_in_terminal(["browse"], [b"\x1b"], prompt=READY)
    assert code == 0
    assert "From your config: avoid suicide" in shown
    assert "no suicide ×" in shown


@pytest.mark.parametrize("variables", [{}, {"TERM": "dumb"}])
def test_without_a_terminal_it_explains_what_it_needs(tearjerk: Run, variables: dict[str, str]) -> None:
    result = tearjerk("browse", **variables)
    assert result.returncode == 2
    assert not result.stdout
    assert "needs an interactive terminal" in result.stderr


def test_a_dumb_terminal_is_rejected() -> None:
    code, shown = run_in_terminal(["browse"], [], prompt=READY, TERM="dumb")
    assert code == 2
    assert "needs an interactive terminal" in " ".join(shown.split())


def test_an_invalid_filter_is_reported_before_the_screen_opens() -> None:
    code, shown = run_in_terminal(["browse", "--theme", "famly"], [], prompt=READY)
    assert code == 2
    assert "Did you mean 'family'?" in " ".join(shown.split())
    assert "\x1b[?1049h" not in shown
