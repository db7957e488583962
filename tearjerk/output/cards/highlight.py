"""Which parts of a matched text were typed."""

import re

from tearjerk.hangul.jamo import initials
from tearjerk.search import Match
from tearjerk.search.query.spelling import to_keystrokes

Span = tuple[int, int]
"""The index where a part starts, and the index after its last letter."""
_IN_ORDER = ("prefix", "cut", "inside", "subtitle", "part layout", "words")
_BY_WORDS = ("words", "cut word", "error words", "gist")
"""Tiers that match a part of a title in the order typed, and tiers that match word by word."""
MIN_SAME_LETTERS = 3
"""Letters that two words must begin with for one to be highlighted for the other."""


def spans(match: Match) -> list[Span]:
    """The parts of `match.matched` that were typed, ascending; the whole text if no part can be told."""
    whole = [(0, len(match.matched))]
    if match.tier in _IN_ORDER:
        found = _in_order(match.matched, match.asked.replace(" ", ""))
        if found:
            return [found]
    if match.tier == "initials":
        return _initials(match.matched, match.asked.replace(" ", "")) or whole
    if match.tier in _BY_WORDS:
        return _words(match.matched, match.asked.split()) or whole
    return whole


def _in_order(text: str, typed: str) -> Span | None:
    # Each key that types the text, with the place of its character.
    keys: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for key in to_keystrokes(character):
            keys.append(key)
            places.append(place)
    at = "".join(keys).find(typed) if typed else -1
    return None if at < 0 else (places[at], places[at + len(typed) - 1] + 1)


def _initials(text: str, typed: str) -> list[Span]:
    letters = [(letter, place) for place, letter in enumerate(initials(text)) if letter.isalnum()]
    at = "".join(letter for letter, _ in letters).find(typed)
    return [] if at < 0 else [(letters[at][1], letters[at + len(typed) - 1][1] + 1)]


def _words(text: str, typed: list[str]) -> list[Span]:
    found = []
    for word in re.finditer(r"\S+", text):
        key = to_keystrokes(word[0]).replace(" ", "")
        if any(
            key == other
            or (
                min(len(key), len(other)) >= MIN_SAME_LETTERS
                and key[:MIN_SAME_LETTERS] == other[:MIN_SAME_LETTERS]
            )
            for other in typed
        ):
            found.append(word.span())
    return found
