"""The terminal and the streams: width, encoding, arguments. Read in one place."""

import errno
import os
import sys
from collections.abc import Mapping
from shutil import get_terminal_size
from typing import Any, TextIO

from msgspec import Struct

MIN_WIDTH_CELLS, MAX_WIDTH_CELLS = 40, 200
BOX_CHARACTERS = "╭╮╰╯─│━▰▱●"
"""What frames, bars and marks are made of."""


class Terminal(Struct, frozen=True):
    """Whether standard output gets cards and tables or plain lines, its size in cells, and which characters it can show.

    `ascii_boxes` if it may not be able to show box-drawing characters.
    """

    interactive: bool
    width: int
    height: int
    ascii_boxes: bool = False


def inspect_terminal(stream: TextIO, environment: Mapping[str, str]) -> Terminal:
    """The terminal behind a stream; a non-empty FORCE_COLOR makes a pipe count as one."""
    real = _is_terminal(stream)
    size = get_terminal_size(fallback=(80, 24))
    return Terminal(
        interactive=real or bool(environment.get("FORCE_COLOR")),
        width=max(MIN_WIDTH_CELLS, min(MAX_WIDTH_CELLS, size.columns)),
        height=size.lines,
        ascii_boxes=not _has_box_characters(environment),
    )


def _has_box_characters(environment: Mapping[str, str]) -> bool:
    """Whether frames and bars can be shown: not where TERM is dumb, nor in an encoding without them.

    The encoding is the one that the environment variables name; if they name none, UTF-8 is assumed.
    """
    if environment.get("TERM") == "dumb":
        return False
    named = (environment.get(variable) for variable in ("LC_ALL", "LC_CTYPE", "LANG"))
    locale = next((value for value in named if value), "")
    encoding = environment.get("PYTHONIOENCODING", "").partition(":")[0]
    encoding = encoding or locale.partition(".")[2].partition("@")[0]
    if not encoding:
        return locale not in ("C", "POSIX")
    if encoding.lower() in ("utf-8", "utf8"):
        return True
    try:
        BOX_CHARACTERS.encode(encoding)
    except LookupError:  # an encoding that Python does not know
        return True
    except UnicodeEncodeError:
        return False
    return True


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
            # Lines in a pipe end the same way everywhere: the \r of Windows would be part of what `$(tearjerk …)` gives.
            reconfigure(encoding="utf-8", errors="replace", newline=None if _is_terminal(stream) else "\n")


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except ValueError:  # closed
        return False


def is_closed_pipe(error: OSError, system: str = os.name) -> bool:
    """Whether writing failed because nobody is reading any more: Windows calls that an invalid argument."""
    return isinstance(error, BrokenPipeError) or (
        system == "nt" and error.errno == errno.EINVAL and error.filename is None
    )


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
