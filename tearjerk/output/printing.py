"""The only place that prints, so that nothing a text contains can control the terminal.

Cards come through `output/cards/console.py`, which cleans by the same function; ruff allows `print` nowhere else.
"""

import sys
from collections.abc import Iterable
from typing import TextIO

from tearjerk.text.sanitize import strip_controls


def print_line(text: str, stream: TextIO | None = None, *, end: str = "\n", flush: bool = False) -> None:
    """Prints one line on standard output, or on another stream; its tabs and spaces stay as they are."""
    print(strip_controls(text), end=end, file=stream or sys.stdout, flush=flush)


def print_lines(lines: Iterable[str], stream: TextIO | None = None) -> None:
    """Prints lines on standard output, or on another stream."""
    for line in lines:
        print_line(line, stream)


def print_text(text: str, stream: TextIO | None = None) -> None:
    """Prints a text of several lines, such as a help page or a wrapped sentence."""
    print_lines(text.removesuffix("\n").split("\n"), stream)


def print_json(text: str) -> None:
    """Prints a text of `text/json_text.py`, which has escaped its control characters: the data stay the same."""
    print(text)


def print_chunks(chunks: Iterable[bytes]) -> None:
    """Prints the chunks of a long text, such as those of `text/json_text.py`, one by one."""
    sys.stdout.flush()
    for chunk in chunks:
        sys.stdout.buffer.write(chunk)
    sys.stdout.buffer.flush()
