"""The terminal and the process environment: size, standard streams, encoding, command-line arguments."""

import errno
import os
import sys
from collections.abc import Mapping
from shutil import get_terminal_size
from typing import Any, TextIO

from msgspec import Struct

MIN_WIDTH_CELLS, MAX_WIDTH_CELLS = 40, 200
BOX_CHARACTERS = "╭╮╰╯─│━▰▱●"
"""Characters used in frames, bars and marks."""


class Terminal(Struct, frozen=True):
    """Whether output gets cards and tables (`interactive`) or plain lines, and its size in cells.

    `ascii_boxes` is set if the terminal may be unable to show box-drawing characters.
    """

    interactive: bool
    width: int
    height: int
    ascii_boxes: bool = False


def inspect_terminal(stream: TextIO, environment: Mapping[str, str]) -> Terminal:
    """Return the terminal of a stream; a non-empty FORCE_COLOR makes a pipe count as interactive."""
    is_terminal = _is_terminal(stream)
    size = get_terminal_size(fallback=(80, 24))
    return Terminal(
        interactive=is_terminal or bool(environment.get("FORCE_COLOR")),
        width=max(MIN_WIDTH_CELLS, min(MAX_WIDTH_CELLS, size.columns)),
        height=size.lines,
        ascii_boxes=not _supports_box_characters(environment),
    )


def _supports_box_characters(environment: Mapping[str, str]) -> bool:
    """Return whether frames and bars can be shown: TERM is not dumb, and the encoding includes them.

    The encoding is taken from the environment variables; if they name none, UTF-8 is assumed unless the locale is C or POSIX.
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
    """Limit a help formatter (click's HelpFormatter) to the terminal width; its own minimum is 50."""
    formatter.width = min(formatter.width, max(MIN_WIDTH_CELLS, get_terminal_size((80, 24)).columns) - 1)


def use_utf8() -> None:
    """Make standard output and error use UTF-8 in any locale, replacing characters that cannot be encoded."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 -- lives as long as the program
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            # End lines in a pipe with \n on every system: a \r would become part of `$(tearjerk …)` on Windows.
            reconfigure(encoding="utf-8", errors="replace", newline=None if _is_terminal(stream) else "\n")


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except ValueError:  # closed
        return False


def is_closed_pipe(error: OSError, os_name: str = os.name) -> bool:
    """Return whether writing failed because the reader closed the pipe; Windows reports an invalid argument."""
    return isinstance(error, BrokenPipeError) or (
        os_name == "nt" and error.errno == errno.EINVAL and error.filename is None
    )


def decode_arguments(arguments: list[str]) -> list[str]:
    """Decode arguments as UTF-8 if the locale made Python use another encoding.

    Outside Windows, arguments are bytes. Decoding them in an ASCII or Latin-1 locale produces surrogates or
    wrong characters, but encoding them again restores the bytes that were typed.
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
