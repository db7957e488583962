"""The console that everything is printed on, and the few styles there are.

Styles name the terminal's own colours, so that they suit light and dark alike; what matters is said
by words and shapes, and survives without colour.
"""

import sys
from collections.abc import Collection, Iterator
from typing import IO, NoReturn, cast

from rich import box
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.panel import Panel
from rich.segment import Segment
from rich.text import Text

from tearjerk.catalogue.film import Film
from tearjerk.errors import ClosedPipeError
from tearjerk.output.cards.ascii_boxes import AsciiBoxes
from tearjerk.output.terminal import Terminal
from tearjerk.text.sanitize import clean, strip_controls

TITLE = "bold"
QUIET = "dim"
ACCENT = "magenta"
PADDING_CELLS = 6
"""What the frame of a card takes of its width: two borders and the space beside them."""
MAX_CARD_CELLS = 92
"""Lines longer than this are hard to read; a wider terminal keeps its margin."""


class HarmlessConsole(Console):
    """A console that prints no control character that a text holds, and leaves a closed pipe to `cli`.

    Texts are cleaned by `text` before they are laid out; what has bypassed it is cleaned here.
    """

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterator[Segment]:
        """As Rich does it, each text cleaned; the styles are Rich's own."""
        for segment in super().render(renderable, options):
            words, style, control = segment
            if control or words.isprintable() or words == "\n":
                yield segment
            else:
                yield Segment("\n".join(map(strip_controls, words.split("\n"))), style)

    def on_broken_pipe(self) -> NoReturn:
        """Reports that whoever reads our output has gone; Rich's own would exit with 1."""
        raise ClosedPipeError


def console(terminal: Terminal) -> Console:
    """A console as wide as the terminal that prints text as it is: no markup, no emoji codes, no guessing."""
    # The height is given too: without it Rich takes every TERM=dumb for 80 cells wide.
    return HarmlessConsole(
        file=cast("IO[str]", AsciiBoxes(sys.stdout)) if terminal.ascii_boxes else None,
        width=terminal.width,
        height=terminal.height,
        markup=False,
        emoji=False,
        highlight=False,
    )


def text(words: str, style: str = "") -> Text:
    """Catalogue text, made harmless."""
    return Text(clean(words), style)


def film_heading(film: Film, *, year: bool = False) -> Text:
    """The title of a film, its Hangul title where that differs, and its year where asked for."""
    heading = text(film.title)
    heading.stylize(TITLE)  # not as the base style: what is appended must not inherit it
    if film.title_ko != film.title:
        heading.append("  ").append_text(text(film.title_ko, ACCENT))
    if year:
        heading.append(f"  {film.year}", QUIET)
    return heading


def mark_unjudged(title: Text, film: Film, unjudged: Collection[str]) -> Text:
    """The title with a question mark before it, where nobody judged the film for a warning to be avoided."""
    return Text("? ", ACCENT).append_text(title) if film.id in unjudged else title


def address(url: str, shown: str | None = None) -> Text:
    """An address that a terminal can open, printed in full or as `shown`."""
    link = text(shown or url, ACCENT)
    link.stylize(f"link {url}")
    return link


def panel(parts: list[RenderableType], width: int, footer: Text | None = None) -> Panel:
    """The frame of a card, `width` cells wide, with a footer in its lower border."""
    return Panel(
        Group(*parts),
        box=box.ROUNDED,
        border_style=QUIET,
        padding=(0, 2),
        width=width,
        subtitle=footer or None,
        subtitle_align="right",
    )


def meter(level: int) -> Text:
    """The cry level as five steps. The characters are one cell wide in every terminal, East Asian ones too."""
    steps = Text("▰" * level, ACCENT)
    steps.append("▱" * (5 - level), QUIET)
    return steps
