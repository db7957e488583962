"""Tables with one line per row; some columns have a fixed width, and the others share the remaining width."""

from collections.abc import Sequence

from msgspec import Struct
from rich import box
from rich.console import JustifyMethod
from rich.table import Table
from rich.text import Text

from tearjerk.output.cards.console import QUIET

GAP_CELLS = 2
"""Gap between columns: one cell of padding, and one drawn by the box."""
MIN_FLEXIBLE_CELLS = 12
"""Minimum width of a flexible column."""


class Column(Struct, frozen=True):
    """A column of a table: `width` in cells, or None for a flexible column."""

    heading: str
    cells: Sequence[Text]
    width: int | None = None
    justify: JustifyMethod = "left"
    style: str = ""


def columns_table(columns: Sequence[Column], width: int) -> Table:
    """Return the columns as a table of at most `width` cells; the last flexible columns shrink first."""
    fixed = [column.width for column in columns if column.width is not None]
    needed_widths = [_needed_cells(column) for column in columns if column.width is None]
    shared = iter(share_width(needed_widths, width - sum(fixed) - GAP_CELLS * (len(columns) - 1)))
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
    """Return a table with a dim heading, a line below it and no frame."""
    return Table(
        box=box.SIMPLE_HEAD,
        header_style=QUIET,
        show_edge=False,
        padding=(0, GAP_CELLS - 1, 0, 0),
        pad_edge=False,
    )


def share_width(needed_widths: Sequence[int], available_cells: int) -> list[int]:
    """Return the widths of columns that share `available_cells`; if they need more, the last ones shrink first."""
    widths = []
    for position, needed_width in enumerate(needed_widths):
        reserved = MIN_FLEXIBLE_CELLS * (len(needed_widths) - position - 1)
        width = max(MIN_FLEXIBLE_CELLS, min(needed_width, available_cells - reserved))
        widths.append(width)
        available_cells -= width
    return widths


def _needed_cells(column: Column) -> int:
    return max((cell.cell_len for cell in column.cells), default=0)
