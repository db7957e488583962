"""Bootstrap intervals."""

from collections.abc import Iterable


def percentile_interval(values: Iterable[float]) -> tuple[float, float]:
    """Return the 95% percentile interval of the values of a statistic on resampled data."""
    ordered = sorted(values)
    return ordered[int(len(ordered) * 0.025)], ordered[int(len(ordered) * 0.975)]
