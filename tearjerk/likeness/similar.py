"""Similar films: what somebody who loved a film would want to see next."""

from collections.abc import Mapping, Sequence

from msgspec import UNSET, Struct, UnsetType, structs

from tearjerk.catalogue.film import Film
from tearjerk.likeness.diversity import maximal_marginal_relevance
from tearjerk.likeness.explanation import ExplainedPart
from tearjerk.likeness.reason import Reason, ReasonRecord, build_reason
from tearjerk.likeness.similarity import Similarity, SimilarityScore

SIMILARITY_DECIMALS = 3
"""Number of decimals of a similarity in the output; more would be false precision."""


class SimilarFilmRecord(Film, frozen=True, kw_only=True):
    """A film with its `similarity` and `because`, the JSON object that `like` and `recommend` print.

    `friend` is the reason for a second user; `parts` is present with `--explain`.
    """

    similarity: float
    because: ReasonRecord
    friend: ReasonRecord | UnsetType = UNSET
    parts: Mapping[str, ExplainedPart] | UnsetType = UNSET


class SimilarFilm(Struct, frozen=True):
    """An offered film, its similarity to the loved film, and the reason for offering it."""

    film: Film
    score: SimilarityScore
    reason: Reason

    def record(self) -> SimilarFilmRecord:
        """Return the film as a JSON object, followed by `similarity` and `because`."""
        return SimilarFilmRecord(
            **structs.asdict(self.film),
            similarity=round(self.score.total, SIMILARITY_DECIMALS),
            because=self.reason.record(),
        )


def similar_films(
    film: Film, candidates: Sequence[Film], similarity: Similarity, count: int
) -> list[SimilarFilm]:
    """Return `count` candidates that are similar to the film but diverse; the film itself is never among them."""
    others = [other for other in candidates if other.id != film.id]
    scores = {other.id: similarity.score(film, other) for other in others}
    chosen = maximal_marginal_relevance(
        {film_id: score.total for film_id, score in scores.items()},
        others,
        lambda first, second: similarity.score(first, second).total,
        count,
    )
    return [SimilarFilm(other, scores[other.id], build_reason(film, other, similarity)) for other in chosen]
