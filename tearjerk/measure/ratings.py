"""Which ratings are low: the numbers that `measure` and its query both go by."""

LOW_RATING = 0.4
"""The part of the scale up to which a review that speaks of tears is scorn more often than not (docs/tears.md)."""

RATING_SCALES = (5, 10, 100)
"""The scale of a corpus is the first that its highest rating does not exceed; if it exceeds the last, no rating is low."""
