"""The thresholds that turn the share of viewers in tears into a cry level."""

from math import floor

LEVEL_THRESHOLDS = ((5, 25), (4, 17), (3, 10), (2, 5))
"""Pairs of a level and the lowest whole percentage for it, highest first; anything lower is level 1."""

ROUNDING_OFFSET = 1e-9
"""Offset for floating-point error: 0.285 * 100 is slightly less than 28.5."""


def per_cent(share: float) -> int:
    """Return a share as a whole percentage, rounded half up, as printed and as used for the level."""
    return floor(share * 100 + 0.5 + ROUNDING_OFFSET)


def level(share: float) -> int:
    """Return the cry level for a share, 1 to 5."""
    percentage = per_cent(share)
    return next(
        (threshold_level for threshold_level, minimum in LEVEL_THRESHOLDS if percentage >= minimum), 1
    )


def level_range(low: float, high: float, cry_level: int) -> tuple[int, int]:
    """Return the lowest and highest levels in an interval of shares, widened to include the film's own level."""
    return min(level(low), cry_level), max(level(high), cry_level)
