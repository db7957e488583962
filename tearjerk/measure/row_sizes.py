"""Refuses a file of rows so long that reading one of them would fill the memory, before polars opens it."""

import zlib
from pathlib import Path

from tearjerk.errors import FileError
from tearjerk.measure import diagnosis
from tearjerk.measure.formats import Format

MAX_ROW_BYTES = 8 * 10**6
"""The most that a row may have; the longest reviews of the corpora have some ten thousand bytes."""

OTHER_COMPRESSIONS = (b"\x28\xb5\x2f\xfd", b"\x78\x01", b"\x78\x9c", b"\x78\xda")
"""The first bytes of Zstandard and zlib, which polars would unpack without being asked."""


def count_bounded_rows(path: Path, file_format: Format) -> int:
    """The number of rows in a table (header included) or a JSON Lines file.

    Raises FileError where a row is too long, or the compression cannot be read.
    A row ends at a newline outside quotes, as polars reads it. A piece of MAX_ROW_BYTES in which no row
    ends shows a longer row; so rows of up to that length always pass, and those of twice the length never.
    """
    has_quotes = file_format != "json"
    rows, line, inside_quotes, last = 0, 1, False, b"\n"
    try:
        with diagnosis.unpacked_bytes(path) as file:
            while piece := file.read(MAX_ROW_BYTES):
                if line == 1 and piece.startswith(OTHER_COMPRESSIONS):
                    raise FileError(f"{path} is compressed, and not with gzip; unpack it first.")
                rows += _row_ends(piece, inside_quotes, has_quotes)
                inside_quotes ^= has_quotes and piece.count(b'"') % 2 == 1
                if len(piece) == MAX_ROW_BYTES and not _has_row_end(piece, inside_quotes, has_quotes):
                    hint = (
                        "; is a quote never closed?"
                        if (has_quotes and b'"' in piece) or inside_quotes
                        else "."
                    )
                    raise FileError(
                        f"Cannot read {path}: the row at line {line} is longer than {MAX_ROW_BYTES // 10**6} MB{hint}"
                    )
                line += piece.count(b"\n")
                last = piece[-1:]
    except (EOFError, zlib.error):
        raise FileError(f"Cannot read {path}: it is cut off or damaged and cannot be unpacked.") from None
    return rows + (last != b"\n")


def _row_ends(piece: bytes, inside_quotes: bool, has_quotes: bool) -> int:
    """How many newlines stand outside quotes; `inside_quotes` holds where the piece begins."""
    if not has_quotes or (not inside_quotes and b'"' not in piece):
        return piece.count(b"\n")
    return sum(part.count(b"\n") for part in piece.split(b'"')[int(inside_quotes) :: 2])


def _has_row_end(piece: bytes, inside_quotes: bool, has_quotes: bool) -> bool:
    """Whether a newline stands outside quotes, sought from the end, at which `inside_quotes` holds."""
    end = len(piece)
    while True:
        quote = piece.rfind(b'"', 0, end) if has_quotes else -1
        if not inside_quotes and piece.find(b"\n", quote + 1, end) >= 0:
            return True
        if quote < 0:
            return False
        end, inside_quotes = quote, not inside_quotes
