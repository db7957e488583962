"""Split regular expressions into tokens, so that they can be rewritten without a full parser."""

import re
from collections.abc import Iterator

TOKEN = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|\(\?[^:)]*[:)]|\{\d+(?:,\d*)?\}|.",
    re.DOTALL,
)
"""An escape, a bracketed set, the start of a group with flags, a counted repetition, or a single character."""


def tokens(regex: str) -> Iterator[str]:
    """Yield the tokens in order; joined, they are the regular expression."""
    return (found[0] for found in TOKEN.finditer(regex))


def is_counted_repetition(token: str) -> bool:
    """Return whether a token is a counted repetition, such as {2}, {0,3} or {1,}."""
    return len(token) > 1 and token[0] == "{"


def loosen(regex: str) -> str:
    """Return a faster regular expression that matches wherever the given one does, and possibly elsewhere too.

    Every counted repetition becomes any number of repetitions. An automaton needs extra states for counting,
    and too many of them make it several times slower.
    """
    return "".join("*" if is_counted_repetition(token) else token for token in tokens(regex))
