"""Diversification of a list, so that its films are relevant but not too similar to each other."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from tearjerk.catalogue.film import Film

RELEVANCE_WEIGHT = 0.85
"""Weight of relevance against novelty: the lambda of maximal marginal relevance."""

GROUP_PENALTY = 0.25
"""Added to the divisor of a film's relevance for each film already chosen from its group; low enough that a group's second film can still beat another group's first."""

MIN_POOL_SIZE = 200
"""Films are chosen from the most relevant ones of each group, or of all films without groups: this many, or twice `count` if that is more."""


def maximal_marginal_relevance(
    relevance: Mapping[str, float],
    films: Sequence[Film],
    similarity: Callable[[Film, Film], float],
    count: int,
    *,
    relevance_weight: float = RELEVANCE_WEIGHT,
    groups: Mapping[str, str] | None = None,
) -> list[Film]:
    """Choose `count` films one by one, weighing relevance against similarity to the films already chosen.

    Each choice maximises `relevance_weight` * relevance - (1 - `relevance_weight`) * max similarity (Carbonell and
    Goldstein, SIGIR 1998) among the most relevant films. `relevance` and `similarity` range from 0 to 1;
    ties go to the smaller id.

    With `groups`, the group of each film by id, groups share the places as in a highest-averages method of
    apportionment: a film's relevance is divided by 1 + GROUP_PENALTY * (films already chosen from its group).
    """
    pool = _most_relevant(relevance, films, max(MIN_POOL_SIZE, 2 * count), groups)
    max_similarity = {film.id: 0.0 for film in pool}
    chosen_by_group: Counter[str] = Counter()
    chosen: list[Film] = []

    def marginal_relevance(film: Film) -> float:
        divisor = 1 + GROUP_PENALTY * chosen_by_group[groups[film.id]] if groups is not None else 1
        return (
            relevance_weight * relevance[film.id] / divisor - (1 - relevance_weight) * max_similarity[film.id]
        )

    while pool and len(chosen) < count:
        best = max(pool, key=marginal_relevance)
        pool.remove(best)
        chosen.append(best)
        if groups is not None:
            chosen_by_group[groups[best.id]] += 1
        for film in pool:
            max_similarity[film.id] = max(max_similarity[film.id], similarity(best, film))
    return chosen


def _most_relevant(
    relevance: Mapping[str, float], films: Sequence[Film], count: int, groups: Mapping[str, str] | None
) -> list[Film]:
    # At most `count` per group, sorted by id. A less relevant film would hardly ever be chosen.
    taken: Counter[str] = Counter()
    found = []
    for film in sorted(films, key=lambda film: (-relevance[film.id], film.id)):
        group = "" if groups is None else groups[film.id]
        if taken[group] < count:
            taken[group] += 1
            found.append(film)
    return sorted(found, key=lambda film: film.id)
