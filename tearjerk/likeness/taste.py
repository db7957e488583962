"""What a user is known to like: ratings, tears, saved films, and films that are not to be offered."""

from collections.abc import Mapping, Sequence, Set

from msgspec import Struct

from tearjerk.catalogue.film import Film

MIN_SURE_RATINGS = 3
"""With fewer ratings a recommendation is a first guess."""

NEUTRAL_RATING, MAX_DISTANCE = 3.0, 2.0
"""A rating of 3 speaks neither for nor against a film; 5 and 1 are two away from it."""

TEARS_BONUS = 0.25
"""What having cried adds to a film's weight, where it was not disliked."""

SAVED_WEIGHT, NEVER_WEIGHT = 0.25, -0.25
"""A saved film counts as a rating of 3.5 does, one on the never list as one of 2.5: neither has been seen."""


class Taste(Struct, frozen=True):
    """Whose taste it is, their ratings of films of the catalogue (0.5 to 5), and the films that drew tears.

    `saved` are the films on the watchlist, `never` those on the never list.
    """

    ratings: Mapping[str, float]
    cried: Set[str] = frozenset()
    whose: str = "you"
    saved: Set[str] = frozenset()
    never: Set[str] = frozenset()

    def weight(self, film: str) -> float:
        """How much a film speaks for films like it: 1 for five stars, -1 for one, a little more for tears; 0 for the unknown."""
        if (rating := self.ratings.get(film)) is not None:
            tears = TEARS_BONUS if film in self.cried and rating >= NEUTRAL_RATING else 0.0
            return (rating - NEUTRAL_RATING) / MAX_DISTANCE + tears
        if film in self.never:
            return NEVER_WEIGHT
        return SAVED_WEIGHT if film in self.saved else 0.0

    def loved(self, films: Sequence[Film]) -> list[Film]:
        """The rated films that speak for films like them, strongest first."""
        found = [film for film in films if film.id in self.ratings and self.weight(film.id) > 0]
        return sorted(found, key=lambda film: (-self.weight(film.id), film.id))

    def opening(self, film: Film) -> str:
        """What the user thought of a film, to open a because: 'you cried at Hope'."""
        if film.id in self.cried:
            return f"{self.whose} cried at {film.title}"
        return f"{self.whose} {'loved' if self.ratings[film.id] >= 4.5 else 'liked'} {film.title}"
