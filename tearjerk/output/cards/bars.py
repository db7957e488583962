"""Rows with bars, as wide as the terminal allows."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from tearjerk.output.cards.console import ACCENT

BAR_CELLS = 12
"""The longest bar."""
GAP_CELLS = 2
MIN_LAST_COLUMN_CELLS = 12
"""A narrower last column is not worth printing."""


def bar(count: float, most: float, longest: int = BAR_CELLS) -> Text:
    """A count as a bar, at least one cell long where it is more than nothing."""
    return Text("━" * max(count > 0, round(longest * count / max(most, 1e-9))), ACCENT)


def bars_grid(rows: Sequence[tuple[Text, ...]], width: int) -> Table:
    """Rows as columns; where room is short the last column gives way, then goes, then the second goes."""
    columns = range(len(rows[0])) if rows else range(0)
    widths = [max(row[column].cell_len for row in rows) for column in columns]
    kept = list(columns)

    def needed(some: list[int]) -> int:
        return sum(widths[column] for column in some) + GAP_CELLS * (len(some) - 1)

    if kept and needed(kept) > width:
        room = width - needed(kept[:-1]) - GAP_CELLS
        if room >= MIN_LAST_COLUMN_CELLS:
            widths[-1] = room
        else:
            kept.pop()
        if needed(kept) > width:
            kept.remove(1)
    table = Table.grid(padding=(0, GAP_CELLS, 0, 0))
    for column in kept:
        table.add_column(no_wrap=True, overflow="ellipsis", width=widths[column])
    for row in rows:
        table.add_row(*(row[column] for column in kept))
    return table
