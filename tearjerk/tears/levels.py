"""Descriptions of cry levels and shares in words."""

from tearjerk.catalogue.cry_levels import per_cent
from tearjerk.catalogue.film import Film, Tears

LEVEL_MEANINGS = {
    5: "1 in 4 or more",
    4: "1 in 6 or more",
    3: "1 in 10 or more",
    2: "1 in 20 or more",
    1: "fewer than 1 in 20",
}
"""Level → the proportion of viewers who cried."""


def level_meaning(level: int) -> str:
    """Return the proportion of viewers who cried at a film of this level, in words."""
    return LEVEL_MEANINGS[level]


def level_with_range(film: Film) -> str:
    """Return the level of a film, with the range of levels if its interval spans more than one: '4 (3 to 5)'."""
    low, high = film.cry_range or (film.cry_level, film.cry_level)
    return str(film.cry_level) if low == high else f"{film.cry_level} ({low} to {high})"


def share_in_words(share: float) -> str:
    """Return a share in words: '23 in 100', or 'about 1 in 4' for 0.235 to 0.265."""
    if 0.235 <= share <= 0.265:
        return "about 1 in 4"
    if share < 0.005:
        return "fewer than 1 in 100"
    return f"{max(1, per_cent(share))} in 100"


def share_differs_from_fraction(counts: Tears) -> bool:
    """Return whether the share, rounded, differs from the raw fraction because the prior moves it.

    This happens if few reviews were counted; both numbers are then given.
    """
    return share_in_words(counts.crying / counts.reviews) != share_in_words(counts.share)


def interval_in_words(low: float, high: float) -> str:
    """Return the 95% interval of a share, in whole per cent."""
    return f"95% interval {per_cent(low)} to {per_cent(high)}"


def counts_in_words(counts: Tears) -> str:
    """Return the counts, and the adjusted share if it differs from the raw fraction."""
    fraction = f"{counts.crying:,} of {counts.reviews:,}"
    if not share_differs_from_fraction(counts):
        return fraction
    return f"{fraction}; with so few counted, that is adjusted to {share_in_words(counts.share)}"
