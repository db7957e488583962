"""`recommend`: films for one user or for two, and films to start with for somebody whose taste is unknown."""

from collections.abc import Mapping, Sequence, Set
from itertools import combinations

from msgspec import Struct

from tearjerk.catalogue.film import Film, most_tears_first
from tearjerk.likeness.because import Because, because
from tearjerk.likeness.concepts import ConceptTable
from tearjerk.likeness.parts import share_in_tears
from tearjerk.likeness.similar import SimilarFilm, maximal_marginal_relevance
from tearjerk.likeness.similarity import WEIGHTS, Likeness, Similarity
from tearjerk.tears import levels

MIN_SURE_RATINGS = 3
"""With fewer ratings a recommendation is a first guess, and no part of the similarity counts more than usual."""

NEUTRAL_RATING, MAX_DISTANCE = 3.0, 2.0
"""A rating of 3 speaks neither for nor against a film; 5 and 1 are two away from it."""

TEARS_BONUS = 0.25
"""What having cried adds to a film's weight, where it was not disliked."""

MIN_FACTOR, MAX_FACTOR = 2 / 3, 3 / 2
"""A part counts at least two thirds and at most half as much again for one user as it does for all."""

COLD_START_BALANCE = 0.5
"""For somebody whose taste is unknown, variety counts as much as tears."""


class Taste(Struct, frozen=True):
    """Whose taste it is, their ratings of films of the catalogue (0.5 to 5), and the films that drew tears."""

    ratings: Mapping[str, float]
    cried: Set[str] = frozenset()
    whose: str = "you"

    @property
    def is_sure(self) -> bool:
        """Whether there are enough ratings to tell what the user values in films."""
        return len(self.ratings) >= MIN_SURE_RATINGS

    def weight(self, film: str) -> float:
        """How much a rated film speaks for films like it: 1 for five stars, -1 for one, a little more for tears."""
        rating = self.ratings[film]
        tears = TEARS_BONUS if film in self.cried and rating >= NEUTRAL_RATING else 0.0
        return (rating - NEUTRAL_RATING) / MAX_DISTANCE + tears

    def loved(self, films: Sequence[Film]) -> list[Film]:
        """The films that speak for films like them, strongest first."""
        found = [film for film in films if film.id in self.ratings and self.weight(film.id) > 0]
        return sorted(found, key=lambda film: (-self.weight(film.id), film.id))

    def opening(self, film: Film) -> str:
        """What the user thought of a film, to open a because: 'you cried at Hope'."""
        if film.id in self.cried:
            return f"{self.whose} cried at {film.title}"
        return f"{self.whose} {'loved' if self.ratings[film.id] >= 4.5 else 'liked'} {film.title}"


class Score(Struct, frozen=True):
    """How well a film suits a taste, 0 to 1, and the loved film that speaks for it most."""

    value: float
    because_of: Film


class Recommendation(Struct, frozen=True):
    """A film for somebody: how well it suits them, and the film of theirs it is compared with."""

    similar: SimilarFilm
    loved: Film
    similarity: Similarity


class Recommender(Struct, frozen=True):
    """One user's taste applied to a catalogue: the personal similarity and the score of each candidate."""

    taste: Taste
    similarity: Similarity
    scores: Mapping[str, Score]

    def recommendation(self, film: Film) -> Recommendation:
        """Why a film suits this user: its likeness to the loved film that speaks for it most."""
        loved = self.scores[film.id].because_of
        reason = because(loved, film, self.similarity)
        opened = Because(reason.shared, reason.differs, reason.series, you=self.taste.opening(loved))
        similar = SimilarFilm(film, self.similarity.likeness(loved, film), opened)
        return Recommendation(similar, loved, self.similarity)


def recommender(
    taste: Taste, films: Sequence[Film], candidates: Sequence[Film], concepts: ConceptTable
) -> Recommender | None:
    """A recommender over the catalogue `films`, or None where no rated film is loved."""
    rated = [film for film in films if film.id in taste.ratings]
    loved = taste.loved(rated)
    if not loved:
        return None
    weights = weights_for(loved, films, Similarity(films, concepts)) if taste.is_sure else WEIGHTS
    personal = Similarity(films, concepts, weights)
    return Recommender(taste, personal, scores(taste, rated, candidates, personal))


