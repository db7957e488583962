"""The parts of a regular expression, so that it can be written differently without being understood whole."""

import re
from collections.abc import Iterator

TOKEN = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[^:)]*[:)]|\{\d+(?:,\d*)?\}|.",
    re.DOTALL,
)
"""An escape, a set in brackets, the beginning of a group with a flag, a counted repetition, or one character."""


def tokens(regex: str) -> Iterator[str]:
    """The parts in their order; joined, they are the regular expression."""
    return (found[0] for found in TOKEN.finditer(regex))


def is_count(token: str) -> bool:
    """Whether a part is a counted repetition, as {2}, {0,3} or {1,}."""
    return len(token) > 1 and token[0] == "{"


def loosened(regex: str) -> str:
    """A regular expression that matches wherever the given one does, and somewhat more.

    Every counted repetition becomes any number. An automaton has to count steps in states of its own,
    and loses several times its speed where there are too many of them.
    """
    return "".join("*" if is_count(token) else token for token in tokens(regex))
