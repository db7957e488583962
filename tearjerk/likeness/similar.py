"""`like`: the films that somebody who loved this one would want next, and unlike each other."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from msgspec import UNSET, Struct, UnsetType, structs

from tearjerk.catalogue.film import Film
from tearjerk.likeness.because import Because, BecauseRecord, because
from tearjerk.likeness.similarity import ExplainedPart, Likeness, Similarity

SIMILARITY_DECIMALS = 3
"""Decimals of a similarity in the output; more would pretend to know more."""

BALANCE = 0.85
"""How much of a choice is relevance, the rest being novelty: the lambda of maximal marginal relevance."""


class SimilarFilmRecord(Film, frozen=True, kw_only=True):
    """A film with its `similarity` and `because`: what `like` and `recommend` write as JSON.

    `friend` is the because of a second user, `parts` what `--explain` shows.
    """

    similarity: float
    because: BecauseRecord
    friend: BecauseRecord | UnsetType = UNSET
    parts: Mapping[str, ExplainedPart] | UnsetType = UNSET


class SimilarFilm(Struct, frozen=True):
    """A film that is offered, how like the loved one it is, and why."""

    film: Film
    likeness: Likeness
    because: Because

    def record(self) -> SimilarFilmRecord:
        """The film's JSON with `similarity` and `because` behind it."""
        return SimilarFilmRecord(
            **structs.asdict(self.film),
            similarity=round(self.likeness.total, SIMILARITY_DECIMALS),
            because=self.because.record(),
        )


def similar_films(
    film: Film, candidates: Sequence[Film], similarity: Similarity, count: int
) -> list[SimilarFilm]:
    """`count` of the candidates, like the film and unlike each other, never the film itself."""
    others = [other for other in candidates if other.id != film.id]
    likenesses = {other.id: similarity.likeness(film, other) for other in others}
    chosen = maximal_marginal_relevance(
        {name: likeness.total for name, likeness in likenesses.items()},
        others,
        lambda one, other: similarity.likeness(one, other).total,
        count,
    )
    return [SimilarFilm(other, likenesses[other.id], because(film, other, similarity)) for other in chosen]


def maximal_marginal_relevance(
    relevance: Mapping[str, float],
    films: Sequence[Film],
    likeness: Callable[[Film, Film], float],
    count: int,
    *,
    balance: float = BALANCE,
    party: Callable[[Film], str] | None = None,
) -> list[Film]:
    """`count` films, chosen one by one: relevance against likeness to the nearest film chosen before.

    Each choice has the largest `balance` * relevance - (1 - `balance`) * max likeness (Carbonell and
    Goldstein, SIGIR 1998). `relevance` and `likeness` run from 0 to 1; ties go to the smaller id.

    With `party` places are shared out among parties of films as seats are (highest averages with the
    divisors of D'Hondt, 1878): relevance is divided by one more than the places that the film's
    party has already.
    """
    pool = sorted(films, key=lambda film: film.id)
    nearest = {film.id: 0.0 for film in pool}
    seats: Counter[str] = Counter()
    chosen: list[Film] = []

    def marginal_relevance(film: Film) -> float:
        divisor = 1 + seats[party(film)] if party is not None else 1
        return balance * relevance[film.id] / divisor - (1 - balance) * nearest[film.id]

    while pool and len(chosen) < count:
        best = max(pool, key=marginal_relevance)
        pool.remove(best)
        chosen.append(best)
        if party is not None:
            seats[party(best)] += 1
        for film in pool:
            nearest[film.id] = max(nearest[film.id], likeness(best, film))
    return chosen
