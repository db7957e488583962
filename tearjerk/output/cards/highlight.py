"""Find the parts of a matched text that the user typed."""

import re

from tearjerk.hangul.jamo import to_initials
from tearjerk.search import Match
from tearjerk.search.query.spelling import to_keystrokes

Span = tuple[int, int]
"""The index of the first character of a part, and the index after its last character."""
_CONTIGUOUS_TIERS = ("prefix", "cut", "inside", "subtitle", "part layout", "words")
_WORD_TIERS = ("words", "cut word", "error words", "gist")
"""Tiers that match part of a title in the order typed, and tiers that match word by word."""
MIN_COMMON_PREFIX_LETTERS = 3
"""Minimum number of letters at the start of a word that must match a typed word for it to be highlighted."""


def matched_spans(match: Match) -> list[Span]:
    """Return the parts of `match.matched` that were typed, in order; the whole text if they cannot be determined."""
    whole = [(0, len(match.matched))]
    if match.tier in _CONTIGUOUS_TIERS:
        found = _contiguous_span(match.matched, match.query_key.replace(" ", ""))
        if found:
            return [found]
    if match.tier == "initials":
        return _initials_spans(match.matched, match.query_key.replace(" ", "")) or whole
    if match.tier in _WORD_TIERS:
        return _word_spans(match.matched, match.query_key.split()) or whole
    return whole


def _contiguous_span(text: str, typed_keys: str) -> Span | None:
    # Each keystroke needed to type the text, and the index of its character.
    keys: list[str] = []
    positions: list[int] = []
    for position, character in enumerate(text):
        for key in to_keystrokes(character):
            keys.append(key)
            positions.append(position)
    start = "".join(keys).find(typed_keys) if typed_keys else -1
    return None if start < 0 else (positions[start], positions[start + len(typed_keys) - 1] + 1)


def _initials_spans(text: str, typed_initials: str) -> list[Span]:
    letters = [(letter, position) for position, letter in enumerate(to_initials(text)) if letter.isalnum()]
    start = "".join(letter for letter, _ in letters).find(typed_initials)
    return [] if start < 0 else [(letters[start][1], letters[start + len(typed_initials) - 1][1] + 1)]


def _word_spans(text: str, typed_words: list[str]) -> list[Span]:
    found = []
    for word in re.finditer(r"\S+", text):
        key = to_keystrokes(word[0]).replace(" ", "")
        if any(
            key == typed_word
            or (
                min(len(key), len(typed_word)) >= MIN_COMMON_PREFIX_LETTERS
                and key[:MIN_COMMON_PREFIX_LETTERS] == typed_word[:MIN_COMMON_PREFIX_LETTERS]
            )
            for typed_word in typed_words
        ):
            found.append(word.span())
    return found
