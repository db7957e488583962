"""Judge how well a ranking agrees with a reference, film by film, with intervals."""

from collections.abc import Callable, Mapping, Sequence
from math import log2

import numpy as np

from tearjerk.catalogue.film import Film
from tools.evaluation.likeness.references import Reference, Triplet

Scorer = Callable[[Film, Film], float]
"""Returns how alike two films are, the first being the one to find films for."""

DEPTH = 10
RESAMPLES = 2000


def ndcg_values(scorer: Scorer, reference: Reference) -> list[float]:
    """Return the normalised discounted cumulative gain of the first DEPTH films, for each film in the reference.

    Järvelin and Kekäläinen, ACM Transactions on Information Systems 20 (2002): the gain at rank r is divided by
    log2(r + 1), and the sum by that of the best possible order. Ties are broken by id.
    """
    films = {film.id: film for film in reference.films}
    return [_ndcg(scorer, films, film, reference.gains[film]) for film in sorted(reference.gains)]


def _ndcg(scorer: Scorer, films: Mapping[str, Film], film: str, gains: Mapping[str, float]) -> float:
    ranked = sorted(gains, key=lambda other: (-scorer(films[film], films[other]), other))
    best = _discounted_gain(sorted(gains.values(), reverse=True))
    return _discounted_gain([gains[other] for other in ranked]) / best


def _discounted_gain(gains: Sequence[float]) -> float:
    return sum(gain / log2(rank + 1) for rank, gain in enumerate(gains[:DEPTH], start=1))


def triplet_agreement(scorer: Scorer, films: Mapping[str, Film], triplets: Sequence[Triplet]) -> list[float]:
    """Return 1 for each triplet whose nearer film the scorer ranks nearer, ½ for a tie, else 0."""
    found = []
    for triplet in triplets:
        film, nearer, farther = (films[name] for name in triplet)
        margin = scorer(film, nearer) - scorer(film, farther)
        found.append(1.0 if margin > 0 else 0.5 if margin == 0 else 0.0)
    return found


def mean_with_interval(values: Sequence[float]) -> tuple[float, float, float]:
    """Return the mean and its 95% percentile bootstrap interval, resampling the values."""
    data = np.asarray(values)
    draws = np.random.default_rng(6).integers(0, len(data), (RESAMPLES, len(data)))
    low, high = np.quantile(data[draws].mean(axis=1), (0.025, 0.975))
    return float(data.mean()), float(low), float(high)
