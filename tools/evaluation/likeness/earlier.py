"""The earlier similarity and recommendations, from before the words of reviews were used, kept for comparison.

Eight parts, including aftertaste and the similarity of shares in tears. A user has personal weights, a score is half the
nearest loved film's vote and half the mean, and places are apportioned by the D'Hondt method.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import AFTERTASTES
from tearjerk.likeness.concepts import ConceptTable
from tearjerk.likeness.parts import MAX_TEARS_SHORTFALL, heaviness, share_in_tears
from tearjerk.likeness.similarity import Similarity, SimilarityScore, weighted_mean
from tearjerk.likeness.taste import MIN_RELIABLE_RATINGS, Taste

EARLIER_WEIGHTS = {
    "concepts": 0.34,
    "themes": 0.22,
    "genre": 0.10,
    "relation": 0.07,
    "aftertaste": 0.07,
    "era": 0.07,
    "people": 0.07,
    "tears": 0.06,
}
MIN_WEIGHT_FACTOR, MAX_WEIGHT_FACTOR = 2 / 3, 3 / 2
RELEVANCE_SHARE = 0.85


class AftertasteSimilarity(Similarity):
    """The current similarity, with aftertaste as an additional part."""

    def parts(self, loved: Film, offered: Film) -> dict[str, float]:
        """Return the known parts; aftertaste is 1 if equal, and a third less for each step of difference."""
        steps = abs(heaviness(loved) - heaviness(offered))
        return {**super().parts(loved, offered), "aftertaste": 1 - steps / (len(AFTERTASTES) - 1)}


class SymmetricTearsSimilarity(Similarity):
    """The current similarity, with the earlier part for tears, which more tears reduce as much as fewer do."""

    def parts(self, loved: Film, offered: Film) -> dict[str, float]:
        """Return the known parts, with the earlier one for tears."""
        apart = abs(share_in_tears(loved) - share_in_tears(offered))
        return {**super().parts(loved, offered), "tears": max(0.0, 1 - apart / MAX_TEARS_SHORTFALL)}


class UncappedWordsSimilarity(Similarity):
    """The current similarity without the cap on words, which limits how far they may exceed the other parts."""

    def score(self, loved: Film, offered: Film) -> SimilarityScore:
        """Return the weighted mean of the known parts."""
        parts = self.parts(loved, offered)
        return SimilarityScore(weighted_mean(parts, self.weights) or 0.0, parts)


class EarlierSimilarity(AftertasteSimilarity, SymmetricTearsSimilarity):
    """The complete earlier similarity, provided that no vectors are passed."""


def earlier_similarity(
    films: Sequence[Film], concepts: ConceptTable, weights: Mapping[str, float] = EARLIER_WEIGHTS
) -> Similarity:
    """Return the earlier similarity for the films of a catalogue."""
    return EarlierSimilarity(films, concepts, weights)


def earlier_recommendations(
    taste: Taste, films: Sequence[Film], candidates: Sequence[Film], concepts: ConceptTable, count: int
) -> list[Film]:
    """Return the first `count` recommendations of the earlier method for one user."""
    loved = taste.liked_films(films)
    similarity = earlier_similarity(films, concepts)
    if len(taste.ratings) >= MIN_RELIABLE_RATINGS and len(loved) > 1:
        similarity = earlier_similarity(films, concepts, _personal_weights(loved, films, similarity))
    rated = [film for film in films if film.id in taste.ratings]
    total = sum(abs(taste.weight(film.id)) for film in rated)
    relevance, nearest_loved = {}, {}
    for candidate in candidates:
        votes = {film.id: taste.weight(film.id) * similarity.score(film, candidate).total for film in rated}
        nearest_loved[candidate.id] = max(loved, key=lambda film: votes[film.id]).id
        value = (votes[nearest_loved[candidate.id]] + sum(votes.values()) / total) / 2
        relevance[candidate.id] = max(0.0, min(1.0, value))
    return _apportion(relevance, nearest_loved, candidates, similarity, count)


def _personal_weights(
    loved: Sequence[Film], films: Sequence[Film], similarity: Similarity
) -> dict[str, float]:
    mean_among_loved = _mean_parts(list(combinations(loved, 2)), similarity)
    usual = _mean_parts([(one, other) for one in loved for other in films if one.id != other.id], similarity)
    adjusted = {
        part: weight * min(MAX_WEIGHT_FACTOR, max(MIN_WEIGHT_FACTOR, mean_among_loved[part] / usual[part]))
        if usual.get(part) and part in mean_among_loved
        else weight
        for part, weight in EARLIER_WEIGHTS.items()
    }
    total = sum(adjusted.values())
    return {part: weight / total for part, weight in adjusted.items()}


def _mean_parts(pairs: Sequence[tuple[Film, Film]], similarity: Similarity) -> dict[str, float]:
    sums: Counter[str] = Counter()
    counts: Counter[str] = Counter()
    for one, other in pairs:
        parts = similarity.parts(one, other)
        sums.update(parts)
        counts.update(parts.keys())
    return {part: sums[part] / counts[part] for part in counts}


def _apportion(
    relevance: Mapping[str, float],
    nearest_loved: Mapping[str, str],
    candidates: Sequence[Film],
    similarity: Similarity,
    count: int,
) -> list[Film]:
    pool = sorted(candidates, key=lambda film: film.id)
    nearest = dict.fromkeys(relevance, 0.0)
    seats: Counter[str] = Counter()
    chosen: list[Film] = []
    while pool and len(chosen) < count:
        values = {
            film.id: RELEVANCE_SHARE * relevance[film.id] / (1 + seats[nearest_loved[film.id]])
            - (1 - RELEVANCE_SHARE) * nearest[film.id]
            for film in pool
        }
        best = max(pool, key=lambda film: values[film.id])
        pool.remove(best)
        chosen.append(best)
        seats[nearest_loved[best.id]] += 1
        for film in pool:
            nearest[film.id] = max(nearest[film.id], similarity.score(best, film).total)
    return chosen
