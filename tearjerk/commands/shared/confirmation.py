"""Questions that are answered with yes or no, where somebody is there to answer them."""

import sys

from tearjerk.output.messages import ask


def can_ask() -> bool:
    """Whether a user at a terminal sees a question and can answer it."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def confirm(question: str) -> bool:
    """Asks on the terminal; anything but yes is a no, and so is the end of the input."""
    ask(f"{question} [y/N]")
    return sys.stdin.readline().strip().lower() in ("y", "yes")
