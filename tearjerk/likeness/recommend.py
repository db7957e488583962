"""`recommend`: films for one user or for two, and films to start with for somebody whose taste is not known yet."""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film, most_tears_first
from tearjerk.likeness.because import Reason, because
from tearjerk.likeness.diversity import maximal_marginal_relevance
from tearjerk.likeness.parts import share_in_tears
from tearjerk.likeness.shortlist import shortlist
from tearjerk.likeness.similar import SimilarFilm
from tearjerk.likeness.similarity import Likeness, Similarity
from tearjerk.likeness.taste import Taste
from tearjerk.tears import levels

POWER = 4
"""The likeness to a user's films is averaged over its fourth power, so that nearer films count for more."""

COLD_START_BALANCE = 0.5
"""For somebody whose taste is unknown, variety counts as much as tears."""


class Score(Struct, frozen=True):
    """How well a film suits a taste, 0 to 1, and the loved film that speaks for it most."""

    value: float
    because_of: Film


class Recommendation(Struct, frozen=True):
    """A film for somebody: how well it suits them, and the film of theirs it is compared with."""

    similar: SimilarFilm
    loved: Film


def recommend(
    tastes: Sequence[Taste],
    films: Sequence[Film],
    candidates: Sequence[Film],
    similarity: Similarity,
    count: int,
) -> list[list[Recommendation]]:
    """`count` films, each with a reason for each taste, unlike each other, every loved film getting its turn.

    `films` is the whole catalogue, and each taste loves one of them at least. For two users a film is as good as it
    is for the one it suits less: 'least misery', which groups themselves use (Masthoff, User
    Modeling and User-Adapted Interaction 14, 2004). That user's loved film has the turn, so that the
    list is the same whoever of the two asks.
    """
    listed = shortlist(tastes, films, candidates, similarity)
    scored = [scores(taste, films, listed, similarity) for taste in tastes]
    least = {
        film.id: min((each[film.id] for each in scored), key=lambda score: (score.value, score.because_of.id))
        for film in listed
    }
    chosen = maximal_marginal_relevance(
        {film: score.value for film, score in least.items()},
        listed,
        lambda one, other: similarity.likeness(one, other).total,
        count,
        parties={film: score.because_of.id for film, score in least.items()},
    )
    return [
        [
            _recommendation(film, each[film.id].because_of, taste, similarity)
            for taste, each in zip(tastes, scored, strict=True)
        ]
        for film in chosen
    ]


def scores(
    taste: Taste, films: Sequence[Film], candidates: Sequence[Film], similarity: Similarity
) -> dict[str, Score]:
    """How well each candidate suits: the power mean of its likeness to the films that the taste knows, by their weights.

    With a power of 1 it is Rocchio's relevance feedback (1971), by which somebody with two tastes is offered what lies
    between them. What is disliked counts against; a candidate that is saved says nothing about
    itself.
    """
    known = [film for film in films if taste.weight(film.id)]
    weights = {film.id: taste.weight(film.id) for film in known}
    praise = sum(weight for weight in weights.values() if weight > 0)
    loved = taste.loved(films)
    found = {}
    for candidate in candidates:
        votes = {
            film.id: weights[film.id] * similarity.likeness(film, candidate).total ** POWER
            for film in known
            if film.id != candidate.id
        }
        nearest = max(loved, key=lambda film: votes.get(film.id, 0.0))
        found[candidate.id] = Score(max(0.0, min(1.0, sum(votes.values()) / praise)) ** (1 / POWER), nearest)
    return found


def _recommendation(film: Film, loved: Film, taste: Taste, similarity: Similarity) -> Recommendation:
    reason = because(loved, film, similarity)
    opened = Reason(reason.shared, reason.differs, reason.series, you=taste.opening(loved))
    return Recommendation(SimilarFilm(film, similarity.likeness(loved, film), opened), loved)


def cold_start(candidates: Sequence[Film], similarity: Similarity, count: int) -> list[SimilarFilm]:
    """The most tears there are, in films unlike each other: for somebody whose taste is unknown."""
    ordered = sorted(candidates, key=most_tears_first)
    highest = max(map(share_in_tears, ordered), default=0.0) or 1.0  # nobody cries at any of them
    chosen = maximal_marginal_relevance(
        {film.id: share_in_tears(film) / highest for film in ordered},
        ordered,
        lambda one, other: similarity.likeness(one, other).total,
        count,
        balance=COLD_START_BALANCE,
    )
    return [
        SimilarFilm(film, Likeness(0.0, {}), Reason((), (), statement=_tears_statement(film)))
        for film in chosen
    ]


def _tears_statement(film: Film) -> str:
    if film.tears is None:
        return f"cry level {film.cry_level}, estimated"
    return f"{levels.in_words(film.tears.share)} viewers wrote that it made them cry"
