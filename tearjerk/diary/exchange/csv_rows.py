"""Splits the text of a table into rows, and loses no more than the rows that are broken."""

import csv
import re
from collections.abc import Generator, Iterator

MAX_FIELD_CHARACTERS = 1 << 24
MAX_RESTARTS = 20
"""How many rows with a stray quotation mark are allowed; after that each line is read as a row of its own."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")

Row = tuple[int, list[str] | str]
"""The number of a row's first line, and its cells, or the reason why it cannot be split."""


def split_rows(text: str, delimiter: str) -> Iterator[Row]:
    """All rows that are not empty.

    A quotation mark that is never closed would take everything behind it into one cell: such a line is
    left out, and the rows go on behind it.
    """
    csv.field_size_limit(MAX_FIELD_CHARACTERS)
    # Old spreadsheets end their lines with a carriage return alone.
    lines = _LINE.findall(text)
    first = 0
    for _ in range(MAX_RESTARTS):
        broken = yield from _read(lines, first, delimiter)
        if broken is None:
            return
        first = broken + 1
    for number in range(first, len(lines)):
        yield from _read([lines[number]], 0, delimiter, offset=number)


def _read(lines: list[str], first: int, delimiter: str, offset: int = 0) -> Generator[Row, None, int | None]:
    """Rows from a line on; returns the place of a line where a broken row begins, or None."""
    reader = csv.reader(lines[first:], delimiter=delimiter, strict=True)
    while True:
        place = first + reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return None
        except csv.Error as error:
            yield offset + place + 1, f"{error}: is a quotation mark missing, or is there one too many?"
            return place
        if any(cell.strip() for cell in cells):
            yield offset + place + 1, cells


def find_delimiter(text: str) -> str:
    """What separates the cells: a comma, or what a spreadsheet may have saved instead."""
    beginning = "".join(_LINE.findall(text[:20_000])[:12])
    return max(",;\t|", key=beginning.count)
