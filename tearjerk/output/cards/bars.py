"""Rows with bars that fit the width of the terminal."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from tearjerk.output.cards.console import ACCENT

DEFAULT_BAR_CELLS = 12
"""Default length of the longest bar."""
GAP_CELLS = 2
MIN_LAST_COLUMN_CELLS = 12
"""Minimum width of the last column; it is left out if there is less room."""


def bar(count: float, max_count: float, max_cells: int = DEFAULT_BAR_CELLS) -> Text:
    """Return a count as a bar, at least one cell long unless the count is zero."""
    return Text("━" * max(count > 0, round(max_cells * count / max(max_count, 1e-9))), ACCENT)


def bars_grid(rows: Sequence[tuple[Text, ...]], width: int, optional_column: int = 1) -> Table:
    """Return rows as a grid that fits `width`.

    The last column shrinks or is dropped and, if need be, the column with the index `optional_column` is dropped too.
    """
    columns = range(len(rows[0])) if rows else range(0)
    widths = [max(row[column].cell_len for row in rows) for column in columns]
    kept = list(columns)

    def needed_width(columns: list[int]) -> int:
        return sum(widths[column] for column in columns) + GAP_CELLS * (len(columns) - 1)

    if kept and needed_width(kept) > width:
        last_column_cells = width - needed_width(kept[:-1]) - GAP_CELLS
        if last_column_cells >= MIN_LAST_COLUMN_CELLS:
            widths[-1] = last_column_cells
        else:
            kept.pop()
        if needed_width(kept) > width:
            kept.remove(optional_column)
    table = Table.grid(padding=(0, GAP_CELLS, 0, 0))
    for column in kept:
        table.add_column(no_wrap=True, overflow="ellipsis", width=widths[column])
    for row in rows:
        table.add_row(*(row[column] for column in kept))
    return table
