"""The promise: where one film is suggested, `y` takes it, and nobody is asked who cannot answer."""

import sys

import pytest

from tests.conftest import Run
from tests.terminals import typed

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs a pty")
MISTYPED = "haermoni xx"
QUESTION = "Did you mean Harmony (2010)?"


@pytest.mark.parametrize("words", [["show"], ["search"], ["save"]])
def test_y_takes_the_film_that_is_suggested(words: list[str]) -> None:
    code, shown = typed([*words, MISTYPED], [b"y\n"], prompt="[y/N] ")
    assert QUESTION in " ".join(shown.split())
    assert code == 0
    assert "Harmony" in shown.partition("[y/N]")[2]


def test_anything_else_leaves_it() -> None:
    code, shown = typed(["save", MISTYPED], [b"\n"], prompt="[y/N] ")
    assert code == 1
    assert "No film was chosen." in shown


def test_a_program_is_not_asked(tearjerk: Run) -> None:
    done = tearjerk("show", MISTYPED)
    assert (done.returncode, done.stdout) == (1, "")
    assert QUESTION in done.stderr
