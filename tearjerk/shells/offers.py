"""What Tab offers, as text that no shell can interpret.

What a shell gets, it may expand, split and insert. So whatever comes from a file goes through `safe_offers`, which
lets only characters pass that mean nothing to any shell.
"""

from collections.abc import Iterable
from typing import NamedTuple

from tearjerk.text.sanitize import clean

INERT_PUNCTUATION = frozenset(" -.,·_")
"""The only characters allowed besides letters and digits: enough for titles and names, and special to no shell."""


class Offer(NamedTuple):
    """A text that may replace what was typed, and the description shown next to it."""

    text: str
    description: str = ""


FILES = Offer("", "file names")
"""Stands for the names of files, which the shell knows best."""


def safe_offers(offers: Iterable[Offer]) -> list[Offer]:
    """The offers that no shell can obey, each with its description freed of what one could."""
    return [
        Offer(
            text,
            clean("".join(character if _is_inert_character(character) else " " for character in description)),
        )
        for text, description in offers
        if is_inert(text)
    ]


def is_inert(text: str) -> bool:
    """Whether no shell and no command line can read the text as anything but text."""
    return bool(text) and all(map(_is_inert_character, text)) and not text.startswith("-")


def _is_inert_character(character: str) -> bool:
    return character.isalnum() or character in INERT_PUNCTUATION
