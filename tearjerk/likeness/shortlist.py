"""Preselection of films from a large catalogue, to be compared with everything a user has rated."""

from collections import defaultdict
from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.likeness.parts import Vector, dot
from tearjerk.likeness.similarity import Similarity
from tearjerk.likeness.taste import Taste

MAX_SHORTLIST_FILMS = 600
"""Maximum number of candidates compared in full, more than the bundled catalogue has. Comparing 10,000 films with 100 rated ones takes ten times as long as reading the catalogue."""


def shortlist(
    tastes: Sequence[Taste], catalogue: Sequence[Film], candidates: Sequence[Film], similarity: Similarity
) -> Sequence[Film]:
    """Return up to MAX_SHORTLIST_FILMS candidates, the nearest to the centroids of the users' films, sorted by id.

    Only themes, genres and relations are used: they are vectors that every film has. For two users, the more
    distant centroid counts, as in the recommendation itself.
    """
    if len(candidates) <= MAX_SHORTLIST_FILMS:
        return candidates
    centroids = [_centroid(taste, catalogue, similarity) for taste in tastes]
    nearness = {}
    for film in candidates:
        vectors = similarity.part_vectors(film)
        nearness[film.id] = min(
            sum(
                similarity.weights[part] * dot(vector, centroid.get(part, {}))
                for part, vector in vectors.items()
            )
            for centroid in centroids
        )
    kept = sorted(candidates, key=lambda film: (-nearness[film.id], film.id))[:MAX_SHORTLIST_FILMS]
    return sorted(kept, key=lambda film: film.id)


def _centroid(taste: Taste, films: Sequence[Film], similarity: Similarity) -> dict[str, Vector]:
    # The sum of the vectors of the user's films, each multiplied by the film's weight.
    centroid: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for film in films:
        if weight := taste.weight(film.id):
            for part, vector in similarity.part_vectors(film).items():
                for term, component in vector.items():
                    centroid[part][term] += weight * component
    return dict(centroid)
