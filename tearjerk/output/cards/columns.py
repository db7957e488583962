"""Tables with one line per row, in which some columns keep their width and others share what is left."""

from collections.abc import Sequence

from msgspec import Struct
from rich import box
from rich.console import JustifyMethod
from rich.table import Table
from rich.text import Text

from tearjerk.output.cards.console import QUIET

GAP_CELLS = 2
"""Between columns: one cell of padding, and one that the box draws."""
MIN_FLEXIBLE_CELLS = 12
"""A flexible column is never narrower."""


class Column(Struct, frozen=True):
    """A column of a table: `width` in cells, or None for as much as its cells need and the room allows."""

    heading: str
    cells: Sequence[Text]
    width: int | None = None
    justify: JustifyMethod = "left"
    style: str = ""


def columns_table(columns: Sequence[Column], width: int) -> Table:
    """The columns as a table of at most `width` cells; of the flexible ones the last give way first."""
    fixed = [column.width for column in columns if column.width is not None]
    needed = [_needed(column) for column in columns if column.width is None]
    shared = iter(share_width(needed, width - sum(fixed) - GAP_CELLS * (len(columns) - 1)))
    table = simple_table()
    for column in columns:
        table.add_column(
            column.heading,
            width=next(shared) if column.width is None else column.width,
            justify=column.justify,
            style=column.style,
            no_wrap=True,
            overflow="ellipsis",
        )
    for row in zip(*(column.cells for column in columns), strict=True):
        table.add_row(*row)
    return table


def simple_table() -> Table:
    """A table with a quiet heading, a line under it and no frame."""
    return Table(
        box=box.SIMPLE_HEAD,
        header_style=QUIET,
        show_edge=False,
        padding=(0, GAP_CELLS - 1, 0, 0),
        pad_edge=False,
    )


def share_width(needed: Sequence[int], room: int) -> list[int]:
    """The widths of columns that share some room, in cells: each what it needs, the last ones giving way."""
    widths = []
    for place, wish in enumerate(needed):
        reserved = MIN_FLEXIBLE_CELLS * (len(needed) - place - 1)
        width = max(MIN_FLEXIBLE_CELLS, min(wish, room - reserved))
        widths.append(width)
        room -= width
    return widths


def _needed(column: Column) -> int:
    return max((cell.cell_len for cell in column.cells), default=0)
