"""The terminal and the streams: width, encoding, arguments. Read in one place."""

import os
import sys
from collections.abc import Mapping
from shutil import get_terminal_size
from typing import Any, TextIO

from msgspec import Struct

MIN_WIDTH_CELLS, MAX_WIDTH_CELLS = 40, 200


class Terminal(Struct, frozen=True):
    """Whether standard output gets cards and tables or plain lines, and its size in cells."""

    interactive: bool
    width: int
    height: int


def inspect_terminal(stream: TextIO, environment: Mapping[str, str]) -> Terminal:
    """The terminal behind a stream; a non-empty FORCE_COLOR makes a pipe count as one."""
    try:
        real = stream.isatty()
    except ValueError:  # a closed stream
        real = False
    size = get_terminal_size(fallback=(80, 24))
    return Terminal(
        interactive=real or bool(environment.get("FORCE_COLOR")),
        width=max(MIN_WIDTH_CELLS, min(MAX_WIDTH_CELLS, size.columns)),
        height=size.lines,
    )


def fit_to_terminal(formatter: Any) -> None:
    """Makes a help formatter (click's HelpFormatter) no wider than the terminal: by itself it never goes below 50."""
    formatter.width = min(formatter.width, max(MIN_WIDTH_CELLS, get_terminal_size((80, 24)).columns) - 1)


def use_utf8() -> None:
    """Makes the standard streams UTF-8 whatever the locale says, and replaces what cannot be encoded."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 -- lives as long as the program
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def decode_arguments(arguments: list[str]) -> list[str]:
    """Arguments read as UTF-8 where the locale made Python read them as something else.

    Outside Windows arguments are bytes; decoding them with an ASCII or Latin locale leaves
    surrogates or the wrong characters, and encoding them back gives the bytes that were typed.
    """
    if os.name == "nt" or sys.getfilesystemencoding() == "utf-8":
        return arguments
    decoded = []
    for argument in arguments:
        try:
            decoded.append(os.fsencode(argument).decode("utf-8"))
        except UnicodeError:
            decoded.append(argument)
    return decoded
