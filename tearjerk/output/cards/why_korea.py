"""Show why Korean films are so emotional, as bar charts."""

from collections.abc import Sequence

from rich.text import Text

from tearjerk.catalogue.vocabulary import THEMES
from tearjerk.output.cards.bars import bar, bars_grid
from tearjerk.output.cards.console import MAX_CARD_CELLS, QUIET, TITLE, console, text
from tearjerk.output.terminal import Terminal
from tearjerk.tears.by_country import GroupShare, Overview, ThemeShare

MAX_THEMES = 8
"""Number of themes shown from each end of the list."""


def render(found: Overview, terminal: Terminal) -> None:
    """Print the summary sentence, countries, decades, themes and cautions."""
    screen = console(terminal)
    width = min(terminal.width, MAX_CARD_CELLS)
    screen.print(text(found.sentence, TITLE), width=width)
    themes = found.themes
    if len(themes) > 2 * MAX_THEMES:
        themes = (*themes[:MAX_THEMES], *themes[-MAX_THEMES:])
    for heading, rows in (
        ("films per 100 at which at least 1 viewer in 10 cried, by country", _rows(found.countries)),
        ("Korean films by decade", _rows(found.decades)),
        (f"viewers in tears per 100, by theme (the {MAX_THEMES} highest and lowest)", _rows(themes)),
    ):
        screen.print()
        screen.print(text(heading, QUIET), width=width)
        screen.print(bars_grid(rows, width))
    for caution in found.cautions:
        screen.print()
        screen.print(text(caution, QUIET), width=width)


def _rows(groups: Sequence[GroupShare | ThemeShare]) -> list[tuple[Text, ...]]:
    most = max((one.share for one in groups), default=1.0)
    return [
        (
            text(one.name if isinstance(one, GroupShare) else THEMES[one.theme].label),
            bar(one.share, most),
            Text(f"{100 * one.share:.1f}"),
            Text(f"{100 * one.low:.1f} to {100 * one.high:.1f}", QUIET),
            Text(f"{one.films:,} films", QUIET),
        )
        for one in groups
    ]
