"""Tables that are prepared as lines when tearjerk is built, whatever the catalogue: read as prepared, or made again."""

from collections.abc import Callable
from pathlib import Path

from tearjerk.catalogue.loading import bundled_path


def prepared_lines(prepared: str, table: str, version: int, make: Callable[[], bytes]) -> bytes:
    """The lines of a prepared file, or what `make` returns where it is absent or not of this version and table."""
    try:
        heading, _, lines = bundled_path(prepared).read_bytes().partition(b"\n")
    except OSError:
        return make()
    return lines if heading == _heading(bundled_path(table), version) else make()


def with_heading(table: str, version: int, lines: bytes) -> bytes:
    """The content of a prepared file: a line that tells its version and the size of its table, then the lines."""
    return b"\n".join([_heading(bundled_path(table), version), lines])


def _heading(table: Path, version: int) -> bytes:
    return f"{version} {table.stat().st_size}".encode()
