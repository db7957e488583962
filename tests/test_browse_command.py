"""The promise: `browse` takes a whole terminal and gives it back, and says so where there is none."""

import re
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.terminals import typed

READY = re.compile(r"\? Keys|To the list")
"""What the bottom line shows when the program is waiting for keys."""


def test_leaving_gives_the_screen_back() -> None:
    code, shown = typed(["browse"], [b"\x1b"], prompt=READY)
    assert code == 0
    assert shown.count("\x1b[?1049h") == shown.count("\x1b[?1049l") == 1


def test_ctrl_c_ends_with_130() -> None:
    code, shown = typed(["browse", "--theme", "dementia"], [b"\x03"], prompt=READY)
    assert code == 130
    assert "Traceback" not in shown


def test_what_the_config_adds_is_said_and_applies(home: Path, tearjerk: Run) -> None:
    assert tearjerk("config", "set", "avoid", "suicide").returncode == 0
    code, shown = typed(["browse"], [b"\x1b"], prompt=READY)
    assert code == 0
    assert "From your config: avoid suicide" in shown
    assert "no suicide ×" in shown


@pytest.mark.parametrize("variables", [{}, {"TERM": "dumb"}])
def test_without_a_screen_it_says_what_it_needs(tearjerk: Run, variables: dict[str, str]) -> None:
    done = tearjerk("browse", **variables)
    assert done.returncode == 2
    assert not done.stdout
    assert "needs an interactive terminal" in done.stderr


def test_a_terminal_that_cannot_be_drawn_on_is_none() -> None:
    code, shown = typed(["browse"], [], prompt=READY, TERM="dumb")
    assert code == 2
    assert "needs an interactive terminal" in " ".join(shown.split())


def test_a_wrong_filter_is_said_before_the_screen_is_taken() -> None:
    code, shown = typed(["browse", "--theme", "famly"], [], prompt=READY)
    assert code == 2
    assert "Did you mean 'family'?" in " ".join(shown.split())
    assert "\x1b[?1049h" not in shown
