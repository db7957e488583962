"""The vocabularies with a bar for each count."""

from collections.abc import Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from tearjerk.render.console import ACCENT, QUIET, console
from tearjerk.terminal import Terminal

BAR = 12
"""Cells of the longest bar."""
GAP = 2
LEAST = 12
"""Cells below which the last column is not worth printing."""


def bar(count: int, most: int) -> Text:
    """A count as a bar, at least a sliver where there is one."""
    return Text("━" * max(count > 0, round(BAR * count / max(most, 1))), ACCENT)


def draw_themes(rows: Sequence[dict[str, Any]], terminal: Terminal) -> None:
    """Prints every theme, children indented under their parent."""
    most = max(row["films"] for row in rows)
    console(terminal).print(
        _grid(
            [
                (
                    Text(("  " if row["parent"] else "") + row["id"]),
                    Text(row["label_ko"], QUIET),
                    Text(f"{row['films']:>4}"),
                    bar(row["films"], most),
                    Text(row["meaning"], QUIET),
                )
                for row in rows
            ],
            terminal.width,
        )
    )


def draw_warnings(rows: Sequence[dict[str, Any]], terminal: Terminal) -> None:
    """Prints every warning; a mark says which are folded on cards."""
    most = max(row["films"] for row in rows)
    on = console(terminal)
    on.print(
        _grid(
            [
                (
                    Text(("● " if row["folded"] else "  ") + row["id"]),
                    Text(row["label_ko"], QUIET),
                    Text(f"{row['films']:>4}"),
                    bar(row["films"], most),
                    Text(f"{row['unknown']} not judged" if row["unknown"] else "", QUIET),
                )
                for row in rows
            ],
            terminal.width,
        )
    )
    on.print(Text("\n● folded on cards, because naming it usually spoils; --avoid works all the same", QUIET))


def _grid(rows: Sequence[tuple[Text, ...]], width: int) -> Table:
    """Rows as columns; where room is short the last column gives way, then goes, then the Hangul goes."""
    widths = [max(row[column].cell_len for row in rows) for column in range(len(rows[0]))]
    kept = list(range(len(widths)))

    def needed(columns: list[int]) -> int:
        return sum(widths[column] for column in columns) + GAP * (len(columns) - 1)

    last = kept[-1]
    room = width - needed(kept[:-1]) - GAP
    if room >= LEAST:
        widths[last] = min(widths[last], room)
    else:
        kept.pop()
    if needed(kept) > width:
        kept.remove(1)
    grid = Table.grid(padding=(0, GAP, 0, 0))
    for column in kept:
        grid.add_column(no_wrap=True, overflow="ellipsis", width=widths[column])
    for row in rows:
        grid.add_row(*(row[column] for column in kept))
    return grid
