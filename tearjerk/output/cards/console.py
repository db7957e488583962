"""The console on which cards and tables are printed, and its few styles.

Styles use the terminal's own colours, so they suit light and dark themes. No information is conveyed by colour
alone.
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
"""Styles of titles, of less important text, and of text that stands out."""
FRAME_CELLS = 6
"""Cells taken up by the frame of a card: two borders and the padding inside them."""
MAX_CARD_CELLS = 92
"""Maximum width of a card, because longer lines are hard to read."""


class SafeConsole(Console):
    """A console that never prints control characters from text, and lets `cli` handle a closed pipe.

    Text is normally cleaned by `text` before layout; anything that bypassed it is cleaned here.
    """

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterator[Segment]:
        """Render as Rich does, but clean each text; control segments from Rich itself are kept."""
        for segment in super().render(renderable, options):
            content, style, control = segment
            if control or content.isprintable() or content == "\n":
                yield segment
            else:
                yield Segment("\n".join(map(strip_controls, content.split("\n"))), style)

    def on_broken_pipe(self) -> NoReturn:
        """Raise ClosedPipeError; Rich's own method would exit with code 1."""
        raise ClosedPipeError


def console(terminal: Terminal) -> Console:
    """Return a console, as wide as the terminal, that prints text literally: no markup, emoji codes or highlighting."""
    # Pass the height too: without it, Rich assumes a width of 80 cells whenever TERM is dumb.
    return SafeConsole(
        file=cast("IO[str]", AsciiBoxes(sys.stdout)) if terminal.ascii_boxes else None,
        width=terminal.width,
        height=terminal.height,
        markup=False,
        emoji=False,
        highlight=False,
    )


def text(content: str, style: str = "") -> Text:
    """Return text in a style, without control characters."""
    return Text(clean(content), style)


def film_heading(film: Film, *, year: bool = False) -> Text:
    """Return a film's title, its Hangul title if different, and, if `year` is set, its year."""
    heading = text(film.title)
    heading.stylize(TITLE)  # not as the base style, which appended text would inherit
    if film.title_ko != film.title:
        heading.append("  ").append_text(text(film.title_ko, ACCENT))
    if year:
        heading.append(f"  {film.year}", QUIET)
    return heading


def mark_unjudged(title: Text, film: Film, unjudged_ids: Collection[str]) -> Text:
    """Return the title, preceded by a question mark if nobody has judged the film for an avoided warning."""
    return Text.assemble(("? ", ACCENT), title) if film.id in unjudged_ids else title


def link_text(url: str, label: str | None = None) -> Text:
    """Return a URL as a clickable link, displayed in full or as `label`."""
    link = text(label or url, ACCENT)
    link.stylize(f"link {url}")
    return link


def panel(parts: list[RenderableType], width: int, footer: Text | None = None) -> Panel:
    """Return the parts of a card in a frame `width` cells wide, with a footer in its lower border."""
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
    """Return the cry level as five steps. The characters are one cell wide in every terminal, even East Asian ones."""
    return Text.assemble(("▰" * level, ACCENT), ("▱" * (5 - level), QUIET))
