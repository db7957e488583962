"""Sequel numbers as people type them: 2, part two, II, 2편, 두번째."""

import unicodedata

from tearjerk.search.query.numbers import DIGITS_BY_WORD
from tearjerk.search.query.word_lists import SEQUEL_SUFFIXES

PART_WORDS = frozenset(("part", "season", "volume", "vol", "chapter", "시즌", "파트"))
"""Words that introduce the number of a sequel."""
_ROMAN_NUMERALS = {"ii": 2, "iii": 3, "iv": 4}
_KOREAN_ORDINALS = {"첫번째": 1, "두번째": 2, "세번째": 3, "네번째": 4}
MAX_SEQUEL_NUMBER = 9


def sequel_number(word: str) -> int | None:
    """Parse the number of a film in a series: 2, II, two, 2편, 두번째; return None for other words."""
    word = unicodedata.normalize("NFKC", word).casefold().rstrip(SEQUEL_SUFFIXES)
    if word.endswith("번째"):
        return _KOREAN_ORDINALS.get(word)
    for part in ("시즌", "파트"):
        word = word.removeprefix(part)
    digits = DIGITS_BY_WORD.get(word, word)
    if digits.isdecimal() and 1 <= int(digits) <= MAX_SEQUEL_NUMBER:
        return int(digits)
    return _ROMAN_NUMERALS.get(word)
