"""Sequels by their number: 'take off 2', 'along with the gods part two', '신과함께 1편', '마음이 두번째'."""

import unicodedata
from functools import cache

from tearjerk.search.index import Index
from tearjerk.search.numbers import NUMBERS
from tearjerk.search.spelling import spelled, without_articles
from tearjerk.search.words import COUNTERS

PART_WORDS = frozenset(("part", "season", "volume", "vol", "chapter", "시즌", "파트"))
"""Words before the number of a sequel."""
_ROMAN = {"ii": 2, "iii": 3, "iv": 4}
_KOREAN_ORDINALS = {"첫번째": 1, "두번째": 2, "세번째": 3, "네번째": 4}
MAX_NUMBER = 9


def sequel_number(word: str) -> int | None:
    """The number of a film in a series that a word says: 2, II, two, 2편, 두번째; None if it says none."""
    word = unicodedata.normalize("NFKC", word).casefold().rstrip(COUNTERS)
    if word.endswith("번째"):
        return _KOREAN_ORDINALS.get(word)
    for part in ("시즌", "파트"):
        word = word.removeprefix(part)
    digits = NUMBERS.get(word, word)
    if digits.isdecimal() and 1 <= int(digits) <= MAX_NUMBER:
        return int(digits)
    return _ROMAN.get(word)


@cache
def _part_keys() -> tuple[str, ...]:
    """PART_WORDS in keystrokes, longer ones first."""
    return tuple(spelled("\n".join(sorted(PART_WORDS, key=len, reverse=True))).split("\n"))


def in_series(spelling: str, number: int, index: Index) -> int | None:
    """The entry of the film that has this number in the series with this title, None if there is no such series.

    A series is two films or more whose titles are the same before a colon, or differ only in a number at the end.
    """
    table = index.titles
    key = without_articles(spelling).replace(" ", "")
    numbers: dict[int, int] = {}
    entries: dict[int, int] = {}
    for entry, _ in table.starting_with(key):
        rest = table.joined[entry][len(key) :]
        film = table.films[entry]
        if rest.removeprefix(next(filter(rest.startswith, _part_keys()), "")) == str(number):
            return entry
        if not rest or (rest.isdecimal() and int(rest) <= MAX_NUMBER):
            entries.setdefault(film, entry)
            numbers[film] = int(rest or 1)
    if len({index.films[film].title_ko for film in entries}) < 2:
        return None
    ordered = sorted(entries, key=lambda film: (numbers[film], index.films[film].year))
    return entries[ordered[number - 1]] if number <= len(ordered) else None
