"""Yes-or-no questions in an interactive terminal."""

import sys

from tearjerk.output.messages import print_question


def can_ask() -> bool:
    """Return whether a user at a terminal can see a question and answer it."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def confirm(question: str) -> bool:
    """Ask a question on the terminal; return True only if the answer is yes; end of input counts as no."""
    print_question(f"{question} [y/N]")
    return sys.stdin.readline().strip().lower() in ("y", "yes")
