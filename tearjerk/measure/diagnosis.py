"""Find out what is wrong with a file that polars failed to read, and at which line, without quoting it.

Error messages from polars quote reviews, so they are never shown. Instead, the file is read again, line by
line, until the error is found.
"""

import csv
import gzip
import json
import re
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast

from tearjerk.measure.formats import Format

GZIP_MAGIC = b"\x1f\x8b"

MAX_FIELD_CHARACTERS = 2**31 - 1
"""The highest limit that `csv` accepts on every system; `row_sizes` already limits the length of rows."""

BARE_CARRIAGE_RETURN = re.compile(r"\r(?!\n|\Z)")
"""A carriage return that ends no line, which `csv` rejects outside quotes but polars reads as text."""


def diagnose(path: Path, file_format: Format) -> str | None:
    """Return what is wrong with the file, as the end of a sentence, or None if unknown. Never raises."""
    if file_format == "parquet":
        return None
    try:
        with unpacked_bytes(path) as file:
            return _find_utf8_error(file) or (
                _find_json_error(file) if file_format == "json" else _find_table_error(file, file_format)
            )
    except (OSError, EOFError, zlib.error):
        return None


def is_json_array(path: Path) -> bool:
    """Return whether a JSON file is an array instead of JSON Lines; raises OSError if it cannot be read."""
    try:
        with unpacked_bytes(path) as file:
            return file.read(100).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"[")
    except (EOFError, zlib.error):
        return False


@contextmanager
def unpacked_bytes(path: Path) -> Iterator[BinaryIO]:
    """Open a file for reading bytes, decompressing gzip.

    Raises OSError, and EOFError or zlib.error if the gzip data is truncated or damaged.
    """
    with path.open("rb") as file:
        packed = file.read(len(GZIP_MAGIC)) == GZIP_MAGIC
    with cast(BinaryIO, gzip.open(path)) if packed else path.open("rb") as file:
        yield file


def _find_utf8_error(file: BinaryIO) -> str | None:
    for number, line in enumerate(file, 1):
        try:
            line.decode()
        except UnicodeDecodeError:
            return f"line {number} is not UTF-8; save the file as UTF-8"
    file.seek(0)
    return None


def _find_json_error(file: BinaryIO) -> str | None:
    for number, line in enumerate(file, 1):
        if line.strip():
            try:
                valid = isinstance(json.loads(line), dict)
            except (ValueError, RecursionError):
                valid = False
            if not valid:
                return f"line {number} is not a JSON object; a JSON Lines file has one object per line"
    return None


def _find_table_error(file: BinaryIO, file_format: Format) -> str | None:
    lines = _QuoteCountingLines(file)
    rows = csv.reader(lines, delimiter="\t" if file_format == "tsv" else ",", strict=True)
    row_start, width = 1, None
    earlier_limit = csv.field_size_limit(MAX_FIELD_CHARACTERS)
    try:
        for row in rows:
            width = len(row) if width is None else width
            if len(row) > width:
                separator = "tab" if file_format == "tsv" else "comma"
                return f"line {row_start} has more fields than the header; put text that contains a {separator} in quotes"
            if lines.quote_count % 2 == 1:
                return f"line {row_start} has a stray quote inside a field; double it, and put the whole field in quotes"
            row_start = rows.line_num + 1
    except csv.Error:
        return f"in the row that begins at line {row_start}, a quoted field is not closed, or a quote inside it is not doubled"
    finally:
        csv.field_size_limit(earlier_limit)
    return None


class _QuoteCountingLines:
    """The lines of a table, with the number of quotes so far, which is even after every well-formed row.

    Carriage returns inside a line become spaces.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.quote_count = 0

    def __iter__(self) -> Iterator[str]:
        for line in self._file:
            self.quote_count += line.count(b'"')
            yield BARE_CARRIAGE_RETURN.sub(" ", line.decode("utf-8-sig"))
