"""The films of a large catalogue that are worth comparing with everything a user has rated."""

from collections import defaultdict
from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.likeness.parts import Vector
from tearjerk.likeness.similarity import Similarity
from tearjerk.likeness.taste import Taste

MAX_SHORTLIST = 600
"""More films than the bundled catalogue has; comparing 10,000 films with 100 each takes ten times as long as reading them."""


def shortlist(
    tastes: Sequence[Taste], films: Sequence[Film], candidates: Sequence[Film], similarity: Similarity
) -> Sequence[Film]:
    """At most MAX_SHORTLIST candidates: those nearest to the centre of the users' films, in catalogue order.

    Only vectors have a middle, so this goes by themes, genres and relations. Of two users' middles the one that is
    farther counts, as in the recommendation itself.
    """
    if len(candidates) <= MAX_SHORTLIST:
        return candidates
    middles = [_middle(taste, films, similarity) for taste in tastes]
    nearness = {}
    for film in candidates:
        vectors = similarity.vectors_of(film)
        nearness[film.id] = min(
            sum(
                similarity.weights[part] * _product(middle.get(part, {}), vector)
                for part, vector in vectors.items()
            )
            for middle in middles
        )
    kept = sorted(candidates, key=lambda film: (-nearness[film.id], film.id))[:MAX_SHORTLIST]
    return sorted(kept, key=lambda film: film.id)


def _middle(taste: Taste, films: Sequence[Film], similarity: Similarity) -> dict[str, Vector]:
    # The sum of the known films' vectors, each as long as the film counts.
    middle: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for film in films:
        if weight := taste.weight(film.id):
            for part, vector in similarity.vectors_of(film).items():
                for word, length in vector.items():
                    middle[part][word] += weight * length
    return dict(middle)


def _product(middle: Vector, vector: Vector) -> float:
    return sum([length * middle[word] for word, length in vector.items() if word in middle])
