"""Completions, as text that no shell can interpret.

A shell may expand, split and insert the text it receives. So text that comes from a file goes through
`safe_completions`, which allows only characters that have no special meaning to any shell.
"""

from collections.abc import Iterable
from typing import NamedTuple

from tearjerk.text.sanitize import clean

INERT_PUNCTUATION = frozenset(" -.,·_")
"""The only characters allowed besides letters and digits: enough for titles and names, but not special to any shell."""


class CompletionItem(NamedTuple):
    """Text that may replace what was typed, and the description shown next to it."""

    text: str
    description: str = ""


FILES = CompletionItem("", "file names")
"""Placeholder for file names, which the shell completes itself."""


def safe_completions(completions: Iterable[CompletionItem]) -> list[CompletionItem]:
    """Return the completions whose text no shell can interpret, with unsafe characters removed from descriptions."""
    return [
        CompletionItem(
            text,
            clean("".join(character if _is_inert_character(character) else " " for character in description)),
        )
        for text, description in completions
        if is_inert(text)
    ]


def is_inert(text: str) -> bool:
    """Return whether every shell and command line treats the text as plain text."""
    return bool(text) and all(map(_is_inert_character, text)) and not text.startswith("-")


def _is_inert_character(character: str) -> bool:
    return character.isalnum() or character in INERT_PUNCTUATION
