"""Handle errors that polars raises while reading a file, and keep its own messages off the terminal."""

import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import polars as pl

STDERR_FD = 2

READ_ERRORS: tuple[type[BaseException], ...] = (
    pl.exceptions.PolarsError,
    pl.exceptions.PanicException,  # from a panic in Rust; not a subclass of Exception
    OSError,
    EOFError,
    zlib.error,
)
"""Exceptions that reading a damaged file can raise."""


@contextmanager
def suppress_native_messages() -> Iterator[TextIO]:
    """Discard what native libraries write to stderr, and yield a stream that still reaches it.

    Every polars thread that panics prints dozens of lines, which quote the file, before it raises.
    """
    try:
        saved_fd = os.dup(STDERR_FD)
    except OSError:  # stderr is closed
        yield sys.stderr
        return
    sys.stderr.flush()
    with Path(os.devnull).open("wb") as sink:
        os.dup2(sink.fileno(), STDERR_FD)
    try:
        if _is_stderr(sys.stderr):
            with os.fdopen(os.dup(saved_fd), "w", encoding=sys.stderr.encoding, errors="replace") as stream:
                yield stream
        else:
            yield sys.stderr
    finally:
        os.dup2(saved_fd, STDERR_FD)
        os.close(saved_fd)


def _is_stderr(stream: TextIO) -> bool:
    try:
        return stream.fileno() == STDERR_FD
    except (OSError, AttributeError):  # an in-memory stream has no file descriptor
        return False
