"""A user's taste, from their ratings, tears, watchlist and never list."""

from collections.abc import Mapping, Sequence, Set

from msgspec import Struct

from tearjerk.catalogue.film import Film

MIN_RELIABLE_RATINGS = 3
"""Minimum number of ratings for a recommendation that is more than a guess."""

NEUTRAL_RATING, FULL_WEIGHT_DISTANCE = 3.0, 2.0
"""The rating that counts neither for nor against a film, and the distance from it at which a rating has weight 1 or -1."""

TEARS_BONUS = 0.25
"""Weight added to a film that made the user cry, unless they disliked it."""

SAVED_WEIGHT, NEVER_WEIGHT = 0.25, -0.25
"""Weights of unrated films on the watchlist and on the never list, equivalent to ratings of 3.5 and 2.5."""


class Taste(Struct, frozen=True):
    """A user's ratings (0.5 to 5) by film id, and the ids of the films that made them cry.

    `saved` films are on the watchlist, `never` films on the never list. `subject` is how reasons refer to the user.
    """

    ratings: Mapping[str, float]
    cried: Set[str] = frozenset()
    subject: str = "you"
    saved: Set[str] = frozenset()
    never: Set[str] = frozenset()

    def weight(self, film_id: str) -> float:
        """Return how much a film counts for or against films similar to it: 1 for five stars, -1 for one, plus a bonus for tears; 0 if it is neither rated nor on a list."""
        if (rating := self.ratings.get(film_id)) is not None:
            tears = TEARS_BONUS if film_id in self.cried and rating >= NEUTRAL_RATING else 0.0
            return (rating - NEUTRAL_RATING) / FULL_WEIGHT_DISTANCE + tears
        if film_id in self.never:
            return NEVER_WEIGHT
        return SAVED_WEIGHT if film_id in self.saved else 0.0

    def liked_films(self, films: Sequence[Film]) -> list[Film]:
        """Return the rated films with a positive weight, highest weight first."""
        found = [film for film in films if film.id in self.ratings and self.weight(film.id) > 0]
        return sorted(found, key=lambda film: (-self.weight(film.id), film.id))

    def opening_clause(self, film: Film) -> str:
        """Return the clause that opens a reason: 'you cried at Hope'."""
        if film.id in self.cried:
            return f"{self.subject} cried at {film.title}"
        return f"{self.subject} {'loved' if self.ratings[film.id] >= 4.5 else 'liked'} {film.title}"
