"""A list whose films are like what was asked for and not like each other."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from tearjerk.catalogue.film import Film

BALANCE = 0.85
"""How much of a choice is relevance, the rest being novelty: the lambda of maximal marginal relevance."""


def maximal_marginal_relevance(
    relevance: Mapping[str, float],
    films: Sequence[Film],
    alike: Callable[[Film, Film], float],
    count: int,
    *,
    balance: float = BALANCE,
    turn: Callable[[Film], str] | None = None,
) -> list[Film]:
    """`count` films, chosen one by one: relevance against likeness to the nearest film chosen before.

    Each choice has the largest `balance` * relevance - (1 - `balance`) * max likeness (Carbonell and
    Goldstein, SIGIR 1998). `relevance` and `alike` run from 0 to 1; ties go to the smaller id.

    With `turn` the films belong to parties, and places are shared out as seats are (highest averages
    with the divisors of D'Hondt, 1878): relevance is divided by one more than the places that the
    film's party has already.
    """
    pool = sorted(films, key=lambda film: film.id)
    nearest = {film.id: 0.0 for film in pool}
    seats: Counter[str] = Counter()
    chosen: list[Film] = []

    def worth(film: Film) -> float:
        share = 1 + seats[turn(film)] if turn is not None else 1
        return balance * relevance[film.id] / share - (1 - balance) * nearest[film.id]

    while pool and len(chosen) < count:
        best = max(pool, key=worth)
        pool.remove(best)
        chosen.append(best)
        if turn is not None:
            seats[turn(best)] += 1
        for film in pool:
            nearest[film.id] = max(nearest[film.id], alike(best, film))
    return chosen
