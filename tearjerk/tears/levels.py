"""Cry levels and shares in words."""

from tearjerk.catalogue.cry_levels import per_cent
from tearjerk.catalogue.film import Film, Tears

MEANINGS = {
    5: "1 in 4 or more",
    4: "1 in 6 or more",
    3: "1 in 10 or more",
    2: "1 in 20 or more",
    1: "fewer than 1 in 20",
}
"""What a level says of viewers."""


def meaning(step: int) -> str:
    """What a level says of viewers, in words."""
    return MEANINGS[step]


def with_range(film: Film) -> str:
    """The level of a film, and the levels that its interval reaches where those are several: '4 (3 to 5)'."""
    low, high = film.cry_range or (film.cry_level, film.cry_level)
    return str(film.cry_level) if low == high else f"{film.cry_level} ({low} to {high})"


def in_words(share: float) -> str:
    """A share as people say it: '23 in 100', and 'about 1 in 4' only where that is true (0.235 to 0.265)."""
    if 0.235 <= share <= 0.265:
        return "about 1 in 4"
    if share < 0.005:
        return "fewer than 1 in 100"
    return f"{max(1, per_cent(share))} in 100"


def differs_from_fraction(counts: Tears) -> bool:
    """Whether a share differs from the bare fraction because the prior moves it.

    That is so if few reviews were counted; both numbers are then given.
    """
    return in_words(counts.crying / counts.reviews) != in_words(counts.share)


def interval_in_words(low: float, high: float) -> str:
    """A 95 % interval of a share, in hundredths."""
    return f"95 % interval {per_cent(low)} to {per_cent(high)}"


def counts_in_words(counts: Tears) -> str:
    """The reviews counted; and where so few that the share is not simply their fraction, what they count as."""
    fraction = f"{counts.crying:,} of {counts.reviews:,}"
    if not differs_from_fraction(counts):
        return fraction
    return f"{fraction}; with so few counted, that is adjusted to {in_words(counts.share)}"
