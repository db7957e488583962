"""`like`: the films that somebody who loved this one would want next."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct, to_builtins

from tearjerk.catalogue.film import FIELDS, Film
from tearjerk.likeness.because import Because, because
from tearjerk.likeness.diversity import maximal_marginal_relevance
from tearjerk.likeness.similarity import Likeness, Similarity

ALIKE_FIELDS = (*FIELDS, "similarity", "because")
"""The keys of one film in the JSON of `like` and `recommend`."""

DIGITS = 3
"""Decimals of a similarity in the output; more would pretend to know more."""


class Alike(Struct, frozen=True):
    """A film that is offered, how like the loved one it is, and why."""

    film: Film
    likeness: Likeness
    because: Because

    def record(self) -> dict[str, Any]:
        """The film's JSON with `similarity` and `because` behind it."""
        return {
            **to_builtins(self.film),
            "similarity": round(self.likeness.total, DIGITS),
            "because": self.because.record(),
        }


def alike(film: Film, candidates: Sequence[Film], similarity: Similarity, count: int) -> list[Alike]:
    """`count` of the candidates, like the film and unlike each other, never the film itself."""
    likenesses = {other.id: similarity.likeness(film, other) for other in candidates if other.id != film.id}
    chosen = maximal_marginal_relevance(
        {name: likeness.total for name, likeness in likenesses.items()},
        [other for other in candidates if other.id != film.id],
        lambda one, other: similarity.likeness(one, other).total,
        count,
    )
    return [Alike(other, likenesses[other.id], because(film, other, similarity)) for other in chosen]
