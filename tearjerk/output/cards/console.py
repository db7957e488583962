"""The console everything is drawn on, and the few styles there are.

Styles name the terminal's own colours, so that they suit light and dark alike; what matters is said
by words and shapes and survives without colour.
"""

from typing import NoReturn

from rich.console import Console
from rich.text import Text

from tearjerk.errors import ClosedPipeError
from tearjerk.output.terminal import Terminal
from tearjerk.text.sanitize import clean

TITLE = "bold"
QUIET = "dim"
ACCENT = "magenta"
CARD_WIDTH = 92
"""Lines longer than this are hard to read; a wider terminal keeps its margin."""


class QuietConsole(Console):
    """A console that leaves the meaning of a closed pipe to `cli`; Rich's own would exit with 1."""

    def on_broken_pipe(self) -> NoReturn:
        """Says that whoever read our output has gone."""
        raise ClosedPipeError


def console(terminal: Terminal) -> Console:
    """A console as wide as the terminal that prints text as it is: no markup, no emoji codes, no guessing."""
    # The height is given too: without it Rich takes every TERM=dumb for 80 cells wide.
    return QuietConsole(
        width=terminal.width, height=terminal.height, markup=False, emoji=False, highlight=False
    )


def text(words: str, style: str = "") -> Text:
    """Catalogue text, made harmless."""
    return Text(clean(words), style)


def meter(level: int) -> Text:
    """The cry level as five steps. The signs are one cell wide in every terminal, East Asian ones too."""
    steps = Text("▰" * level, ACCENT)
    steps.append("▱" * (5 - level), QUIET)
    return steps
