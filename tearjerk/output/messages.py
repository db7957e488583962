"""Remarks and errors for the user, kept out of the data."""

import sys
from shutil import get_terminal_size
from typing import TextIO

from tearjerk.text.sanitize import clean, strip_controls


def hint(sentence: str) -> None:
    """Prints one remark on standard error; each line of it wrapped where that is a terminal."""
    print_message(strip_controls(sentence))


def report(sentence: str) -> None:
    """Prints on standard output, in one sentence, what was done."""
    print(_wrapped(clean(sentence), sys.stdout))  # noqa: T201


def print_message(text: str) -> None:
    """Prints text that is safe already on standard error, wrapped to a terminal's width."""
    print(_wrapped(text, sys.stderr), file=sys.stderr)  # noqa: T201


def ask(question: str) -> None:
    """Prints a question on standard error; what is typed stands on its line."""
    print(_wrapped(clean(question), sys.stderr), end=" ", file=sys.stderr, flush=True)  # noqa: T201


def _wrapped(text: str, stream: TextIO) -> str:
    if not stream.isatty():
        return text
    from tearjerk.text.wrapping import wrap  # only where somebody reads it on a screen

    return wrap(text, get_terminal_size(fallback=(80, 24)).columns)
