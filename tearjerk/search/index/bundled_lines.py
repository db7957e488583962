"""Tables, independent of the catalogue, whose lines are prepared when tearjerk is built, or computed if they are not."""

from collections.abc import Callable
from pathlib import Path

from tearjerk.catalogue.loading import bundled_path


def read_or_compute_lines(
    prepared_file: str, table_file: str, version: int, compute: Callable[[], bytes]
) -> bytes:
    """Return the lines of a prepared file; if it is absent or outdated, return the result of `compute`."""
    try:
        heading, _, lines = bundled_path(prepared_file).read_bytes().partition(b"\n")
    except OSError:
        return compute()
    return lines if heading == _heading(bundled_path(table_file), version) else compute()


def add_heading(table_file: str, version: int, lines: bytes) -> bytes:
    """Return the content of a prepared file: a heading with its version and the size of its table, then the lines."""
    return b"\n".join([_heading(bundled_path(table_file), version), lines])


def _heading(table_path: Path, version: int) -> bytes:
    return f"{version} {table_path.stat().st_size}".encode()
