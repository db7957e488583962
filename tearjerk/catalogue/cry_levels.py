"""Which share of viewers in tears makes which cry level."""

from math import floor

STEPS = ((5, 25), (4, 17), (3, 10), (2, 5))
"""Each level with the lowest whole percentage that reaches it, highest first; anything lower is level 1."""

ROUNDING = 1e-9
"""Makes up for floating point: 0.245 * 100 is a hair less than 24.5."""


def per_cent(share: float) -> int:
    """A share in whole per cent, rounded half up: what is printed, and what decides the level."""
    return floor(share * 100 + 0.5 + ROUNDING)


def level(share: float) -> int:
    """The cry level that a share falls on, 1 to 5."""
    whole = per_cent(share)
    return next((step for step, least in STEPS if whole >= least), 1)


def level_range(low: float, high: float, cry_level: int) -> tuple[int, int]:
    """The lowest and the highest level that an interval of shares reaches, with the film's own level inside."""
    return min(level(low), cry_level), max(level(high), cry_level)
