"""The share of a film's reviews that report tears, with its uncertainty.

Sources:

- posterior mean and interval of a binomial share under a Beta prior: Gelman et al., Bayesian Data
  Analysis, 3rd ed. 2013, section 2.4;
- the prior by maximum marginal (type II) likelihood, the beta-binomial: Casella, An Introduction to
  Empirical Bayes Data Analysis, The American Statistician 39 (1985), 83-87; the likelihood as in
  Griffiths, Maximum likelihood estimation for the beta-binomial distribution, Biometrics 29 (1973),
  637-648.
"""

from collections.abc import Sequence
from typing import NamedTuple

MIN_FILMS = 30
"""With fewer films of two reviews or more a prior is not fitted: Jeffreys' stands in for it."""

LOG_BOUNDS = (-8.0, 12.0)
"""Bounds for the logarithms of alpha and beta in the search for the prior; a result close to either bound counts as not found."""


class Prior(NamedTuple):
    """A Beta distribution of the shares of films: `alpha` counts as that many reviews in tears, `beta` dry."""

    alpha: float
    beta: float

    @property
    def mean(self) -> float:
        """The share that films have on average."""
        return self.alpha / (self.alpha + self.beta)


JEFFREYS = Prior(0.5, 0.5)
"""Says as little as possible (Jeffreys 1946): for corpora of a few films."""


RULES_LOW, RULES_HIGH = 0.9, 1.05
"""What the rules may do to a share: its true value over the counted one, precision over recall.

The ends are the blind samples of 2015 and 2022 that the rules read worst, and their own labels that they read
best (docs/tears.md).
"""


class Estimate(NamedTuple):
    """A share with its uncertainty: posterior mean, and the equal-tailed 95 % credible interval.

    The interval is widened on both sides by the error of the rules; the share itself is not corrected.
    """

    share: float
    low: float
    high: float


def fit_prior(counts: Sequence[tuple[int, int]]) -> Prior:
    """The prior under which the counts (crying, reviews) of all films are most likely.

    Maximises the sum over films of log B(crying + alpha, reviews - crying + beta) - log B(alpha, beta)
    over the logarithms of alpha and beta (Nelder-Mead). Jeffreys' prior where the films say too little:
    nobody cries, or all shares are alike, or all are 0 or 1; and where fewer than MIN_FILMS films
    have two reviews. One review of a film depends on alpha / (alpha + beta) alone: it helps to find
    the mean of the prior, but says nothing about how far films differ.
    """
    reviewed = [(crying, reviews) for crying, reviews in counts if reviews > 0]
    informative = sum(reviews > 1 for _, reviews in reviewed)
    if informative < MIN_FILMS or not any(crying for crying, _ in reviewed):
        return JEFFREYS
    import numpy as np
    from scipy.optimize import minimize
    from scipy.special import betaln

    crying, dry = (
        np.array(side, dtype=float) for side in zip(*((c, n - c) for c, n in reviewed), strict=True)
    )

    def negative_log_likelihood(logs: Sequence[float]) -> float:
        alpha, beta = np.exp(logs)
        return float(-np.sum(betaln(crying + alpha, dry + beta) - betaln(alpha, beta)))

    found = minimize(
        negative_log_likelihood,
        (0.0, 2.0),
        method="Nelder-Mead",
        bounds=(LOG_BOUNDS, LOG_BOUNDS),
        options={"xatol": 1e-6, "fatol": 1e-6},
    )
    within = all(LOG_BOUNDS[0] + 0.5 < value < LOG_BOUNDS[1] - 0.5 for value in found.x)
    alpha, beta = (float(value) for value in np.exp(found.x))
    return Prior(alpha, beta) if found.success and within else JEFFREYS


def estimate_shares(counts: Sequence[tuple[int, int]], prior: Prior = JEFFREYS) -> list[Estimate]:
    """The share of each film from its counts (crying, reviews), with its 95 % interval.

    Raises ValueError where a film has more tearful reviews than reviews in total.
    """
    if any(not 0 <= crying <= reviews for crying, reviews in counts):
        raise ValueError("A film cannot have more tearful reviews than reviews.")
    if not counts:
        return []
    from scipy.special import betaincinv

    alphas = [prior.alpha + crying for crying, _ in counts]
    betas = [prior.beta + reviews - crying for crying, reviews in counts]
    lows, highs = betaincinv(alphas, betas, 0.025), betaincinv(alphas, betas, 0.975)
    return [
        Estimate(alpha / (alpha + beta), float(low) * RULES_LOW, min(1.0, float(high) * RULES_HIGH))
        for alpha, beta, low, high in zip(alphas, betas, lows, highs, strict=True)
    ]
