"""`like`: the films that somebody who loved this one would want next, and unlike each other."""

from collections.abc import Mapping, Sequence

from msgspec import UNSET, Struct, UnsetType, structs

from tearjerk.catalogue.film import Film
from tearjerk.likeness.because import Reason, ReasonRecord, because
from tearjerk.likeness.diversity import maximal_marginal_relevance
from tearjerk.likeness.explanation import ExplainedPart
from tearjerk.likeness.similarity import Likeness, Similarity

SIMILARITY_DECIMALS = 3
"""Decimals of a similarity in the output; more would be false precision."""


class SimilarFilmRecord(Film, frozen=True, kw_only=True):
    """A film with its `similarity` and `because`: what `like` and `recommend` write as JSON.

    `friend` is the reason for a second user, `parts` what `--explain` shows.
    """

    similarity: float
    because: ReasonRecord
    friend: ReasonRecord | UnsetType = UNSET
    parts: Mapping[str, ExplainedPart] | UnsetType = UNSET


class SimilarFilm(Struct, frozen=True):
    """A film that is offered, how like the loved one it is, and why."""

    film: Film
    likeness: Likeness
    because: Reason

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
