"""Matches of titles with typos: how many typos a string may have, and which kinds a short one may have.

Distances are those of optimal string alignment: a missing, extra or wrong letter, or two swapped letters, cost one. In a
short text, one letter often makes another word (hope, rope, home), so only likely typos are allowed there: slips of the
fingers (swapped, missing, doubled or neighbouring keys) and of the ear (another vowel, a similar-sounding consonant).

Import this module only when needed: it imports rapidfuzz.
"""

from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.keyboard import ADJACENT_KEYS
from tearjerk.search.index.index import Index
from tearjerk.search.index.tables import TitleTable
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import Candidates

MAX_SHORT_TEXT_LETTERS = 6
"""Maximum length, in letters, of a string in which only likely typos are allowed."""

SOUND_ALIKE_LETTERS = ("aeiou", "ckqx", "szc", "ywi", "bpv", "dt", "fpv", "gjk", "lr", "mn")
"""Groups of Latin letters that are confused when spelling by ear."""
SOUND_ALIKE_HANGUL_KEYS = ("op", "kj", "hj", "hn", "nm", "rz", "ex", "qv", "wc")
"""The same for Hangul as keys: ㅐㅔ, ㅏㅓ, ㅗㅓ, ㅗㅜ, ㅜㅡ, ㄱㅋ, ㄷㅌ, ㅂㅍ, ㅈㅊ."""

MIN_LETTERS_FOR_TYPOS = (4, 9, 14, 19, 25)
"""Minimum lengths, in letters, of a string with one, two, three… typos."""
MIN_LETTERS_FOR_TYPOS_DECODED = (7, 12, 18, 24)
"""The same for a string decoded from another alphabet, in which more strings are similar by chance."""
MIN_CORRECT_WORDS_FOR_UNEVEN_TYPOS = 2
"""Minimum number of correct words if all typos are in one word; with fewer, the typos must be spread over the words."""


def max_typos(letter_count: int, min_letters_by_typos: tuple[int, ...] = MIN_LETTERS_FOR_TYPOS) -> int:
    """Return the maximum number of typos in a string of this length."""
    return sum(letter_count >= step for step in min_letters_by_typos)


def is_likely_typo(typed: str, intended: str, *, is_hangul: bool = False) -> bool:
    """Return whether the only typo in a short string is of a likely kind; the distance between the strings must be 1."""
    extra = len(typed) - len(intended)
    offset = next(
        (position for position, pair in enumerate(zip(typed, intended, strict=False)) if pair[0] != pair[1]),
        -1,
    )
    if offset < 0:  # the last letter is missing, doubled, or followed by a neighbouring key
        return extra < 0 or _is_accidental_key(typed, len(intended))
    if extra < 0:
        return offset > 0
    if extra > 0:
        return _is_accidental_key(typed, offset)
    if (
        typed[offset + 1 : offset + 2] == intended[offset]
        and typed[offset] == intended[offset + 1 : offset + 2]
    ):
        return True
    alike = SOUND_ALIKE_HANGUL_KEYS if is_hangul else SOUND_ALIKE_LETTERS
    return typed[offset] in ADJACENT_KEYS.get(intended[offset], "") or any(
        typed[offset] in letters and intended[offset] in letters for letters in alike
    )


def _is_accidental_key(typed: str, offset: int) -> bool:
    """Return whether an extra letter repeats the letter before or after it, or is typed with a key adjacent to theirs."""
    around = typed[max(0, offset - 1) : offset] + typed[offset + 1 : offset + 2]
    return any(typed[offset] == key or typed[offset] in ADJACENT_KEYS.get(key, "") for key in around)


def is_close_enough(
    typed: str,
    intended: str,
    distance: int,
    *,
    max_short_letters: int = MAX_SHORT_TEXT_LETTERS,
    is_hangul: bool = False,
) -> bool:
    """Return whether two strings in one script may differ by this number of typos.

    In short strings, the typo must also be of a likely kind.
    """
    longer = max(len(typed), len(intended))
    return distance <= max_typos(longer) and (
        distance == 0 or longer > max_short_letters or is_likely_typo(typed, intended, is_hangul=is_hangul)
    )


def find_near(texts: Sequence[str], typed: str, allowed_typos: int) -> Iterator[tuple[int, int]]:
    """Yield the strings within this number of typos, as pairs of index and distance."""
    if allowed_typos:
        found = process.extract(typed, texts, scorer=OSA.distance, score_cutoff=allowed_typos, limit=None)
        yield from ((number, int(distance)) for _, distance, number in found)


def match_titles(query: Query, index: Index, candidates: Candidates) -> None:
    """Add titles that equal the query except for typos."""
    table = index.titles
    for spelling in query.spellings_without_articles:
        typed = spelling.replace(" ", "")
        for entry, distance in find_near(table.joined_spellings, typed, max_typos(len(typed) + 1)):
            other_layout = query.has_letters and has_hangul(table.printed_titles[entry]) != query.has_hangul
            if other_layout:
                allowed = distance <= max_typos(len(typed), MIN_LETTERS_FOR_TYPOS_DECODED)
            else:
                allowed = _is_entry_close_enough(spelling, table, entry, distance, is_hangul=query.has_hangul)
            if allowed and _numbers(spelling) == _numbers(table.spellings[entry]):
                tier = "error layout" if other_layout else "error"
                closeness = 1.0 - 2.5 * distance / len(typed)
                candidates.add_entry(
                    table, entry, tier, closeness, table.joined_spellings[entry], distance=distance
                )


def _is_entry_close_enough(
    spelling: str, table: TitleTable, entry: int, distance: int, *, is_hangul: bool
) -> bool:
    typed = spelling.replace(" ", "")
    return is_close_enough(typed, table.joined_spellings[entry], distance, is_hangul=is_hangul) and (
        is_hangul or _typos_are_spread_out(spelling, table.spellings[entry], distance)
    )


def _typos_are_spread_out(typed: str, intended: str, distance: int) -> bool:
    """Return whether the typos are spread over the words, so that no word has become a different word.

    If spaces are wrong as well, one typo fewer is allowed, but at least one.
    """
    typed_words, intended_words = typed.split(), intended.split()
    if len(typed_words) != len(intended_words):
        return distance < max(2, max_typos(len(typed)))
    pairs = list(zip(typed_words, intended_words, strict=True))
    if sum(one == other for one, other in pairs) >= MIN_CORRECT_WORDS_FOR_UNEVEN_TYPOS:
        return True
    return all(
        OSA.distance(one, other) <= _max_typos_in_word(max(len(one), len(other))) for one, other in pairs
    )


def _max_typos_in_word(letter_count: int) -> int:
    return max(1, max_typos(letter_count)) + (letter_count >= MAX_SHORT_TEXT_LETTERS)


def _numbers(text: str) -> list[str]:
    return "".join([character if character.isdecimal() else " " for character in text]).split()
