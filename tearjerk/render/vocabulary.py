"""The vocabularies with a bar for each count."""

from collections.abc import Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from tearjerk.render.console import ACCENT, QUIET, console
from tearjerk.terminal import Terminal

BAR = 18
"""Cells of the longest bar."""
ROOM_FOR_MEANING = 76


def bar(count: int, most: int) -> Text:
    """A count as a bar, at least a sliver where there is one."""
    return Text("━" * max(count > 0, round(BAR * count / max(most, 1))), ACCENT)


def draw_themes(rows: Sequence[dict[str, Any]], terminal: Terminal) -> None:
    """Prints every theme, children indented under their parent."""
    most = max(row["films"] for row in rows)
    grid = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(4 + (terminal.width >= ROOM_FOR_MEANING)):
        grid.add_column(no_wrap=True, overflow="ellipsis")
    for row in rows:
        name = Text(("  " if row["parent"] else "") + row["id"])
        cells = [name, Text(row["label_ko"], QUIET), Text(f"{row['films']:>4}"), bar(row["films"], most)]
        if terminal.width >= ROOM_FOR_MEANING:
            cells.append(Text(row["meaning"], QUIET))
        grid.add_row(*cells)
    console(terminal).print(grid)


def draw_warnings(rows: Sequence[dict[str, Any]], terminal: Terminal) -> None:
    """Prints every warning; a mark says which are folded on cards."""
    most = max(row["films"] for row in rows)
    grid = Table.grid(padding=(0, 2, 0, 0))
    for _ in range(4 + (terminal.width >= ROOM_FOR_MEANING)):
        grid.add_column(no_wrap=True, overflow="ellipsis")
    for row in rows:
        cells = [
            Text(("● " if row["folded"] else "  ") + row["id"]),
            Text(row["label_ko"], QUIET),
            Text(f"{row['films']:>4}"),
            bar(row["films"], most),
        ]
        if terminal.width >= ROOM_FOR_MEANING:
            cells.append(Text(f"{row['unknown']} not judged" if row["unknown"] else "", QUIET))
        grid.add_row(*cells)
    on = console(terminal)
    on.print(grid)
    on.print(Text("\n● folded on cards, because naming it usually spoils; --avoid works all the same", QUIET))
