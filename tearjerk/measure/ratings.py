"""Which ratings are low: the numbers that `measure` and its query both go by."""

LOW_RATING = 0.4
"""Up to this fraction of the scale, a review that mentions tears is more often than not scornful (docs/tears.md)."""

RATING_SCALES = (5, 10, 100)
"""The scale of a corpus is the first that its highest rating does not exceed; if it exceeds the last, no rating is low."""
