"""Remarks and errors for the user, kept out of the data."""

import sys
from shutil import get_terminal_size
from typing import TextIO

from tearjerk.output.printing import print_line, print_lines, print_text
from tearjerk.text.sanitize import clean, strip_controls


def hint(sentence: str) -> None:
    """Prints one remark on standard error, wrapped where that is a terminal; its indentation stays."""
    print_text(_wrapped(strip_controls(sentence), sys.stderr), sys.stderr)


def report(sentence: str) -> None:
    """Prints on standard output, in one sentence, what was done."""
    print_text(_wrapped(clean(sentence), sys.stdout))


def ask(question: str) -> None:
    """Prints a question on standard error; what is typed stands on its line."""
    *lines, last = _wrapped(clean(question), sys.stderr).split("\n")
    print_lines(lines, sys.stderr)
    print_line(last, sys.stderr, end=" ", flush=True)


def _wrapped(text: str, stream: TextIO) -> str:
    if not stream.isatty():
        return text
    from tearjerk.text.wrapping import wrap  # only where somebody reads it on a screen

    return wrap(text, get_terminal_size(fallback=(80, 24)).columns)
