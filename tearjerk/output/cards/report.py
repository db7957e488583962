"""What became of the lines of an imported file."""

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from tearjerk.output.cards.console import ACCENT, QUIET, TITLE, console, text
from tearjerk.output.cards.table import GAP, fitted
from tearjerk.output.terminal import Terminal

NUMBER = 5
STYLES = {"taken": ACCENT, "known": QUIET, "unmatched": ""}


def draw_report(rows: Sequence[tuple[int, str, int | None, str, str]], terminal: Terminal) -> None:
    """Prints one line for each line of the file: its number, its film, and what was done with it."""
    films = [
        text(title if year is None else f"{title} ({year})", QUIET if outcome == "unmatched" else TITLE)
        for _, title, year, outcome, _ in rows
    ]
    done = [text(what, STYLES[outcome]) for *_, outcome, what in rows]
    widths = fitted(
        [max((words.cell_len for words in column), default=0) for column in (films, done)],
        terminal.width - NUMBER - 2 * GAP,
    )
    table = Table(
        box=box.SIMPLE_HEAD, header_style=QUIET, show_edge=False, padding=(0, GAP - 1, 0, 0), pad_edge=False
    )
    table.add_column("line", width=NUMBER, justify="right", no_wrap=True, style=QUIET)
    for heading, cells in zip(("film", "what was done"), widths, strict=True):
        table.add_column(heading, width=cells, no_wrap=True, overflow="ellipsis")
    for (number, *_), film, what in zip(rows, films, done, strict=True):
        table.add_row(Text(str(number)), film, what)
    console(terminal).print(table)