def recommend(
    recommenders: Sequence[Recommender], candidates: Sequence[Film], count: int
) -> list[list[Recommendation]]:
    """`count` films, each with a reason for each user, unlike each other, every loved film getting its turn.

    For two users a film is as good as it is for the one it suits less: 'least misery', which
    groups themselves use (Masthoff, User Modeling and User-Adapted Interaction 14, 2004).
    """
    relevance = {film.id: min(one.scores[film.id].value for one in recommenders) for film in candidates}
    first = recommenders[0]
    chosen = maximal_marginal_relevance(
        relevance,
        candidates,
        lambda one, other: first.similarity.likeness(one, other).total,
        count,
        party=lambda film: first.scores[film.id].because_of.id,
    )
    return [[one.recommendation(film) for one in recommenders] for film in chosen]


def cold_start(
    films: Sequence[Film], candidates: Sequence[Film], concepts: ConceptTable, count: int
) -> list[SimilarFilm]:
    """The most tears there are, in films unlike each other: for somebody whose taste is unknown."""
    similarity = Similarity(films, concepts)
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
        SimilarFilm(film, Likeness(0.0, {}), Because((), (), statement=_tears_statement(film)))
        for film in chosen
    ]


def _tears_statement(film: Film) -> str:
    if film.tears is None:
        return f"cry level {film.cry_level}, estimated"
    return f"{levels.in_words(film.tears.share)} viewers wrote that it made them cry"


def weights_for(loved: Sequence[Film], films: Sequence[Film], similarity: Similarity) -> dict[str, float]:
    """The weights of the parts for one user: more for what the loved films have in common beyond the usual.

    A part's weight is multiplied by how much more alike in it the loved films are than they are to
    the whole catalogue, within MIN_FACTOR and MAX_FACTOR, and all weights are scaled to a sum of 1.
    """
    if len(loved) < 2:
        return dict(WEIGHTS)
    among = _mean_parts(list(combinations(loved, 2)), similarity)
    usual = _mean_parts([(one, other) for one in loved for other in films if one.id != other.id], similarity)
    raised = {
        part: weight * min(MAX_FACTOR, max(MIN_FACTOR, among[part] / usual[part]))
        if usual.get(part) and part in among
        else weight
        for part, weight in WEIGHTS.items()
    }
    total = sum(raised.values())
    return {part: weight / total for part, weight in raised.items()}


def _mean_parts(pairs: Sequence[tuple[Film, Film]], similarity: Similarity) -> dict[str, float]:
    values: dict[str, list[float]] = {}
    for one, other in pairs:
        for part, value in similarity.parts(one, other).items():
            values.setdefault(part, []).append(value)
    return {part: sum(found) / len(found) for part, found in values.items()}


def scores(
    taste: Taste, rated: Sequence[Film], candidates: Sequence[Film], similarity: Similarity
) -> dict[str, Score]:
    """How well each candidate suits: half the weighted likeness to its nearest loved film, half the mean over all rated films.

    The mean of likeness times weight is Rocchio's relevance feedback (1971), ratings below the middle
    counting against; the nearest film is what keeps a second taste from drowning in the first.
    Empty where no film is loved.
    """
    loved = taste.loved(rated)
    if not loved:
        return {}
    total = sum(abs(taste.weight(film.id)) for film in rated)
    found = {}
    for candidate in candidates:
        alike = {film.id: similarity.likeness(film, candidate).total for film in rated}
        nearest = max(loved, key=lambda film: taste.weight(film.id) * alike[film.id])
        mean = sum(taste.weight(film.id) * alike[film.id] for film in rated) / total
        value = (taste.weight(nearest.id) * alike[nearest.id] + mean) / 2
        found[candidate.id] = Score(max(0.0, min(1.0, value)), nearest)
    return found
