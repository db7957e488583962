"""A list whose films are like what was asked for and not like each other."""

from collections.abc import Callable, Mapping, Sequence

from tearjerk.film import Film

BALANCE = 0.85
"""How much of a choice is likeness, the rest being novelty: the lambda of maximal marginal relevance."""

HEADROOM = 12
"""Only the best so many times the length of the list are considered: the rest is too unlike to diversify."""


def maximal_marginal_relevance(
    relevance: Mapping[str, float],
    films: Sequence[Film],
    alike: Callable[[Film, Film], float],
    count: int,
    balance: float = BALANCE,
) -> list[Film]:
    """`count` films, chosen one by one: relevance against likeness to the nearest film chosen before.

    Each choice has the largest `balance` * relevance - (1 - `balance`) * max likeness (Carbonell and
    Goldstein, SIGIR 1998). `relevance` and `alike` run from 0 to 1; ties go to the smaller id.
    """
    pool = sorted(films, key=lambda film: (-relevance[film.id], film.id))[: count * HEADROOM]
    nearest = {film.id: 0.0 for film in pool}
    chosen: list[Film] = []
    while pool and len(chosen) < count:
        best = max(pool, key=lambda film: balance * relevance[film.id] - (1 - balance) * nearest[film.id])
        pool.remove(best)
        chosen.append(best)
        for film in pool:
            nearest[film.id] = max(nearest[film.id], alike(best, film))
    return chosen
