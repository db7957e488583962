"""If a single film is suggested, `y` accepts it; no question is asked outside a terminal."""

import sys

import pytest

from tests.conftest import Run
from tests.terminals import typed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
MISTYPED = "haermoni xx"
QUESTION = "Did you mean Harmony (2010)?"


@pytest.mark.parametrize("words", [["show"], ["search"], ["save"]])
def test_y_accepts_the_suggested_film(words: list[str]) -> None:
    code, shown = typed([*words, MISTYPED], [b"y\n"], prompt="[y/N] ")
    assert QUESTION in " ".join(shown.split())
    assert code == 0
    assert "Harmony" in shown.partition("[y/N]")[2]


def test_any_other_answer_rejects_the_suggestion() -> None:
    code, shown = typed(["save", MISTYPED], [b"\n"], prompt="[y/N] ")
    assert code == 1
    assert "No film was chosen." in shown


def test_no_question_is_asked_outside_a_terminal(tearjerk: Run) -> None:
    done = tearjerk("show", MISTYPED)
    assert (done.returncode, done.stdout) == (1, "")
    assert QUESTION in done.stderr
