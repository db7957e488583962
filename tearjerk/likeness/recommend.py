"""Recommendations for one user or two, and a starting list for a user whose taste is still unknown."""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film, most_tears_first
from tearjerk.likeness.diversity import maximal_marginal_relevance
from tearjerk.likeness.parts import share_in_tears
from tearjerk.likeness.reason import Reason, build_reason
from tearjerk.likeness.shortlist import shortlist
from tearjerk.likeness.similar import SimilarFilm
from tearjerk.likeness.similarity import Similarity, SimilarityScore
from tearjerk.likeness.taste import Taste
from tearjerk.tears import levels

SIMILARITY_EXPONENT = 4
"""Exponent of the power mean of the similarities to the user's films; a high one makes the most similar films count more."""

COLD_START_RELEVANCE_WEIGHT = 0.5
"""Weight of tears against variety for a user whose taste is unknown."""


class Score(Struct, frozen=True):
    """How well a film suits a taste, from 0 to 1, and the liked film that contributes most to it."""

    value: float
    nearest_liked: Film


class Recommendation(Struct, frozen=True):
    """A recommended film, and the user's film with which it is compared."""

    similar_film: SimilarFilm
    loved: Film


def recommend(
    tastes: Sequence[Taste],
    catalogue: Sequence[Film],
    candidates: Sequence[Film],
    similarity: Similarity,
    count: int,
) -> list[list[Recommendation]]:
    """Return `count` diverse films, each with a reason per taste, spread over the liked films.

    `catalogue` has all films; each taste must have a liked film among them. For two users, a film scores the
    lower of their two scores: 'least misery', a strategy that real groups use (Masthoff, User Modeling and
    User-Adapted Interaction 14, 2004). The film counts towards the liked film that determines its lower score,
    so the list is the same whichever of the two asks.
    """
    shortlisted = shortlist(tastes, catalogue, candidates, similarity)
    scored = [score_candidates(taste, catalogue, shortlisted, similarity) for taste in tastes]
    lowest_scores = {
        film.id: min(
            (each[film.id] for each in scored), key=lambda score: (score.value, score.nearest_liked.id)
        )
        for film in shortlisted
    }
    chosen = maximal_marginal_relevance(
        {film_id: score.value for film_id, score in lowest_scores.items()},
        shortlisted,
        lambda first, second: similarity.score(first, second).total,
        count,
        groups={film_id: score.nearest_liked.id for film_id, score in lowest_scores.items()},
    )
    return [
        [
            _recommendation(film, each[film.id].nearest_liked, taste, similarity)
            for taste, each in zip(tastes, scored, strict=True)
        ]
        for film in chosen
    ]


def score_candidates(
    taste: Taste, catalogue: Sequence[Film], candidates: Sequence[Film], similarity: Similarity
) -> dict[str, Score]:
    """Score each candidate by the power mean of its similarities to the user's rated or listed films, weighted by the taste.

    With an exponent of 1 this is Rocchio's relevance feedback (1971), which offers whatever lies between two kinds
    of film that a user likes. Disliked films count against similar ones, and a saved candidate is not compared
    with itself.
    """
    known = [film for film in catalogue if taste.weight(film.id)]
    weights = {film.id: taste.weight(film.id) for film in known}
    positive_weight = sum(weight for weight in weights.values() if weight > 0)
    liked = taste.liked_films(catalogue)
    found = {}
    for candidate in candidates:
        votes = {
            film.id: weights[film.id] * similarity.score(film, candidate).total ** SIMILARITY_EXPONENT
            for film in known
            if film.id != candidate.id
        }
        nearest = max(liked, key=lambda film: votes.get(film.id, 0.0))
        found[candidate.id] = Score(
            max(0.0, min(1.0, sum(votes.values()) / positive_weight)) ** (1 / SIMILARITY_EXPONENT), nearest
        )
    return found


def _recommendation(film: Film, liked: Film, taste: Taste, similarity: Similarity) -> Recommendation:
    reason = build_reason(liked, film, similarity)
    personal = Reason(reason.shared, reason.differs, reason.series, opening=taste.opening_clause(liked))
    return Recommendation(SimilarFilm(film, similarity.score(liked, film), personal), liked)


def cold_start_films(candidates: Sequence[Film], similarity: Similarity, count: int) -> list[SimilarFilm]:
    """Return diverse films with as many tears as possible, for a user whose taste is unknown."""
    ordered = sorted(candidates, key=most_tears_first)
    highest = max(map(share_in_tears, ordered), default=0.0) or 1.0  # avoids division by zero
    chosen = maximal_marginal_relevance(
        {film.id: share_in_tears(film) / highest for film in ordered},
        ordered,
        lambda first, second: similarity.score(first, second).total,
        count,
        relevance_weight=COLD_START_RELEVANCE_WEIGHT,
    )
    return [
        SimilarFilm(film, SimilarityScore(0.0, {}), Reason((), (), statement=_tears_statement(film)))
        for film in chosen
    ]


def _tears_statement(film: Film) -> str:
    if film.tears is None:
        return f"cry level {film.cry_level}, estimated"
    return f"{levels.share_in_words(film.tears.share)} reviewers wrote that it made them cry"
