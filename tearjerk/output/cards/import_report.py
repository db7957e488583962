"""What became of the lines of an imported file."""

from collections.abc import Sequence

from rich.text import Text

from tearjerk.output.cards.columns import Column, columns_table
from tearjerk.output.cards.console import ACCENT, QUIET, TITLE, console, text
from tearjerk.output.terminal import Terminal

STYLES = {"taken": ACCENT, "known": QUIET, "unmatched": ""}


def render(rows: Sequence[tuple[int, str, int | None, str, str]], terminal: Terminal) -> None:
    """Prints one line for each line of the file: its number, its film, and what was done with it."""
    films = [
        text(title if year is None else f"{title} ({year})", QUIET if outcome == "unmatched" else TITLE)
        for _, title, year, outcome, _ in rows
    ]
    columns = [
        Column("line", [Text(str(number)) for number, *_ in rows], 5, "right", QUIET),
        Column("film", films),
        Column("what was done", [text(what, STYLES[outcome]) for *_, outcome, what in rows]),
    ]
    console(terminal).print(columns_table(columns, terminal.width))
