"""Cry levels: which share of viewers in tears reaches which level, and how a share is said in words."""

from tearjerk.catalogue.film import Tears

LEVELS = (
    (5, 1 / 4, "1 in 4 or more"),
    (4, 1 / 6, "1 in 6 or more"),
    (3, 1 / 10, "1 in 10 or more"),
    (2, 1 / 20, "1 in 20 or more"),
)
"""Each level with the least share that reaches it, from the top; below the last is level 1."""

LOWEST = (1, 0.0, "fewer than 1 in 20")


def level(share: float) -> int:
    """The cry level that a share falls on, 1 to 5."""
    for step, least, _ in LEVELS:
        if share >= least:
            return step
    return LOWEST[0]


def meaning(step: int) -> str:
    """What a level says of viewers, in words."""
    return {number: words for number, _, words in (*LEVELS, LOWEST)}[step]


def in_words(share: float) -> str:
    """A share as people say it: '23 in 100', and 'about 1 in 4' only where that is true (0.235 to 0.265)."""
    if 0.235 <= share <= 0.265:
        return "about 1 in 4"
    if share < 0.005:
        return "fewer than 1 in 100"
    return f"{max(1, round(share * 100))} in 100"


def differs_from_fraction(counts: Tears) -> bool:
    """Whether a share is said in other words than the bare fraction, because the prior moves it.

    That is so where few reviews were counted; both numbers are said then.
    """
    return in_words(counts.crying / counts.reviews) != in_words(counts.share)


def interval_in_words(low: float, high: float) -> str:
    """A 95 % interval of a share, in hundredths."""
    return f"95 % interval {low * 100:.0f} to {high * 100:.0f}"
