"""Titles that are near what was typed, but not near enough to be meant."""

from rapidfuzz import fuzz, process

from tearjerk.catalogue.film import Film, most_tears_first
from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.index import Index
from tearjerk.search.question import Question

NEAR = 75.0
"""Least likeness (rapidfuzz's ratio, 0-100) of a suggestion."""
FEWEST = 4
"""Letters of a query that suggestions are made for."""
MOST = 3


def near_titles(question: Question, index: Index) -> list[Film]:
    """Up to three films with titles near the query, nearest first."""
    shelf, entries = index.typed
    likeness: dict[int, float] = {}
    for text in question.spelled:
        wanted = text.replace(" ", "")
        if len(wanted) >= FEWEST:
            for _, ratio, number in process.extract(
                wanted, shelf.joined, scorer=fuzz.ratio, score_cutoff=NEAR, limit=20
            ):
                if question.letters and has_hangul(entries.texts[number]) != question.hangul:
                    continue  # near only as keystrokes
                film = entries.films[number]
                likeness[film] = max(ratio, likeness.get(film, 0.0))
    nearest = sorted(likeness, key=lambda film: (-likeness[film], most_tears_first(index.films[film])))
    return [index.films[film] for film in nearest[:MOST]]
