"""Films with a because: one below the other, the reason under the title."""

from collections.abc import Mapping, Sequence
from typing import Any

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from tearjerk.likeness.alike import Alike
from tearjerk.render.console import ACCENT, CARD_WIDTH, QUIET, TITLE, console, meter, text
from tearjerk.terminal import Terminal

INDENT = 7
"""Cells before the because: the meter and a gap."""

Parts = Mapping[str, Mapping[str, Any]]


def draw_alike(found: Sequence[Alike], parts: Sequence[Parts | None], terminal: Terminal) -> None:
    """Prints each film with its level, title and because, and its parts where they are asked for."""
    on = console(terminal)
    width = min(terminal.width, CARD_WIDTH)
    for number, (one, of_one) in enumerate(zip(found, parts, strict=True)):
        if number:
            on.print()
        heading = Text()  # without a style of its own: what is appended would inherit it
        heading.append_text(meter(one.film.cry_level))
        heading.append("  ")
        heading.append_text(text(one.film.title, TITLE))
        heading.append_text(text(f"  {one.film.title_ko}", ACCENT))
        heading.append(f"  {one.film.year}", QUIET)
        on.print(heading, width=width)
        on.print(Padding(text(one.because.sentence()), (0, 0, 0, INDENT)), width=width)
        if of_one is not None:
            on.print(Padding(_table(one, of_one), (0, 0, 0, INDENT)), width=width)


def _table(one: Alike, parts: Parts) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style=QUIET, no_wrap=True)
    grid.add_column(style=QUIET, justify="right", no_wrap=True)
    grid.add_column(style=QUIET, overflow="fold")
    for name, part in parts.items():
        grid.add_row(name, Text(f"{part['value']:.2f} × {part['weight']:.2f}"), text(part["from"]))
    grid.add_row("together", Text(f"{one.likeness.total:.2f}"), "")
    return grid
