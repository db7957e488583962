"""What somebody loves, from what they rated and cried at."""

from collections.abc import Mapping, Sequence, Set
from itertools import combinations

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.likeness.similarity import WEIGHTS, Similarity

FEWEST_RATINGS = 3
"""With fewer ratings nothing is known of a taste."""

MIDDLE, REACH = 3.0, 2.0
"""A rating of 3 speaks neither for nor against a film; 5 and 1 lie two steps away."""

TEARS_ADD = 0.25
"""What having cried adds to a film's pull, where it was not disliked."""

LEAST, GREATEST = 2 / 3, 3 / 2
"""A part counts at least two thirds and at most half as much again for one reader as it does for all."""


class Taste(Struct, frozen=True):
    """Whose taste it is, their ratings of films of the catalogue (0.5 to 5), and the films that drew tears."""

    ratings: Mapping[str, float]
    cried: Set[str] = frozenset()
    whose: str = "you"

    @property
    def known(self) -> bool:
        """Whether there are enough ratings to say anything."""
        return len(self.ratings) >= FEWEST_RATINGS

    def pull(self, film: str) -> float:
        """How much a rated film speaks for its like: 1 for five stars, -1 for one, a little more for tears."""
        rating = self.ratings[film]
        tears = TEARS_ADD if film in self.cried and rating >= MIDDLE else 0.0
        return (rating - MIDDLE) / REACH + tears

    def loved(self, films: Sequence[Film]) -> list[Film]:
        """The films that speak for their like, strongest first."""
        found = [film for film in films if film.id in self.ratings and self.pull(film.id) > 0]
        return sorted(found, key=lambda film: (-self.pull(film.id), film.id))

    def words(self, film: Film) -> str:
        """What the reader did with a film: 'you cried at Hope'."""
        if film.id in self.cried:
            return f"{self.whose} cried at {film.title}"
        return f"{self.whose} {'loved' if self.ratings[film.id] >= 4.5 else 'liked'} {film.title}"


class Score(Struct, frozen=True):
    """How well a film suits a taste, 0 to 1, and the loved film that speaks for it most."""

    value: float
    because_of: Film


def weights_for(loved: Sequence[Film], films: Sequence[Film], similarity: Similarity) -> dict[str, float]:
    """The weights of the parts for one reader: more for what the loved films have in common beyond the usual.

    A part's weight is multiplied by how much more alike in it the loved films are than they are to
    the whole catalogue, within LEAST and GREATEST, and all weights are scaled to a sum of 1.
    """
    if len(loved) < 2:
        return dict(WEIGHTS)
    among = _mean_parts(list(combinations(loved, 2)), similarity)
    usual = _mean_parts([(one, other) for one in loved for other in films if one.id != other.id], similarity)
    raised = {
        part: weight * min(GREATEST, max(LEAST, among[part] / usual[part]))
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
    """How well each candidate suits: half the pull of its nearest loved film, half the mean of all pulls.

    The mean of likeness times pull is Rocchio's relevance feedback (1971), ratings below the middle
    counting against; the nearest film is what keeps a second taste from drowning in the first.
    Empty where no film is loved.
    """
    loved = taste.loved(rated)
    if not loved:
        return {}
    weighty = sum(abs(taste.pull(film.id)) for film in rated)
    found = {}
    for candidate in candidates:
        alike = {film.id: similarity.likeness(film, candidate).total for film in rated}
        nearest = max(loved, key=lambda film: taste.pull(film.id) * alike[film.id])
        mean = sum(taste.pull(film.id) * alike[film.id] for film in rated) / weighty
        value = (taste.pull(nearest.id) * alike[nearest.id] + mean) / 2
        found[candidate.id] = Score(max(0.0, min(1.0, value)), nearest)
    return found
