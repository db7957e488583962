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
"""Level → the proportion of viewers who cried, after rounding to whole per cent: 24.5% counts as 1 in 4."""

MIN_ADJUSTMENT = 0.005
"""Minimum difference between a share and the raw fraction to be mentioned; a smaller one could be due to rounding."""


def level_meaning(level: int) -> str:
    """Return the proportion of viewers who cried at a film of this level, in words."""
    return LEVEL_MEANINGS[level]


def level_with_range(film: Film) -> str:
    """Return the level of a film, with the range of levels if its interval spans more than one: '4 (3 to 5)'."""
    low, high = film.cry_range or (film.cry_level, film.cry_level)
    return str(film.cry_level) if low == high else f"{film.cry_level} ({low} to {high})"


def share_in_words(share: float) -> str:
    """Return a share as '23 in 100', 'about 1 in 4' (0.235 to 0.265) or 'fewer than 1 in 100' (below 0.005)."""
    if 0.235 <= share <= 0.265:
        return "about 1 in 4"
    if share < 0.005:
        return "fewer than 1 in 100"
    return f"{per_cent(share)} in 100"


def adjustment_in_words(counts: Tears) -> str:
    """Return what to add to the raw fraction: '; adjusted for sample size, 23 in 100'.

    Empty if the prior hardly moves the share, as for most films with more than a few hundred reviews, or if both
    numbers are the same in words.
    """
    fraction, share = counts.crying / counts.reviews, counts.share
    if abs(fraction - share) < MIN_ADJUSTMENT or share_in_words(fraction) == share_in_words(share):
        return ""
    return f"; adjusted for sample size, {share_in_words(share)}"


def interval_in_words(low: float, high: float) -> str:
    """Return the 95% interval of a share, in whole per cent."""
    return f"95% interval {per_cent(low)} to {per_cent(high)}"


def counts_in_words(counts: Tears) -> str:
    """Return the counts, and the share if it is adjusted noticeably."""
    return f"{counts.crying:,} of {counts.reviews:,}{adjustment_in_words(counts)}"
