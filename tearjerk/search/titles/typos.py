"""Titles with typos: how many a text may have, which ones a short text may have, and the titles they give.

Distances are optimal string alignment: a missing, added or wrong letter and a swapped pair cost one each.
In a short text another word is often one letter away (hope, rope, home), so it is only forgiven slips
of the fingers (a swapped pair, a missing letter, a doubled one, a neighbouring key) and of the ear (a
vowel for a vowel, a consonant that sounds alike).

Imports rapidfuzz, so nothing may import this module before it is needed.
"""

from collections.abc import Iterator, Sequence

from rapidfuzz import process
from rapidfuzz.distance import OSA

from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.keyboard import NEIGHBOURS
from tearjerk.search.index.index import Index
from tearjerk.search.index.tables import TitleTable
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import Candidates

SHORT_TEXT_LETTERS = 6
"""In a text of up to this many letters only likely typos are forgiven."""

SOUND_ALIKE = ("aeiou", "ckqx", "szc", "ywi", "bpv", "dt", "fpv", "gjk", "lr", "mn")
"""Latin letters confused by people who write by ear."""
SOUND_ALIKE_IN_HANGUL = ("op", "kj", "hj", "hn", "nm", "rz", "ex", "qv", "wc")
"""The same for Hangul as keys: ㅐㅔ, ㅏㅓ, ㅗㅓ, ㅗㅜ, ㅜㅡ, ㄱㅋ, ㄷㅌ, ㅂㅍ, ㅈㅊ."""

MIN_LETTERS_FOR_TYPOS = (4, 9, 14, 19, 25)
"""From this many letters up, one, two, three… typos are forgiven."""
MIN_LETTERS_FOR_TYPOS_DECODED = (7, 12, 18, 24)
"""The same for a text read through another alphabet, in which more texts are near by chance."""
MIN_CORRECT_WORDS = 2
"""With at least this many words right, a single other word may have all the typos."""


def max_typos(letters: int, steps: tuple[int, ...] = MIN_LETTERS_FOR_TYPOS) -> int:
    """How many typos a text of so many letters may have."""
    return sum(letters >= step for step in steps)


def is_likely_typo(typed: str, meant: str, *, hangul: bool = False) -> bool:
    """Whether one typo in a short text is of a likely kind; the distance between the two is one."""
    surplus = len(typed) - len(meant)
    offset = next(
        (position for position, pair in enumerate(zip(typed, meant, strict=False)) if pair[0] != pair[1]), -1
    )
    if offset < 0:  # the last letter is missing, doubled, or followed by a neighbouring key
        return surplus < 0 or _is_accidental_key(typed, len(meant))
    if surplus < 0:
        return offset > 0
    if surplus > 0:
        return _is_accidental_key(typed, offset)
    if typed[offset + 1 : offset + 2] == meant[offset] and typed[offset] == meant[offset + 1 : offset + 2]:
        return True
    alike = SOUND_ALIKE_IN_HANGUL if hangul else SOUND_ALIKE
    return typed[offset] in NEIGHBOURS.get(meant[offset], "") or any(
        typed[offset] in letters and meant[offset] in letters for letters in alike
    )


def _is_accidental_key(typed: str, offset: int) -> bool:
    """Whether the added letter repeats the one before it, or is next to a key that was meant."""
    around = typed[max(0, offset - 1) : offset] + typed[offset + 1 : offset + 2]
    return any(typed[offset] == key or typed[offset] in NEIGHBOURS.get(key, "") for key in around)


def is_close_enough(
    typed: str, meant: str, distance: int, *, short: int = SHORT_TEXT_LETTERS, hangul: bool = False
) -> bool:
    """Whether so many typos are allowed between two texts in one script, and likely if the texts are short."""
    longer = max(len(typed), len(meant))
    return distance <= max_typos(longer) and (
        distance == 0 or longer > short or is_likely_typo(typed, meant, hangul=hangul)
    )


def find_near(texts: Sequence[str], wanted: str, typos: int) -> Iterator[tuple[int, int]]:
    """Texts within so many typos, as pairs of number and distance."""
    if typos:
        found = process.extract(wanted, texts, scorer=OSA.distance, score_cutoff=typos, limit=None)
        yield from ((number, int(distance)) for _, distance, number in found)


def match_titles(query: Query, index: Index, candidates: Candidates) -> None:
    """Whole titles with typos."""
    table = index.titles
    for spelling in query.spellings_without_articles:
        typed = spelling.replace(" ", "")
        for entry, distance in find_near(table.joined, typed, max_typos(len(typed) + 1)):
            other_layout = query.has_letters and has_hangul(table.printed[entry]) != query.has_hangul
            if other_layout:
                allowed = distance <= max_typos(len(typed), MIN_LETTERS_FOR_TYPOS_DECODED)
            else:
                allowed = _is_allowed(spelling, table, entry, distance, hangul=query.has_hangul)
            if allowed and _numbers(spelling) == _numbers(table.spellings[entry]):
                tier = "error layout" if other_layout else "error"
                closeness = 1.0 - 2.5 * distance / len(typed)
                candidates.add_entry(table, entry, tier, closeness, table.joined[entry], distance=distance)


def _is_allowed(spelling: str, table: TitleTable, entry: int, distance: int, *, hangul: bool) -> bool:
    typed = spelling.replace(" ", "")
    return is_close_enough(typed, table.joined[entry], distance, hangul=hangul) and (
        hangul or _typos_are_spread_out(spelling, table.spellings[entry], distance)
    )


def _typos_are_spread_out(typed: str, meant: str, distance: int) -> bool:
    """Whether the typos are spread as slips of the finger are, so that no word has become another word.

    Where spaces are wrong as well, one typo less is allowed.
    """
    typed_words, meant_words = typed.split(), meant.split()
    if len(typed_words) != len(meant_words):
        return distance < max(2, max_typos(len(typed)))
    pairs = list(zip(typed_words, meant_words, strict=True))
    if sum(one == other for one, other in pairs) >= MIN_CORRECT_WORDS:
        return True
    return all(
        OSA.distance(one, other) <= _max_typos_in_word(max(len(one), len(other))) for one, other in pairs
    )


def _max_typos_in_word(letters: int) -> int:
    return max(1, max_typos(letters)) + (letters >= SHORT_TEXT_LETTERS)


def _numbers(text: str) -> list[str]:
    return "".join([character if character.isdecimal() else " " for character in text]).split()
