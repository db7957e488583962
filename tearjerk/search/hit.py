"""What a way of searching found, and the collection of the best of it."""

from typing import NamedTuple

from tearjerk.search.tiers import score


class Hit(NamedTuple):
    """One text of one film that matched.

    `key` is the text in the alphabet that was compared, `distance` the errors between the two keys.
    """

    film: int
    score: float
    matched: str
    tier: str
    key: str
    distance: int = 0


class Hits(dict[int, Hit]):
    """The best hit of each film."""

    def offer(
        self,
        film: int,
        matched: str,
        tier: str,
        closeness: float,
        key: str,
        *,
        distance: int = 0,
        less: float = 0.0,
    ) -> None:
        """Keeps a hit if it is the film's best so far; `less` is taken off its score."""
        points = score(tier, closeness) - less
        held = self.get(film)
        if held is None or points > held.score:
            self[film] = Hit(film, points, matched, tier, key, distance)

    def offer_again(self, hit: Hit, *, less: float) -> None:
        """Keeps a hit of another reading of the query for `less` than it had there."""
        again = hit._replace(score=hit.score - less)
        if hit.film not in self or again.score > self[hit.film].score:
            self[hit.film] = again

    @property
    def best(self) -> float:
        """The highest score there is, 0 where nothing was found."""
        return max((hit.score for hit in self.values()), default=0.0)
