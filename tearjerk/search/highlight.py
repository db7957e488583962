"""Which part of a matched text was typed."""

import re

from tearjerk.hangul.jamo import initials
from tearjerk.search.find import Match
from tearjerk.search.spelling import spelled

Span = tuple[int, int]
_WORD = r"\S+"
_BY_WORDS = ("words", "cut word", "error words", "gist", "error part")
_PARTS = ("prefix", "cut", "inside", "subtitle", "part layout")
ENOUGH = 3
"""Letters with which two words must begin alike, for one to be highlighted for the other."""


def spans(match: Match) -> list[Span]:
    """Places in `match.matched`, first and behind the last letter, ascending; the whole where no part is told apart."""
    whole = [(0, len(match.matched))]
    if match.tier in _PARTS or match.tier == "words":
        found = _run(match.matched, match.asked.replace(" ", ""))
        if found:
            return [found]
    if match.tier == "initials":
        return _initials(match.matched, match.asked) or whole
    if match.tier in _BY_WORDS:
        return _words(match.matched, match.asked.split()) or whole
    return whole


def _run(text: str, wanted: str) -> Span | None:
    # Each letter of the text with the keys it gives, so that a place among keys is a place in the text.
    keys: list[str] = []
    places: list[int] = []
    for place, sign in enumerate(text):
        for key in spelled(sign):
            keys.append(key)
            places.append(place)
    at = "".join(keys).find(wanted) if wanted else -1
    return None if at < 0 else (places[at], places[at + len(wanted) - 1] + 1)


def _initials(text: str, wanted: str) -> list[Span]:
    letters = [(sign, place) for place, sign in enumerate(initials(text)) if sign.isalnum()]
    at = "".join(sign for sign, _ in letters).find(wanted.replace(" ", ""))
    if at < 0:
        return []
    return [(letters[at][1], letters[at + len(wanted.replace(" ", "")) - 1][1] + 1)]


def _words(text: str, wanted: list[str]) -> list[Span]:
    found = []
    for word in re.finditer(_WORD, text):
        key = spelled(word[0]).replace(" ", "")
        if any(
            key == other or (min(len(key), len(other)) >= ENOUGH and key[:ENOUGH] == other[:ENOUGH])
            for other in wanted
        ):
            found.append(word.span())
    return found
