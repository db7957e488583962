"""Reject files with rows too long for memory, before polars opens them."""

import zlib
from pathlib import Path

from tearjerk.errors import FileError
from tearjerk.measure import diagnosis
from tearjerk.measure.formats import Format

MAX_ROW_BYTES = 8 * 10**6
"""Maximum size of a row; the longest reviews in the corpora are some ten thousand bytes long."""

UNSUPPORTED_COMPRESSION_MAGIC = (b"\x28\xb5\x2f\xfd", b"\x78\x01", b"\x78\x9c", b"\x78\xda")
"""The first bytes of Zstandard and zlib data, which polars would decompress automatically."""


def count_bounded_rows(path: Path, file_format: Format) -> int:
    """Return the number of rows in a table (header included) or a JSON Lines file.

    Raises FileError if a row is too long or the compression is not supported. As in polars, a row ends at a
    newline outside quotes. A row is too long if it fills a whole piece of MAX_ROW_BYTES, so rows up to that
    length always pass, and rows of twice that length never do.
    """
    has_quotes = file_format != "json"
    rows, line_number, inside_quotes, last = 0, 1, False, b"\n"
    try:
        with diagnosis.unpacked_bytes(path) as file:
            while piece := file.read(MAX_ROW_BYTES):
                if line_number == 1 and piece.startswith(UNSUPPORTED_COMPRESSION_MAGIC):
                    raise FileError(f"{path} is compressed, and not with gzip; unpack it first.")
                rows += _count_row_ends(piece, inside_quotes, has_quotes)
                inside_quotes ^= has_quotes and piece.count(b'"') % 2 == 1
                if len(piece) == MAX_ROW_BYTES and not _has_row_end(piece, inside_quotes, has_quotes):
                    hint = (
                        "; is a closing quote missing?"
                        if (has_quotes and b'"' in piece) or inside_quotes
                        else "."
                    )
                    raise FileError(
                        f"Cannot read {path}: the row at line {line_number} is longer than {MAX_ROW_BYTES // 10**6} MB{hint}"
                    )
                line_number += piece.count(b"\n")
                last = piece[-1:]
    except (EOFError, zlib.error):
        raise FileError(f"Cannot read {path}: it is cut off or damaged and cannot be unpacked.") from None
    return rows + (last != b"\n")


def _count_row_ends(piece: bytes, inside_quotes: bool, has_quotes: bool) -> int:
    """Count the newlines outside quotes; `inside_quotes` is the state at the start of the piece."""
    if not has_quotes or (not inside_quotes and b'"' not in piece):
        return piece.count(b"\n")
    return sum(part.count(b"\n") for part in piece.split(b'"')[int(inside_quotes) :: 2])


def _has_row_end(piece: bytes, inside_quotes: bool, has_quotes: bool) -> bool:
    """Return whether there is a newline outside quotes, searching backwards; `inside_quotes` is the state at the end."""
    end = len(piece)
    while True:
        quote = piece.rfind(b'"', 0, end) if has_quotes else -1
        if not inside_quotes and piece.find(b"\n", quote + 1, end) >= 0:
            return True
        if quote < 0:
            return False
        end, inside_quotes = quote, not inside_quotes
