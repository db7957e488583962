"""Matches of Hangul titles in any romanisation, and of Hangul spelled as it sounds."""

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from tearjerk.hangul.romanisation import fold_romanisation
from tearjerk.search.index.index import Index
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import Candidates
from tearjerk.search.titles.typos import (
    MAX_SHORT_TEXT_LETTERS,
    MIN_LETTERS_FOR_TYPOS_DECODED,
    find_near,
    max_typos,
)

MIN_LETTERS_OF_PART = 5
"""Minimum length, in letters, of a key that matches part of a title."""
MIN_SIMILARITY_SHORT, MIN_SIMILARITY, MIN_SIMILARITY_OF_PART = 0.5, 0.4, 65.0
"""Minimum similarity of two romanisations before folding (`see` is not 시): of a short title and of a long one
(0 to 1), and of part of one (0 to 100)."""
MIN_SIMILARITY_NEAR = 0.5
"""Minimum similarity before folding if the folded keys differ (0 to 1)."""
MIN_LETTERS_HEARD, MIN_SIMILARITY_HEARD = 7, 0.75
"""Minimum length, in letters, and minimum similarity of a Hangul title that sounds like the query (스카웃, 스카우트)."""


def match_titles(query: Query, index: Index, candidates: Candidates) -> None:
    """Add titles whose key contains that of the query."""
    typed = query.latin.replace(" ", "")
    key = fold_romanisation(typed)
    if not query.may_be_romanised or len(key) < 2:
        return
    table, unfolded_romanisations = index.romanised_titles, index.unfolded_romanisations
    for entry in table.find_exact(key):
        similarity = OSA.normalized_similarity(typed, unfolded_romanisations[entry])
        if similarity >= (MIN_SIMILARITY_SHORT if len(key) <= MAX_SHORT_TEXT_LETTERS else MIN_SIMILARITY):
            candidates.add_entry(table, entry, "spelling", similarity, table.joined_spellings[entry])
    if len(key) < MIN_LETTERS_OF_PART:
        return
    for entry, offset in table.find_containing(key):
        if len(key) == len(table.joined_spellings[entry]):
            continue
        edges = table.word_boundaries(entry)
        begins, ends = offset in edges, offset + len(key) in edges
        if (len(key) > MAX_SHORT_TEXT_LETTERS or (begins and (ends or not offset))) and (
            fuzz.partial_ratio(typed, unfolded_romanisations[entry]) >= MIN_SIMILARITY_OF_PART
        ):
            closeness = len(key) / len(table.joined_spellings[entry]) * (0.8 if offset else 1.0)
            candidates.add_entry(table, entry, "part spelling", closeness, table.joined_spellings[entry])


def match_near_titles(query: Query, index: Index, candidates: Candidates) -> None:
    """Add titles whose key is similar to that of the query, including Hangul spelled by ear (마라톤 for 말아톤)."""
    table, unfolded_romanisations = index.romanised_titles, index.unfolded_romanisations
    typed = query.latin.replace(" ", "")
    key = fold_romanisation(typed)
    if len(key) <= MAX_SHORT_TEXT_LETTERS - 2:
        return
    typos = max(1, max_typos(len(key), MIN_LETTERS_FOR_TYPOS_DECODED))
    for entry, distance in find_near(table.joined_spellings, key, typos):
        longer = max(len(key), len(table.joined_spellings[entry]))
        allowed_typos = (
            max_typos(longer, MIN_LETTERS_FOR_TYPOS_DECODED)
            if query.may_be_romanised
            else int(longer >= MIN_LETTERS_HEARD)
        )
        similarity = OSA.normalized_similarity(typed, unfolded_romanisations[entry])
        heard = distance and not query.may_be_romanised
        if distance <= allowed_typos and similarity >= (
            MIN_SIMILARITY_HEARD if heard else MIN_SIMILARITY_NEAR
        ):
            tier = "near spelling" if query.may_be_romanised else "heard"
            closeness = similarity - 0.1 * distance
            candidates.add_entry(
                table, entry, tier, closeness, table.joined_spellings[entry], distance=distance
            )
