"""Show how many viewers cried, by country, decade and theme, as bar charts."""

from collections.abc import Sequence

from rich.text import Text

from tearjerk.catalogue.vocabulary import THEMES
from tearjerk.output.cards.bars import bar, bars_grid
from tearjerk.output.cards.console import MAX_CARD_CELLS, QUIET, TITLE, console, text
from tearjerk.output.terminal import Terminal
from tearjerk.tears.by_country import GroupShare, Overview, ThemeShare

THEMES_PER_END = 8
"""Number of themes shown from each end of the list."""
INTERVAL_COLUMN = 3
"""Index of the column with the interval, which is left out of a chart where there is no room for it."""


def render(overview: Overview, terminal: Terminal) -> None:
    """Print the summary sentence, countries, decades, themes and cautions."""
    screen = console(terminal)
    width = min(terminal.width, MAX_CARD_CELLS)
    screen.print(text(overview.sentence, TITLE), width=width)
    themes = overview.themes
    if len(themes) > 2 * THEMES_PER_END:
        themes = (*themes[:THEMES_PER_END], *themes[-THEMES_PER_END:])
    for heading, rows in (
        ("% of films at which at least 1 viewer in 10 cried, by country", _rows(overview.countries)),
        ("Korean films by decade", _rows(overview.decades)),
        (f"viewers in tears per 100, by theme (the {THEMES_PER_END} highest and lowest)", _rows(themes)),
    ):
        screen.print()
        screen.print(text(heading, QUIET), width=width)
        screen.print(bars_grid(rows, width, optional_column=INTERVAL_COLUMN))
    for caution in overview.cautions:
        screen.print()
        screen.print(text(caution, QUIET), width=width)


def _rows(groups: Sequence[GroupShare | ThemeShare]) -> list[tuple[Text, ...]]:
    most = max((group.share for group in groups), default=1.0)
    return [
        (
            text(
                group.name.removeprefix("the ")
                if isinstance(group, GroupShare)
                else THEMES[group.theme].label
            ),
            bar(group.share, most),
            Text(f"{100 * group.share:.1f}"),
            Text(f"{100 * group.low:.1f} to {100 * group.high:.1f}", QUIET),
            Text(f"{group.films:,} films", QUIET),
        )
        for group in groups
    ]
