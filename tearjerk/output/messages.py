"""Remarks and errors for the user, kept out of the data."""

import sys
from shutil import get_terminal_size

from tearjerk.text.sanitize import strip_controls


def hint(sentence: str) -> None:
    """Prints one remark on standard error; each line of it wrapped where that is a terminal."""
    print_message(strip_controls(sentence))


def print_message(text: str) -> None:
    """Prints text that is safe already on standard error, wrapped to a terminal's width."""
    if sys.stderr.isatty():
        from tearjerk.text.wrapping import wrap  # only where somebody reads it on a screen

        text = wrap(text, get_terminal_size(fallback=(80, 24)).columns)
    print(text, file=sys.stderr)  # noqa: T201
