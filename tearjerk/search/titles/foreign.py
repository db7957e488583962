"""Matches of titles in other languages: whole, partial, and with typos."""

from tearjerk.hangul.scripts import has_hanja, has_katakana
from tearjerk.search.index.index import Index
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import Candidates

MIN_LETTERS_OF_PART, MIN_CHARACTERS_OF_PART = 7, 3
"""Minimum length of a query that matches part of a title, in letters, and in Chinese or Japanese characters."""
MIN_LETTERS_FOR_TYPOS, MIN_CHARACTERS_FOR_TYPOS = (7, 14, 21), (5, 10, 15)
"""Minimum lengths of a query with one, two or three typos, in letters, and in Chinese or Japanese characters."""


def _is_cjk(query: Query) -> bool:
    """Return whether a query contains Chinese characters or katakana."""
    return has_hanja(query.text) or has_katakana(query.text)


def match_titles(query: Query, index: Index, candidates: Candidates) -> None:
    """Add titles that are equal to the query, or contain it as whole words (in Chinese and Japanese, anywhere)."""
    table = index.foreign_titles
    is_cjk = _is_cjk(query)
    min_length = MIN_CHARACTERS_OF_PART if is_cjk else MIN_LETTERS_OF_PART
    for spelling in query.spellings:
        typed = spelling.replace(" ", "")
        for entry in table.find_exact(typed):
            candidates.add_entry(table, entry, "exact", 1.0, typed)
        if len(typed) < min_length:
            continue
        for entry, offset in table.find_containing(typed):
            edges = table.word_boundaries(entry)
            if len(typed) < len(table.joined_spellings[entry]) and (
                is_cjk or (offset in edges and offset + len(typed) in edges)
            ):
                tier = "words" if offset else "prefix"
                closeness = len(typed) / len(table.joined_spellings[entry])
                candidates.add_entry(table, entry, tier, closeness, table.joined_spellings[entry])


def match_with_typos(query: Query, index: Index, candidates: Candidates) -> None:
    """Add titles that equal the query except for typos."""
    from tearjerk.search.titles.typos import find_near, max_typos

    table = index.foreign_titles
    thresholds = MIN_CHARACTERS_FOR_TYPOS if _is_cjk(query) else MIN_LETTERS_FOR_TYPOS
    for spelling in query.spellings_without_articles[:1]:
        typed = spelling.replace(" ", "")
        for entry, distance in find_near(table.joined_spellings, typed, max_typos(len(typed), thresholds)):
            closeness = 1.0 - 2.5 * distance / len(typed)
            candidates.add_entry(
                table, entry, "error", closeness, table.joined_spellings[entry], distance=distance
            )
