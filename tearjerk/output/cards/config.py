"""Show the user's preferences on a terminal."""

from collections.abc import Sequence
from pathlib import Path

from rich.table import Table
from rich.text import Text

from tearjerk.output.cards.console import QUIET, TITLE, console, text
from tearjerk.output.terminal import Terminal
from tearjerk.preferences.keys import Key


def render(rows: Sequence[tuple[Key, Sequence[str]]], path: Path, terminal: Terminal) -> None:
    """Print every key with its values or, if it is not set, its meaning."""
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for key, values in rows:
        grid.add_row(
            key.name, text(" ".join(values), TITLE) if values else Text(f"not set: {key.meaning}", QUIET)
        )
    screen = console(terminal)
    screen.print(grid)
    screen.print()
    screen.print(text(str(path), QUIET))
