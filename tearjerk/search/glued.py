"""Korean words written without the spaces between them: 배창호감독의, 박보영송중기, 나오는영화뭐있어, 넷플에있나."""

from collections.abc import Callable, Container
from typing import NamedTuple

from tearjerk.hangul.particles import PARTICLES
from tearjerk.search.remarks import CLOSED_CLASS, COPULAS, ENDINGS
from tearjerk.search.words import IN_KOREAN

MIN_SYLLABLES, MAX_SYLLABLES = 3, 24
"""Syllables of a word that may be several."""
MAX_PIECE_SYLLABLES = 12
"""Syllables of the longest title that is looked for in a word."""
_BEHIND = frozenset((*PARTICLES, *COPULAS, *ENDINGS))
"""What may stand behind a name, a title or a word around one, and belongs to it."""
_MAX_BEHIND = max(map(len, _BEHIND))
_AROUND = IN_KOREAN | {word for word in CLOSED_CLASS if len(word) > 1} | {"뭐"}


class Piece(NamedTuple):
    """A word within a word, and what stands behind it: 감독, 의."""

    word: str
    behind: str


def pieces(word: str, is_named: Callable[[str], bool]) -> list[Piece]:
    """The words that a word is made of if it is made of nothing else, in order; else none.

    They are words around a title, and what `is_named` says is a title or a name.
    """
    if not MIN_SYLLABLES <= len(word) <= MAX_SYLLABLES or not all("가" <= letter <= "힣" for letter in word):
        return []
    divided: dict[int, list[Piece]] = {len(word): []}
    for place in range(len(word) - 1, -1, -1):
        found = _first_piece(word, place, divided, is_named)
        if found is not None:
            divided[place] = [found, *divided[place + len(found.word) + len(found.behind)]]
    return divided.get(0, [])


def _first_piece(
    word: str, place: int, divided: Container[int], is_named: Callable[[str], bool]
) -> Piece | None:
    """The longest piece at a place of a word after which the rest is `divided`."""
    for end in range(min(len(word), place + MAX_PIECE_SYLLABLES), place, -1):
        piece = word[place:end]
        if piece in _AROUND or (len(piece) > 1 and is_named(piece)):
            for after in range(min(len(word), end + _MAX_BEHIND), end - 1, -1):
                if after in divided and (after == end or word[end:after] in _BEHIND):
                    return Piece(piece, word[end:after])
    return None


def around(word: str) -> list[str]:
    """The words around a title that a word is made of, without what stands behind them; none if it is anything else."""
    return [piece.word for piece in pieces(word, lambda _: False)]
