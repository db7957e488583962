"""What polars can raise while it reads a file, and how to keep its own words off the terminal."""

import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import polars as pl

STDERR = 2

READ_ERRORS: tuple[type[BaseException], ...] = (
    pl.exceptions.PolarsError,
    pl.exceptions.PanicException,  # a fault of the Rust code, and not a subclass of Exception
    OSError,
    EOFError,
    zlib.error,
)
"""What a damaged file can raise."""


@contextmanager
def without_native_messages() -> Iterator[TextIO]:
    """Discards what libraries write to stderr past Python, and yields a stream that still reaches it.

    Every thread of polars that panics prints dozens of lines, which quote the file, before it raises.
    """
    try:
        kept = os.dup(STDERR)
    except OSError:  # closed: nothing can be written there
        yield sys.stderr
        return
    sys.stderr.flush()
    with Path(os.devnull).open("wb") as sink:
        os.dup2(sink.fileno(), STDERR)
    try:
        if _is_stderr(sys.stderr):
            with os.fdopen(os.dup(kept), "w", encoding=sys.stderr.encoding, errors="replace") as stream:
                yield stream
        else:
            yield sys.stderr
    finally:
        os.dup2(kept, STDERR)
        os.close(kept)


def _is_stderr(stream: TextIO) -> bool:
    try:
        return stream.fileno() == STDERR
    except (OSError, AttributeError):  # a stream in memory has no number
        return False
