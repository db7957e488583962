"""The only module that calls `print`, so that no text can control the terminal; ruff forbids it elsewhere.

Cards are printed by `output/cards/console.py`, which cleans text with the same function.
"""

import sys
from collections.abc import Iterable
from typing import TextIO

from tearjerk.text.sanitize import strip_controls


def print_line(text: str, stream: TextIO | None = None, *, end: str = "\n", flush: bool = False) -> None:
    """Print one line on standard output or another stream, with tabs and spaces unchanged."""
    print(strip_controls(text), end=end, file=stream or sys.stdout, flush=flush)


def print_lines(lines: Iterable[str], stream: TextIO | None = None) -> None:
    """Print lines on standard output or another stream."""
    for line in lines:
        print_line(line, stream)


def print_text(text: str, stream: TextIO | None = None) -> None:
    """Print text of several lines, such as a help page or a wrapped sentence."""
    print_lines(text.removesuffix("\n").split("\n"), stream)


def print_json(text: str) -> None:
    """Print text from `text/json_text.py`, whose control characters are already escaped."""
    print(text)


def print_chunks(chunks: Iterable[bytes]) -> None:
    """Print a long text in chunks, such as those from `text/json_text.py`."""
    sys.stdout.flush()
    for chunk in chunks:
        sys.stdout.buffer.write(chunk)
    sys.stdout.buffer.flush()
