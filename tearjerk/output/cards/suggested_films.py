"""Show suggested films one below the other, with the reason below each title."""

from collections.abc import Collection, Mapping, Sequence

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tearjerk.catalogue.film import Film
from tearjerk.likeness.explanation import ExplainedPart
from tearjerk.output.cards.console import (
    MAX_CARD_CELLS,
    QUIET,
    console,
    film_heading,
    mark_unjudged,
    meter,
    text,
)
from tearjerk.output.terminal import Terminal

INDENT_CELLS = 7
"""Indentation of a reason: the width of the meter and a gap."""

Parts = Mapping[str, ExplainedPart]


def render(
    suggestions: Sequence[tuple[Film, Sequence[str], Parts]],
    unjudged_ids: Collection[str],
    terminal: Terminal,
) -> None:
    """Print each film with its level, title, reasons and any similarity parts; those in `unjudged_ids` are marked."""
    screen = console(terminal)
    width = min(terminal.width, MAX_CARD_CELLS)
    for number, (film, reasons, parts) in enumerate(suggestions):
        if number:
            screen.print()
        heading = Text()  # without a base style, which appended text would inherit
        heading.append_text(meter(film.cry_level)).append("  ").append_text(
            mark_unjudged(film_heading(film, year=True), film, unjudged_ids)
        )
        screen.print(heading, width=width)
        for reason in reasons:
            screen.print(_indented(text(reason)), width=width)
        if parts:
            screen.print(_indented(_parts_table(parts)), width=width)


def _indented(content: Text | Table) -> Padding:
    return Padding(content, (0, 0, 0, INDENT_CELLS), expand=False)


def _parts_table(parts: Parts) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style=QUIET, no_wrap=True)
    grid.add_column(style=QUIET, justify="right", no_wrap=True)
    grid.add_column(style=QUIET, overflow="fold")
    for name, part in parts.items():
        grid.add_row(name, Text(f"{part.value:.2f} × {part.weight:.2f}"), text(part.source))
    total = sum(part.value * part.weight for part in parts.values())
    grid.add_row("total", Text(f"{total:.2f}"), "")
    return grid
