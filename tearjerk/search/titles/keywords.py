"""Matches of keywords with titles: in any order, with typos, in both scripts, within a description.

The fewer titles contain a word, the more weight it has. Fillers ('the one with the…') have little weight, and cost
nothing if the title does not contain them. Import this module only when needed: it imports rapidfuzz.
"""

from collections.abc import Iterator
from math import log

from msgspec import Struct
from rapidfuzz import process
from rapidfuzz.distance import OSA

from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.romanisation import fold_romanisation
from tearjerk.search.index.index import Index
from tearjerk.search.index.tables import TitleTable
from tearjerk.search.query.fillers import DESCRIPTION_FILLERS, FILLERS, is_description
from tearjerk.search.query.query import Query
from tearjerk.search.query.spelling import to_keystrokes
from tearjerk.search.scoring import Candidate, Candidates, score_in_tier
from tearjerk.search.titles.typos import MIN_LETTERS_FOR_TYPOS_DECODED, is_close_enough, max_typos

FILLER_WEIGHT = 0.15

ENGLISH_ENDINGS = ("s", "es", "d", "ed", "ing", "er", "n", "y")
"""Endings by which a word in a description may differ from the word in the title: steal, stealing."""


class MinShares(Struct, frozen=True):
    """Minimum shares of weight that must match: of the query's words, and of the title's.

    `of_title_with_all_keywords` is that of the title if every keyword matches but some fillers do not.
    """

    of_query: float
    of_title: float
    of_title_with_all_keywords: float


DESCRIPTION_MIN_SHARES, TITLE_MIN_SHARES = MinShares(0.55, 0.5, 0.4), MinShares(0.7, 0.55, 0.6)

MAX_WORDS = 24
MIN_SINGLE_KEYWORD_KEYS, MIN_SINGLE_KEYWORD_SHARE = {True: 8, False: 6}, 0.4
"""Minimum length of a single keyword with a typo, in keystrokes of Hangul (True) or Latin text, and minimum share of the title."""
MIN_SINGLE_KEYWORD_QUALITY = 0.8
"""Minimum quality of a match of a single keyword with typos: moonlight is not moonlit."""
MIN_LETTERS_BY_SOUND, SOUND_QUALITY = 6, 0.92
"""Minimum length, in letters, of a match by sound alone, and its quality."""
MIN_LETTERS_OF_KEY = 3
MAX_SHORT_WORD_LETTERS = 8
"""Maximum length, in letters, of words in which only likely typos are allowed."""
MIN_KEYS_OF_STEM = 4
"""Minimum length, in keystrokes, of a Hangul word that continues in the title, as with a particle: 7번방 in 7번방의."""


class Interpretation(Struct, frozen=True):
    """A word in titles that a typed word may stand for, the quality of the match (0 to 1), and the entries with it.

    `matches_by_sound` is set if the word and the entries are those of the romanised titles.
    """

    word: str
    quality: float
    entries: list[int]
    matches_by_sound: bool = False


class WordMatch(Struct, frozen=True):
    """A word in a film's title that matches a typed word; `entry` is None if it matches by sound."""

    quality: float
    entry: int | None
    word: str


class QueryWords(Struct, frozen=True):
    """The words of a query, the keywords among them, and the weights of all."""

    words: list[str]
    keywords: list[str]
    weights: dict[str, float]
    is_description: bool


def match_titles(query: Query, index: Index, candidates: Candidates) -> None:
    """Add films whose titles contain all or most of the keywords."""
    words = list(dict.fromkeys(query.spellings_without_articles[0].split()))[:MAX_WORDS]
    phrased_as_description = not query.has_hangul and is_description(query.latin)
    fillers = DESCRIPTION_FILLERS if phrased_as_description else FILLERS
    keywords = [word for word in words if word not in fillers]
    query_words = QueryWords(words, keywords, {}, phrased_as_description)
    if not query_words.keywords:
        return
    matches = _word_matches(query, query_words, index)
    total = sum(query_words.weights[word] for word in query_words.keywords)
    limits = DESCRIPTION_MIN_SHARES if phrased_as_description else TITLE_MIN_SHARES
    for film_number, by_word in matches.items():
        weight = sum(
            query_words.weights[word] * by_word[word].quality
            for word in query_words.keywords
            if word in by_word
        )
        if weight / total >= limits.of_query * 0.8:
            _add_film(film_number, by_word, query_words, weight / total, index, candidates)


def _word_matches(query: Query, query_words: QueryWords, index: Index) -> dict[int, dict[str, WordMatch]]:
    """Return the best match of each word for each film, and store the weights of the words in `query_words`."""
    table = index.titles
    film_count = len(index.films)
    fillers = DESCRIPTION_FILLERS if query_words.is_description else FILLERS
    found: dict[int, dict[str, WordMatch]] = {}
    for word, typed_word in zip(query_words.words, _original_words(query, query_words.words), strict=True):
        rarity = log(1 + film_count)
        for interpretation in _interpretations(word, typed_word, index):
            quality = interpretation.quality
            if quality > 0.9:
                rarity = min(rarity, log(1 + film_count / len(interpretation.entries)))
            for entry in interpretation.entries:
                if interpretation.matches_by_sound:
                    film_number, title_entry = index.romanised_titles.film_numbers[entry], None
                elif has_hangul(table.printed_titles[entry]) == has_hangul(typed_word):
                    film_number, title_entry = table.film_numbers[entry], entry
                else:
                    continue
                current = found.setdefault(film_number, {}).get(word)
                if current is None or quality > current.quality:
                    found[film_number][word] = WordMatch(quality, title_entry, interpretation.word)
        query_words.weights[word] = rarity * (FILLER_WEIGHT if word in fillers else 1.0)
    return found


