"""Hangul titles by any romanisation, where folding makes the two equal."""

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from tearjerk.hangul.latin import folded
from tearjerk.search.hit import Hits
from tearjerk.search.index import Index
from tearjerk.search.question import Question
from tearjerk.search.shelf import boundaries
from tearjerk.search.slips import SHORT

FEWEST_SPOKEN = 5
"""Letters of a folded romanisation that count as a part of a title."""
NEAR_ENOUGH, ALIKE, PART_ALIKE = 0.5, 0.4, 65.0
"""How like two romanisations must be before folding (`see` is not 시): of a short title, of a long one
(0-1), of a part of one (0-100)."""


def spoken(question: Question, index: Index, hits: Hits) -> None:
    """Hangul titles by any romanisation."""
    latin = question.latin.replace(" ", "")
    wanted = folded(latin)
    if not question.sounds_mixed or len(wanted) < 2:
        return
    shelf, entries, unfolded = index.spoken
    for number in shelf.exact.get(wanted, ()):
        alike = OSA.normalized_similarity(latin, unfolded[number])
        if alike >= (NEAR_ENOUGH if len(wanted) <= SHORT else ALIKE):
            hits.offer(entries.films[number], entries.texts[number], "spelling", alike, shelf.joined[number])
    if len(wanted) >= FEWEST_SPOKEN:
        for number, at in shelf.holding(wanted):
            if len(wanted) == len(shelf.joined[number]):
                continue
            edges = boundaries(shelf.texts[number])
            begins, ends = at in edges, at + len(wanted) in edges
            if (len(wanted) > SHORT or (begins and (ends or not at))) and (
                fuzz.partial_ratio(latin, unfolded[number]) >= PART_ALIKE
            ):
                closeness = len(wanted) / len(shelf.joined[number]) * (0.8 if at else 1.0)
                hits.offer(
                    entries.films[number],
                    entries.texts[number],
                    "part spelling",
                    closeness,
                    shelf.joined[number],
                )
