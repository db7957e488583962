"""Show the diary as a table with as many columns as fit the terminal."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text

from tearjerk.diary.entries import Entry
from tearjerk.diary.statements import FilmReference
from tearjerk.output.cards.columns import Column, columns_table
from tearjerk.output.cards.console import ACCENT, QUIET, TITLE, console, text
from tearjerk.output.cards.films import YEAR_CELLS
from tearjerk.output.terminal import Terminal

MIN_CELLS_FOR_TEARS = 52
MIN_CELLS_FOR_NOTES = 76
"""Minimum terminal widths at which these columns are shown."""


def render(entries: Sequence[tuple[FilmReference, Entry]], terminal: Terminal) -> None:
    """Print one line for each viewing."""
    console(terminal).print(entries_table(entries, terminal.width))


def entries_table(entries: Sequence[tuple[FilmReference, Entry]], width: int) -> Table:
    """Return the diary as a table. The title gets the width it needs first; a note gets the rest."""
    number_cells = max(len(str(entry.number or "")) for _, entry in entries)
    columns = [
        Column("#", [Text(str(entry.number or "")) for _, entry in entries], width=number_cells, style=QUIET),
        Column("seen", [_day(entry) for _, entry in entries], width=10),
        Column("rating", [_rating(entry) for _, entry in entries], width=6),
        Column("title", [text(film.title, TITLE) for film, _ in entries]),
    ]
    if width >= MIN_CELLS_FOR_TEARS:
        columns.insert(3, Column("tears", [_tears(entry) for _, entry in entries], width=5))
        years = [Text(str(film.year or "")) for film, _ in entries]
        columns.append(Column("year", years, width=YEAR_CELLS, style=QUIET))
    if width >= MIN_CELLS_FOR_NOTES and any(entry.note for _, entry in entries):
        columns.append(Column("note", [text(entry.note or "", QUIET) for _, entry in entries]))
    return columns_table(columns, width)


def _day(entry: Entry) -> Text:
    return Text("unknown", QUIET) if entry.seen_on is None else text(entry.seen_on)


def _rating(entry: Entry) -> Text:
    return Text("" if entry.rating is None else f"{entry.rating:g}", ACCENT)


def _tears(entry: Entry) -> Text:
    return {None: Text(), True: Text("cried", ACCENT), False: Text("dry", QUIET)}[entry.cried]
