"""Normalised spelling of titles and queries: one alphabet, one case, no diacritics, numbers as digits.

The alphabet is that of the keyboard: Hangul becomes the QWERTY keys that type it (부산 → qntks). An
incomplete syllable is then the start of the whole one, a wrong key is one letter in either script,
and text typed on the wrong layout is the same text.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from tearjerk.hangul.jamo import COMPATIBILITY_BY_CONJOINING, to_initials
from tearjerk.hangul.keyboard import KEYSTROKES
from tearjerk.search.query.numbers import DIGITS_BY_WORD, numbers_as_digits

ARTICLES = frozenset(("a", "an", "the"))

_WORD_INTERNAL_PUNCTUATION = "'’‘ʼ`´′.·・˙\u200b\u200c\u200d\u2060\ufeff\u00ad"
"""Punctuation that may occur within a word (don't, R.E.C., MAL·MO·E); other punctuation separates words."""


_STROKE_REPLACEMENTS = str.maketrans("đıłø", "dilo")
"""Letters with a stroke, or without a dot, that Unicode does not decompose."""


class _Replacements(dict[int, str]):
    """Table for `str.translate` that keeps letters, digits and newlines, and drops diacritics and punctuation within words.

    It also spells out &, and turns everything else into spaces.
    """

    def __missing__(self, code: int) -> str:
        character = chr(code)
        category = unicodedata.category(character)
        if character == "\n" or category[0] == "L" or category in ("Nd", "Nl"):
            replacement = character
        elif category[0] == "M" or character in _WORD_INTERNAL_PUNCTUATION:
            replacement = ""
        elif character == "&":
            replacement = " and "
        else:
            replacement = " "
        self[code] = replacement
        return replacement


_REPLACEMENTS = _Replacements()
_ASCII_REPLACEMENTS = {code: _REPLACEMENTS[code] for code in range(128)}


def _plain_text(text: str) -> str:
    if text.isascii():
        return text.lower().translate(_ASCII_REPLACEMENTS)
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return decomposed.translate(_STROKE_REPLACEMENTS).translate(_REPLACEMENTS)


def to_keystrokes(text: str, *, numbers_to_digits: bool = True) -> str:
    """Convert a string to keystrokes line by line, with words separated by single spaces.

    The result is empty if the text has no letters or digits. Number words become digits unless `numbers_to_digits` is false.
    """
    return "\n".join(
        " ".join(digits if numbers_to_digits else words) for words, digits in _words_of_lines(text)
    )


def _words_of_lines(text: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words of each line, as they are and with numbers in digits."""
    plain = _plain_text(text)
    lines = [line.split() for line in (plain if plain.isascii() else plain.translate(KEYSTROKES)).split("\n")]
    # Hangul as keystrokes never spells an English number, as no syllable starts with a vowel.
    numeric = {
        word for word in set(chain.from_iterable(lines)) if word in DIGITS_BY_WORD or not word.isalpha()
    }
    return ((words, words if numeric.isdisjoint(words) else numbers_as_digits(words)) for words in lines)


def spelling_variants(texts: Sequence[str]) -> Iterator[tuple[int, str, Sequence[str]]]:
    """Yield the index of each text, its spelling, and its variants: without articles, or with numbers as words."""
    ascii_only = [number for number, text in enumerate(texts) if text.isascii()]
    others = [number for number, text in enumerate(texts) if not text.isascii()]
    for numbers in (ascii_only, others):  # most strings are ASCII, which is faster to convert
        lines = "\n".join(texts[number].replace("\n", " ") for number in numbers)
        for number, (words, digits) in zip(numbers, _words_of_lines(lines), strict=False):
            own = " ".join(digits)
            if ARTICLES.isdisjoint(words) and words == digits:
                yield number, own, ()
            else:
                variants = {own, " ".join(words)}
                yield (
                    number,
                    own,
                    sorted((variants | {without_articles(variant) for variant in variants}) - {own, ""}),
                )


def without_articles(spelling: str) -> str:
    """Remove a, an and the from a spelling, unless it has no other words."""
    words = spelling.split(" ")
    if ARTICLES.isdisjoint(words):
        return spelling
    return " ".join([word for word in words if word not in ARTICLES]) or spelling


def to_plain_lines(text: str) -> str:
    """Convert a string to lower case without diacritics or punctuation, line by line, with words separated by single spaces."""
    return "\n".join(" ".join(line.split()) for line in _plain_text(text).split("\n"))


def as_lines(texts: Iterable[str]) -> str:
    """Join strings, one per line; a newline within a string becomes a space."""
    return "\n".join(" ".join(text.split("\n")) if "\n" in text else text for text in texts)


def spaced_initials(text: str) -> str:
    """Convert a string to initial consonants, line by line, with words separated by single spaces."""
    composed = unicodedata.normalize("NFC", text).casefold()
    kept = (
        COMPATIBILITY_BY_CONJOINING.get(ord(character), character)
        if character.isalnum() or character == "\n"
        else " "
        for character in to_initials(composed)
    )
    return "\n".join(" ".join(line.split()) for line in "".join(kept).split("\n"))
