"""Division of a query into words, and the kind of each word."""

import unicodedata
from collections.abc import Iterator

from msgspec import Struct

from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.particles import stems_without_particle
from tearjerk.hangul.scripts import has_hanja, has_katakana
from tearjerk.search.query import word_lists
from tearjerk.search.query.sequels import PART_WORDS, sequel_number

_SEPARATORS = str.maketrans(dict.fromkeys('()[]{}<>"“”«»《》〈〉「」『』|/,;:•—–~!?#_+=*×', " "))
_EDGE_PUNCTUATION = ".-'’‘`…·"
_QUOTATION_MARK_PAIRS = (("“", "”"), ("«", "»"), ("《", "》"), ("〈", "〉"), ("「", "」"), ("『", "』"), ("‘", "’"))  # fmt: skip
"""Pairs of quotation marks whose opening and closing marks differ."""
_THE_LATE = "故"
"""Precedes the name of somebody who has died: 故 신성일."""
_YEARS = range(1900, 2100)
_KINDS_BEFORE_PARTICLE = ("director", "cast", "film", "filler")
"""Kinds of words that a particle may follow (넷플릭스에, 감독은), by priority in a compound of several."""


class Word(Struct, frozen=True):
    """A word as typed, and its kind outside a title, which is empty if unknown.

    Kinds: year, number, part, korean, film, director, cast, filler, release.
    """

    text: str
    kind: str


def split_words(text: str) -> list[Word]:
    """Split a string into words without punctuation.

    From the first word typical of a file name (1080p) on, all words are of kind 'release'.
    """
    text = unicodedata.normalize("NFC", text).replace(" 번째", "번째")
    for phrase in word_lists.FILLER_PHRASES:
        while (position := text.lower().find(phrase)) >= 0:
            text = f"{text[:position]} {text[position + len(phrase) :]}"
    words: list[Word] = []
    for token in text.translate(_SEPARATORS).split():
        for part in _split_token(token):
            stripped = part.strip(_EDGE_PUNCTUATION)
            if stripped:
                words.append(Word(stripped, word_kind(stripped.casefold())))
    for position, word in enumerate(words):
        if word.kind == "release" and position:
            return words[:position] + [Word(later.text, "release") for later in words[position:]]
    return words


def _split_token(token: str) -> list[str]:
    if token[0] == _THE_LATE and (len(token) == 1 or has_hangul(token[1])):
        token = token[1:]
    parts = [part for part in token.split(".") if part]
    if len(parts) > 1 and (
        parts[-1].casefold() in word_lists.FILE_EXTENSIONS or (len(parts) > 2 and max(map(len, parts)) > 2)
    ):
        return parts
    if has_hangul(token) and token[:1] not in "0123456789":
        bare = token.rstrip(word_lists.SEQUEL_SUFFIXES)
        name = bare.rstrip("123456789")
        if name and len(bare) - len(name) == 1 and has_hangul(name[-1]):
            return [name, token[len(name) :]]
    if has_hanja(token) or has_katakana(token):
        return _split_attached(token)
    return _split_at_x(token) if "x" in token else [token]


def _split_at_x(token: str) -> list[str]:
    """Split two names joined by an x: 조정석x이선균."""
    before, _, after = token.partition("x")
    return [before, after] if has_hangul(before[-1:]) and has_hangul(after[:1]) else [token]


def _split_attached(token: str) -> list[str]:
    """Split known words off the start and end of a Chinese or Japanese text: 釜山行电影."""
    if token in word_lists.CJK_FILLERS:
        return [token]
    for word in word_lists.CJK_FILLERS:
        if token.endswith(word):
            return [*_split_attached(token.removesuffix(word)), word]
        if token.startswith(word):
            return [word, *_split_attached(token.removeprefix(word))]
    return [token]


def word_kind(word: str) -> str:
    """Return the kind of a lower-case word outside a title, or an empty string."""
    digits = word.removesuffix("년")
    if len(digits) == 4 and digits.isdecimal() and int(digits) in _YEARS:
        return "year"
    if word in word_lists.RELEASE_WORDS:
        return "release"
    if word in PART_WORDS:
        return "part"
    if (kind := _listed_kind(word)) or sequel_number(word) is not None:
        return kind or "number"
    for bare in stems_without_particle(word):
        if (kind := word_kind(bare)) in _KINDS_BEFORE_PARTICLE:
            return kind
    if not has_hangul(word):
        return ""
    from tearjerk.search.query.korean_words import split_fillers

    kinds = {_listed_kind(piece) or "filler" for piece in split_fillers(word)}
    return next((kind for kind in _KINDS_BEFORE_PARTICLE if kind in kinds), "")


def _listed_kind(word: str) -> str:
    """Return the kind of a word in the word lists, or an empty string."""
    if word in word_lists.WORDS_FOR_KOREAN:
        return "korean"
    if word in word_lists.FILM_WORDS:
        return "film"
    if word in word_lists.ROLE_WORDS:
        return word_lists.ROLE_WORDS[word]
    return "filler" if word in word_lists.INFORMATION_WORDS or word in word_lists.WATCHING_WORDS else ""


def quoted_texts(text: str) -> Iterator[str]:
    """Yield the strings in quotation marks and the hashtags in a query."""
    yield from (token[1:] for token in text.split() if token[0] == "#")
    yield from text.split('"')[1:-1:2]
    # An apostrophe is only a quotation mark at the edge of a word.
    yield from (part.partition("' ")[0] for part in f" {text} ".split(" '")[1:] if "' " in part)
    for opening, closing in _QUOTATION_MARK_PAIRS:
        yield from (part.partition(closing)[0] for part in text.split(opening)[1:] if closing in part)
