"""The diary as a table: as many columns as the terminal has room for."""

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from tearjerk.catalogue.film import Film
from tearjerk.diary.record import Entry
from tearjerk.output.cards.console import ACCENT, QUIET, TITLE, console, text
from tearjerk.output.cards.table import GAP, fitted
from tearjerk.output.terminal import Terminal

DAY, RATING, TEARS, YEAR = 10, 3, 5, 4
"""Cells of the columns that never give way."""
ROOM_FOR_TEARS = 52
ROOM_FOR_NOTES = 76


def draw_entries(entries: Sequence[tuple[Film, Entry]], terminal: Terminal) -> None:
    """Prints one line for each time a film was seen."""
    console(terminal).print(entries_table(entries, terminal.width))


def entries_table(entries: Sequence[tuple[Film, Entry]], width: int) -> Table:
    """The table. The title takes what it needs first, a note what is left."""
    titles = [text(film.title, TITLE) for film, _ in entries]
    notes = [text(entry.note or "", QUIET) for _, entry in entries]
    fixed = [("seen", DAY), ("of 5", RATING + 1)] + (
        [("tears", TEARS), ("year", YEAR)] if width >= ROOM_FOR_TEARS else []
    )
    flexible = [("title", titles)]
    if width >= ROOM_FOR_NOTES and any(words.plain for words in notes):
        flexible.append(("note", notes))
    widths = fitted(
        [max((words.cell_len for words in column), default=0) for _, column in flexible],
        width - sum(cells for _, cells in fixed) - GAP * (len(fixed) + len(flexible) - 1),
    )
    table = Table(
        box=box.SIMPLE_HEAD, header_style=QUIET, show_edge=False, padding=(0, GAP - 1, 0, 0), pad_edge=False
    )
    for heading, cells in fixed[:3]:
        table.add_column(heading, width=cells, no_wrap=True)
    for (heading, _), cells in zip(flexible, widths, strict=True):
        table.add_column(heading, width=cells, no_wrap=True, overflow="ellipsis")
        if heading == "title" and width >= ROOM_FOR_TEARS:
            table.add_column("year", width=YEAR, no_wrap=True, style=QUIET)
    for number, (film, entry) in enumerate(entries):
        first, *rest = (column[number] for _, column in flexible)
        wide = width >= ROOM_FOR_TEARS
        cells_of_row = [_day(entry), _rating(entry), *([_tears(entry)] if wide else []), first]
        table.add_row(*cells_of_row, *([Text(str(film.year))] if wide else []), *rest)
    return table


def _day(entry: Entry) -> Text:
    return Text("some day", QUIET) if entry.seen is None else text(entry.seen)


def _rating(entry: Entry) -> Text:
    return Text("" if entry.rating is None else f"{entry.rating:g}", ACCENT)


def _tears(entry: Entry) -> Text:
    return {None: Text(), True: Text("cried", ACCENT), False: Text("dry", QUIET)}[entry.cried]
