"""What the spellings of one title share: one alphabet, one case, no marks, numbers as digits.

The alphabet is that of the keyboard: Hangul becomes the QWERTY keys that type it (부산 → qntks). So a
half-typed syllable is the beginning of the whole one, a slip of the finger is one letter in either
script, and text typed on the wrong layout is simply the same text.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from itertools import chain

from tearjerk.hangul.layout import KEYSTROKES
from tearjerk.search.numbers import NUMBERS, in_digits

LONGEST = 200
"""Letters of a query that are read; the longest title has a quarter of that."""

ARTICLES = frozenset(("a", "an", "the"))

_GLUED = "'’‘ʼ`´′.·・˙\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Signs that stand inside a word (don't, R.E.C., MAL·MO·E); other signs part words."""


class _Signs(dict[int, str]):
    """For `str.translate`: letters, digits and line ends stay, marks go, other signs become spaces."""

    def __missing__(self, code: int) -> str:
        sign = chr(code)
        kind = unicodedata.category(sign)
        if sign == "\n" or kind[0] == "L" or kind == "Nd" or kind == "Nl":
            outcome = sign
        elif kind[0] == "M" or sign in _GLUED:
            outcome = ""
        elif sign == "&":
            outcome = " and "
        else:
            outcome = " "
        self[code] = outcome
        return outcome


_SIGNS = _Signs()


_ASCII_SIGNS = {code: _SIGNS[code] for code in range(128)}


def _plain(text: str) -> str:
    if text.isascii():
        return text.lower().translate(_ASCII_SIGNS)
    return unicodedata.normalize("NFKD", text).casefold().translate(_SIGNS)


def spelled(text: str, *, numbers: bool = True) -> str:
    """The text in the common alphabet, words parted by single spaces; each line for itself.

    Empty where the text has no letter and no digit. Number words become digits unless told otherwise.
    """
    return "\n".join(" ".join(digits if numbers else words) for words, digits in _lines(text))


def _lines(page: str) -> Iterator[tuple[list[str], list[str]]]:
    """For each line its words, and its words with numbers in digits."""
    plain = _plain(page)
    lines = [line.split() for line in (plain if plain.isascii() else plain.translate(KEYSTROKES)).split("\n")]
    # Hangul as keystrokes never spells a number word: two vowels without a consonant begin none.
    numeric = {word for word in set(chain.from_iterable(lines)) if word in NUMBERS or not word.isalpha()}
    return ((words, words if numeric.isdisjoint(words) else in_digits(words)) for words in lines)


def spellings(texts: Sequence[str]) -> Iterator[tuple[int, str, Sequence[str]]]:
    """For each text its number, how it is spelled, and otherwise: without articles, number words kept."""
    ascii_only = [number for number, text in enumerate(texts) if text.isascii()]
    others = [number for number, text in enumerate(texts) if not text.isascii()]
    for numbers in (ascii_only, others):  # most texts are ASCII, and those take a shorter way
        page = "\n".join(texts[number].replace("\n", " ") for number in numbers)
        for number, (words, digits) in zip(numbers, _lines(page), strict=False):
            own = " ".join(digits)
            if words is digits and ARTICLES.isdisjoint(words):
                yield number, own, ()
            else:
                ways = {own, " ".join(words)}
                yield number, own, sorted((ways | {without_articles(way) for way in ways}) - {own, ""})


def without_articles(text: str) -> str:
    """Spelled text without a, an and the, where anything else is left."""
    words = text.split(" ")
    return (
        text
        if ARTICLES.isdisjoint(words)
        else " ".join([word for word in words if word not in ARTICLES]) or text
    )


def latin(text: str) -> str:
    """A text in small Latin letters without marks, words parted by single spaces; digits stay; each line for itself."""
    return "\n".join(" ".join(line.split()) for line in _plain(text).split("\n"))
