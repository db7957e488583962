"""The definition of a low rating, shared by `measure` and its SQL query."""

MAX_LOW_RATING_FRACTION = 0.4
"""Highest rating that counts as low, as a fraction of the scale; most low-rated reviews that mention tears are not about the viewer's own tears (docs/tears.md)."""

RATING_SCALES = (5, 10, 100)
"""Possible rating scales; the first not exceeded by the highest rating applies, and if there is none, no rating is low."""
