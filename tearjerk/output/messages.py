"""Print messages for the user, separately from data."""

import sys
from shutil import get_terminal_size
from typing import TextIO

from tearjerk.output.printing import print_line, print_lines, print_text
from tearjerk.text.sanitize import clean, strip_controls


def hint(sentence: str) -> None:
    """Print a remark on standard error, keeping its indentation; on a terminal, wrap it."""
    print_text(_wrap(strip_controls(sentence), sys.stderr), sys.stderr)


def report(sentence: str) -> None:
    """Print a sentence on standard output that reports what was done."""
    print_text(_wrap(clean(sentence), sys.stdout))


def print_question(question: str) -> None:
    """Print a question on standard error, leaving the cursor on its last line for the answer."""
    *lines, last = _wrap(clean(question), sys.stderr).split("\n")
    print_lines(lines, sys.stderr)
    print_line(last, sys.stderr, end=" ", flush=True)


def _wrap(text: str, stream: TextIO) -> str:
    if not stream.isatty():
        return text
    from tearjerk.text.wrapping import wrap  # needed only on a terminal

    return wrap(text, get_terminal_size(fallback=(80, 24)).columns)
