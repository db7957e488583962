"""Hangul titles by any romanisation, and Hangul spelled as it sounds."""

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from tearjerk.hangul.romanisation import fold_romanisation
from tearjerk.search.index.index import Index
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import Candidates
from tearjerk.search.titles.typos import MIN_LETTERS_PER_TYPO_DECODED, SHORT_LETTERS, max_typos, near

MIN_LETTERS_OF_PART = 5
"""Letters of a key that match a part of a title."""
MIN_LIKENESS_SHORT, MIN_LIKENESS, MIN_LIKENESS_OF_PART = 0.5, 0.4, 65.0
"""How alike two romanisations must be before folding (`see` is not 시): of a short title, of a long one
(0 to 1), of a part of one (0 to 100)."""
MIN_LIKENESS_NEAR = 0.5
"""How alike they must be before folding if their keys differ."""
MIN_LETTERS_HEARD, MIN_LIKENESS_HEARD = 7, 0.75
"""Letters and likeness of a Hangul title that is one sound from the Hangul that was typed (스카웃, 스카우트)."""


def match_titles(query: Query, index: Index, candidates: Candidates) -> None:
    """Titles whose key is, or contains, that of what was typed."""
    typed = query.latin.replace(" ", "")
    key = fold_romanisation(typed)
    if not query.may_be_romanised or len(key) < 2:
        return
    table, unfolded = index.romanised, index.unfolded
    for entry in table.spelled_as(key):
        likeness = OSA.normalized_similarity(typed, unfolded[entry])
        if likeness >= (MIN_LIKENESS_SHORT if len(key) <= SHORT_LETTERS else MIN_LIKENESS):
            candidates.add_entry(table, entry, "spelling", likeness, table.joined[entry])
    if len(key) < MIN_LETTERS_OF_PART:
        return
    for entry, at in table.containing(key):
        if len(key) == len(table.joined[entry]):
            continue
        edges = table.word_edges(entry)
        begins, ends = at in edges, at + len(key) in edges
        if (len(key) > SHORT_LETTERS or (begins and (ends or not at))) and (
            fuzz.partial_ratio(typed, unfolded[entry]) >= MIN_LIKENESS_OF_PART
        ):
            closeness = len(key) / len(table.joined[entry]) * (0.8 if at else 1.0)
            candidates.add_entry(table, entry, "part spelling", closeness, table.joined[entry])


def match_near_titles(query: Query, index: Index, candidates: Candidates) -> None:
    """Titles whose key is near that of what was typed; Hangul spelled by ear (마라톤 for 말아톤)."""
    table, unfolded = index.romanised, index.unfolded
    typed = query.latin.replace(" ", "")
    key = fold_romanisation(typed)
    if len(key) <= SHORT_LETTERS - 2:
        return
    typos = max(1, max_typos(len(key), MIN_LETTERS_PER_TYPO_DECODED))
    for entry, distance in near(table.joined, key, typos):
        longer = max(len(key), len(table.joined[entry]))
        allowed = (
            max_typos(longer, MIN_LETTERS_PER_TYPO_DECODED)
            if query.may_be_romanised
            else longer >= MIN_LETTERS_HEARD
        )
        likeness = OSA.normalized_similarity(typed, unfolded[entry])
        heard = distance and not query.may_be_romanised
        if distance <= allowed and likeness >= (MIN_LIKENESS_HEARD if heard else MIN_LIKENESS_NEAR):
            tier = "near spelling" if query.may_be_romanised else "heard"
            closeness = likeness - 0.1 * distance
            candidates.add_entry(table, entry, tier, closeness, table.joined[entry], distance=distance)
