"""Split the text of a table into rows, losing only the malformed ones."""

import csv
import re
from collections.abc import Generator, Iterator

MAX_FIELD_CHARACTERS = 1 << 24
MAX_RESTARTS = 20
"""Maximum number of rows with a stray quotation mark; after that, each line is read as a separate row."""

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")

Row = tuple[int, list[str] | str]
"""The number of a row's first line, and either its cells or the reason it cannot be split."""


def split_rows(text: str, delimiter: str) -> Iterator[Row]:
    """Yield all rows that are not empty.

    An unclosed quotation mark would turn all the rest into one cell, so its line is reported as malformed, and
    reading continues with the next.
    """
    csv.field_size_limit(MAX_FIELD_CHARACTERS)
    # Old spreadsheets end their lines with a carriage return alone.
    lines = _LINE.findall(text)
    first_line = 0
    for _ in range(MAX_RESTARTS):
        malformed_line = yield from _read_rows(lines, first_line, delimiter)
        if malformed_line is None:
            return
        first_line = malformed_line + 1
    for number in range(first_line, len(lines)):
        yield from _read_rows([lines[number]], 0, delimiter, offset=number)


def _read_rows(
    lines: list[str], first_line: int, delimiter: str, offset: int = 0
) -> Generator[Row, None, int | None]:
    """Yield rows starting from a line; return the index of the first line of a malformed row, or None."""
    reader = csv.reader(lines[first_line:], delimiter=delimiter, strict=True)
    while True:
        line_index = first_line + reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return None
        except csv.Error as error:
            yield (
                offset + line_index + 1,
                f"{error}; a quotation mark may be missing, or there may be one too many",
            )
            return line_index
        if any(cell.strip() for cell in cells):
            yield offset + line_index + 1, cells


def find_delimiter(text: str) -> str:
    """Return the most frequent delimiter in the first lines: a comma, semicolon, tab or pipe."""
    beginning = "".join(_LINE.findall(text[:20_000])[:12])
    return max(",;\t|", key=beginning.count)
