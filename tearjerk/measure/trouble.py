"""Says what is wrong with a file that polars gave up on, and at which line, without a word of its content.

polars quotes what it stumbles over, and that is the text of a review: its messages are never shown.
The file is read once more instead, a line at a time, until the fault is found.
"""

import csv
import gzip
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Literal, cast

Kind = Literal["parquet", "csv", "tsv", "json"]

GZIP = b"\x1f\x8b"


def found(path: Path, kind: Kind) -> str | None:
    """What is wrong with the file, as the end of a sentence; None where nothing can be told. Raises nothing."""
    if kind == "parquet":
        return None
    try:
        with raw(path) as file:
            return _not_utf8(file) or (_json(file) if kind == "json" else _table(file, kind))
    except (OSError, EOFError):
        return None


def is_array(path: Path) -> bool:
    """Whether a file of JSON is one list instead of lines; raises OSError where it cannot be read."""
    try:
        with raw(path) as file:
            return file.read(100).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"[")
    except EOFError:
        return False


@contextmanager
def raw(path: Path) -> Iterator[BinaryIO]:
    """The bytes of a file, unpacked where it is gzipped; raises OSError, and EOFError where gzip was cut off."""
    with path.open("rb") as file:
        packed = file.read(len(GZIP)) == GZIP
    with cast(BinaryIO, gzip.open(path)) if packed else path.open("rb") as file:
        yield file


def _not_utf8(file: BinaryIO) -> str | None:
    for number, line in enumerate(file, 1):
        try:
            line.decode()
        except UnicodeDecodeError:
            return f"line {number} is not UTF-8; save the file as UTF-8"
    file.seek(0)
    return None


def _json(file: BinaryIO) -> str | None:
    for number, line in enumerate(file, 1):
        if line.strip():
            try:
                sound = isinstance(json.loads(line), dict)
            except (ValueError, RecursionError):
                sound = False
            if not sound:
                return f"line {number} is not a JSON object; JSON lines have one object a line"
    return None


def _table(file: BinaryIO, kind: Kind) -> str | None:
    lines = (line.decode("utf-8-sig") for line in file)
    rows = csv.reader(lines, delimiter="\t" if kind == "tsv" else ",", strict=True)
    begins, width = 1, None
    try:
        for row in rows:
            width = len(row) if width is None else width
            if len(row) > width:
                what = "tab" if kind == "tsv" else "comma"
                return (
                    f"line {begins} has more fields than the header; put a text that holds a {what} in quotes"
                )
            begins = rows.line_num + 1
    except csv.Error:
        return f"the quotes in the row that begins at line {begins} are never closed or not doubled"
    return None
