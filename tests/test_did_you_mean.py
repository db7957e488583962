"""If a single film is suggested, `y` accepts it; no question is asked outside a terminal."""

import pytest

from tests.conftest import Run
from tests.terminals import run_in_terminal

MISTYPED = "haermoni xx"
QUESTION = "Did you mean Harmony (2010)?"


@pytest.mark.parametrize("arguments", [["show"], ["search"], ["save"]])
def test_y_accepts_the_suggested_film(arguments: list[str]) -> None:
    code, shown = run_in_terminal([*arguments, MISTYPED], [b"y\n"], prompt="[y/N] ")
    assert QUESTION in " ".join(shown.split())
    assert code == 0
    assert "Harmony" in shown.partition("[y/N]")[2]


def test_any_other_answer_rejects_the_suggestion() -> None:
    code, shown = run_in_terminal(["save", MISTYPED], [b"\n"], prompt="[y/N] ")
    assert code == 1
    assert "No film was chosen." in shown


def test_no_question_is_asked_outside_a_terminal(tearjerk: Run) -> None:
    result = tearjerk("show", MISTYPED)
    assert (result.returncode, result.stdout) == (1, "")
    assert QUESTION in result.stderr