def _original_words(query: Query, words: list[str]) -> list[str]:
    """Return the words as originally typed, if known, to preserve their script and sound."""
    typed = {to_keystrokes(word): word for word in query.text.split()}
    return [typed.get(word, word) for word in words]


def _interpretations(word: str, typed_word: str, index: Index) -> Iterator[Interpretation]:
    table = index.titles
    hangul = has_hangul(typed_word)
    if word in table.entries_by_word:
        yield Interpretation(word, 1.0, table.entries_by_word[word])
    if word not in FILLERS:
        for other in (*(word + ending for ending in ENGLISH_ENDINGS), *_stems(word)):
            if other in table.entries_by_word:
                yield Interpretation(other, 0.9, table.entries_by_word[other])
        if word not in table.entries_by_word:
            for other, distance in _near_words(table, word, max_typos(len(word) + 1)):
                if is_close_enough(
                    word, other, distance, max_short_letters=MAX_SHORT_WORD_LETTERS, is_hangul=hangul
                ):
                    yield Interpretation(other, 1.0 - distance / len(word), table.entries_by_word[other])
    if hangul and len(word) >= MIN_KEYS_OF_STEM:
        for other in table.vocabulary:
            if other.startswith(word) and other != word:
                yield Interpretation(other, 0.9, table.entries_by_word[other])
    if not hangul and len(word) >= MIN_LETTERS_OF_KEY and word not in FILLERS:
        yield from _interpretations_by_sound(word, index)


def _interpretations_by_sound(word: str, index: Index) -> Iterator[Interpretation]:
    table, key = index.romanised_titles, fold_romanisation(word)
    if key in table.entries_by_word and len(key) >= MIN_LETTERS_OF_KEY:
        yield Interpretation(key, SOUND_QUALITY, table.entries_by_word[key], matches_by_sound=True)
    elif word not in index.titles.entries_by_word:
        for other, distance in _near_words(table, key, max_typos(len(key), MIN_LETTERS_FOR_TYPOS_DECODED)):
            yield Interpretation(
                other, 0.9 - distance / len(key), table.entries_by_word[other], matches_by_sound=True
            )


def _stems(word: str) -> Iterator[str]:
    for ending in ENGLISH_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 3:
            yield word[: -len(ending)]


def _near_words(table: TitleTable, word: str, allowed_typos: int) -> Iterator[tuple[str, int]]:
    if allowed_typos:
        found = process.extract(
            word, table.vocabulary, scorer=OSA.distance, score_cutoff=allowed_typos, limit=50
        )
        yield from ((other, int(distance)) for other, distance, _ in found)


def _add_film(
    film_number: int,
    by_word: dict[str, WordMatch],
    query_words: QueryWords,
    share_of_query: float,
    index: Index,
    candidates: Candidates,
) -> None:
    matches = [by_word[word] for word in query_words.keywords if word in by_word]
    has_all_keywords = len(matches) == len(query_words.keywords)
    quality = min(match.quality for match in matches)
    entries = {match.entry for match in by_word.values() if match.entry is not None}
    if not entries:
        key = " ".join(match.word for match in by_word.values())
        if (
            has_all_keywords
            and len(query_words.keywords) == len(query_words.words)
            and len(key) >= MIN_LETTERS_BY_SOUND
        ):
            tier = "error words" if quality < SOUND_QUALITY else "part spelling"
            title = index.films[film_number].title_ko
            candidates.add(Candidate(film_number, score_in_tier(tier, quality * 0.5), title, tier, key))
        return
    table = index.titles
    matched_words = {match.word for match in by_word.values()}
    shares = {entry: _share_of_title(table, entry, matched_words, len(index.films)) for entry in entries}
    best = max(entries, key=lambda entry: shares[entry])
    share, key = shares[best], table.spellings[best]
    limits = DESCRIPTION_MIN_SHARES if query_words.is_description else TITLE_MIN_SHARES
    has_unmatched_words = any(word not in by_word for word in query_words.words)
    if (
        has_all_keywords
        and (share >= limits.of_title_with_all_keywords or not has_unmatched_words)
        and (
            len(matches) > 1
            or (
                (query_words.is_description or not has_unmatched_words)
                and (
                    quality == 1.0
                    or (
                        quality >= MIN_SINGLE_KEYWORD_QUALITY
                        and _is_single_keyword_enough(matches[0].word, share, table.printed_titles[best])
                    )
                )
            )
        )
    ):
        candidates.add_entry(table, best, "error words", quality * (0.5 + 0.5 * share), key)
    elif len(matches) > 1 and share_of_query >= limits.of_query and share >= limits.of_title:
        candidates.add_entry(table, best, "gist", share_of_query * share, key)


def _is_single_keyword_enough(word: str, share: float, title: str) -> bool:
    """Return whether a single keyword with a typo is long enough, and a large enough share of the title."""
    return len(word) >= MIN_SINGLE_KEYWORD_KEYS[has_hangul(title)] and share >= MIN_SINGLE_KEYWORD_SHARE


def _share_of_title(table: TitleTable, entry: int, matched_words: set[str], film_count: int) -> float:
    """Return the share of a title's weight in its matched words."""
    total = matched = 0.0
    for word in set(table.spellings[entry].split()):
        weight = log(1 + film_count / len(table.entries_by_word[word])) * (
            FILLER_WEIGHT if word in FILLERS else 1.0
        )
        total += weight
        matched += weight * (word in matched_words)
    return matched / total if total else 0.0
