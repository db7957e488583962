"""CSV files of other sites, told apart by their headers."""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from tearjerk.diary.exchange import imdb, letterboxd
from tearjerk.diary.exchange.imported import ImportedFile, ImportedRow, UnreadableRow
from tearjerk.diary.exchange.table_format import TableFormat
from tearjerk.errors import FileError

MAX_FIELD_CHARACTERS = 1 << 24
MAX_ROWS = 500_000
"""A hundred times the films that the busiest user of any site has rated."""


def parse_csv(text: str, name: str, list_kind: str | None) -> ImportedFile:
    """The rows of a CSV file; `list_kind`, or its name, says what a bare list of films means.

    Raises FileError where the header is not known, UsageError where only the user can say what kind
    of list it is.
    """
    csv.field_size_limit(MAX_FIELD_CHARACTERS)
    header, delimiter = _header(text, name)
    table = _format(frozenset(header), name, list_kind)
    rows: list[ImportedRow] = []
    unreadable: list[UnreadableRow] = []
    for number, cells in _rows(text, delimiter):
        if len(rows) + len(unreadable) == MAX_ROWS:
            raise FileError(f"{name} has more rows than can be imported at once: the limit is {MAX_ROWS:,}.")
        if isinstance(cells, str):
            unreadable.append(UnreadableRow(number, cells))
        elif len(cells) != len(header):
            reason = f"{len(cells)} fields where the header has {len(header)}"
            unreadable.append(UnreadableRow(number, reason))
        else:
            try:
                rows.append(table.parse(number, dict(zip(header, map(str.strip, cells), strict=True))))
            except ValueError as error:
                unreadable.append(UnreadableRow(number, str(error)))
    return ImportedFile(table.kind, tuple(rows), tuple(unreadable))


def _header(text: str, name: str) -> tuple[list[str], str]:
    """The names of the columns and the delimiter: a spreadsheet may have saved it with semicolons or tabs.

    Raises FileError where it is not a line of CSV.
    """
    # Old spreadsheets end their lines with a carriage return alone; the rows below are split there too.
    first = re.split(r"[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0]
    delimiter = max(",;\t", key=first.count)
    try:
        names = next(csv.reader([first], delimiter=delimiter), [])
    except csv.Error as error:
        raise FileError(f"The header of {name} cannot be read: {error}.") from None
    return [column.strip().casefold() for column in names], delimiter


def _rows(text: str, delimiter: str) -> Iterator[tuple[int, list[str] | str]]:
    """Each row below the header with the number of its first line; a reason where the rest cannot be split."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    below_header = False
    while True:
        number = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield number, f"{error}: is a quotation mark missing?"
            return
        if not any(cell.strip() for cell in cells):
            continue
        if below_header:
            yield number, cells
        below_header = True


def _format(columns: frozenset[str], name: str, list_kind: str | None) -> TableFormat:
    for recognise in (imdb.table_format, letterboxd.table_format):
        table = recognise(columns, name, list_kind)
        if table is not None:
            return table
    raise FileError(
        f"{name} is not a file that can be imported: ratings.csv, watched.csv, watchlist.csv or diary.csv of"
        " Letterboxd, ratings.csv of IMDb, or what `tearjerk export` writes."
    )
