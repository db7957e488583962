"""Chooses a list film by film, so that its films are relevant and do not repeat each other."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from tearjerk.catalogue.film import Film

BALANCE = 0.85
"""How much of a choice is relevance, the rest being novelty: the lambda of maximal marginal relevance."""

SEAT_COST = 0.25
"""How much each place that a party holds lowers its next bid: not so far that any other party's film beats its second."""

MIN_POOL = 200
"""How many of the most relevant films per group a list is chosen from; twice the length of the list if that is more."""


def maximal_marginal_relevance(
    relevance: Mapping[str, float],
    films: Sequence[Film],
    likeness: Callable[[Film, Film], float],
    count: int,
    *,
    balance: float = BALANCE,
    parties: Mapping[str, str] | None = None,
) -> list[Film]:
    """`count` films, chosen one by one: relevance against likeness to the nearest film chosen before.

    Each choice has the largest `balance` * relevance - (1 - `balance`) * max likeness (Carbonell and
    Goldstein, SIGIR 1998), among the most relevant films. `relevance` and `likeness` run from 0 to 1;
    ties go to the smaller id.

    With `parties`, the party of each film, places are shared out as seats are: the relevance of a film is divided by
    1 plus SEAT_COST for each place that its party has already.
    """
    pool = _most_relevant(relevance, films, max(MIN_POOL, 2 * count), parties)
    nearest = {film.id: 0.0 for film in pool}
    seats: Counter[str] = Counter()
    chosen: list[Film] = []

    def marginal_relevance(film: Film) -> float:
        divisor = 1 + SEAT_COST * seats[parties[film.id]] if parties is not None else 1
        return balance * relevance[film.id] / divisor - (1 - balance) * nearest[film.id]

    while pool and len(chosen) < count:
        best = max(pool, key=marginal_relevance)
        pool.remove(best)
        chosen.append(best)
        if parties is not None:
            seats[parties[best.id]] += 1
        for film in pool:
            nearest[film.id] = max(nearest[film.id], likeness(best, film))
    return chosen


def _most_relevant(
    relevance: Mapping[str, float], films: Sequence[Film], count: int, parties: Mapping[str, str] | None
) -> list[Film]:
    # So many of each party, by id: a film further down would have to be unlike everything to be chosen.
    taken: Counter[str] = Counter()
    found = []
    for film in sorted(films, key=lambda film: (-relevance[film.id], film.id)):
        party = "" if parties is None else parties[film.id]
        if taken[party] < count:
            taken[party] += 1
            found.append(film)
    return sorted(found, key=lambda film: film.id)
