"""Titles that are near what was typed, but not near enough to count as found."""

from rapidfuzz import fuzz, process

from tearjerk.catalogue.film import Film, most_tears_first
from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.index import Index
from tearjerk.search.query import Query

MIN_RATIO = 75.0
"""How alike a suggested title and the query must be (rapidfuzz's ratio, 0 to 100)."""
MIN_LETTERS = 4
MAX_SUGGESTIONS = 3


def near_titles(query: Query, index: Index) -> list[Film]:
    """Up to MAX_SUGGESTIONS films with a title near the query, nearest first."""
    table = index.titles
    ratios: dict[int, float] = {}
    for spelling in query.spellings:
        typed = spelling.replace(" ", "")
        if len(typed) < MIN_LETTERS:
            continue
        found = process.extract(typed, table.joined, scorer=fuzz.ratio, score_cutoff=MIN_RATIO, limit=20)
        for _, ratio, entry in found:
            if query.has_letters and has_hangul(table.printed[entry]) != query.has_hangul:
                continue  # near only as keystrokes
            film = table.films[entry]
            ratios[film] = max(ratio, ratios.get(film, 0.0))
    nearest = sorted(ratios, key=lambda film: (-ratios[film], most_tears_first(index.films[film])))
    return [index.films[film] for film in nearest[:MAX_SUGGESTIONS]]
