"""Estimate the share of a film's reviews that report tears, and its uncertainty.

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

MIN_FILMS_FOR_PRIOR = 30
"""Minimum number of films with two or more reviews for fitting a prior; below it, Jeffreys' prior is used."""

LOG_BOUNDS = (-8.0, 12.0)
"""Bounds for the logarithms of alpha and beta in the search for the prior; a result close to either bound counts as not found."""


class Prior(NamedTuple):
    """A Beta distribution of film shares, equivalent to `alpha` tearful reviews and `beta` dry ones."""

    alpha: float
    beta: float

    @property
    def mean(self) -> float:
        """The mean of the films' shares."""
        return self.alpha / (self.alpha + self.beta)


JEFFREYS = Prior(0.5, 0.5)
"""Jeffreys' uninformative prior (1946), for corpora with few films."""


MIN_RULE_FACTOR, MAX_RULE_FACTOR = 0.9, 1.05
"""Bounds of the ratio of a true share to the counted one, which is the rules' precision divided by their recall.

They are the extremes among the blind samples of 2015 and 2022 and the reviews that
were labelled while the rules were written (docs/tears.md).
"""


class Estimate(NamedTuple):
    """A share with its uncertainty: posterior mean, and the equal-tailed 95% credible interval.

    The interval is widened on both sides by the error of the rules; the share itself is not corrected.
    """

    share: float
    low: float
    high: float


def fit_prior(counts: Sequence[tuple[int, int]]) -> Prior:
    """Return the prior under which the counts (crying, reviews) of all films are most likely.

    Maximises the sum over films of log B(crying + alpha, reviews - crying + beta) - log B(alpha, beta)
    over the logarithms of alpha and beta (Nelder-Mead). Returns Jeffreys' prior if there is too
    little information: nobody cries, all shares are alike, all are 0 or 1, or fewer than MIN_FILMS_FOR_PRIOR films have
    two or more reviews. The likelihood of a single review depends only on alpha / (alpha + beta): it informs the mean
    of the prior, but not how much films differ.
    """
    reviewed = [(crying, reviews) for crying, reviews in counts if reviews > 0]
    informative_count = sum(reviews > 1 for _, reviews in reviewed)
    if informative_count < MIN_FILMS_FOR_PRIOR or not any(crying for crying, _ in reviewed):
        return JEFFREYS
    import numpy as np
    from scipy.optimize import minimize
    from scipy.special import betaln

    crying, dry = (
        np.array(column, dtype=float) for column in zip(*((c, n - c) for c, n in reviewed), strict=True)
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
    is_within_bounds = all(LOG_BOUNDS[0] + 0.5 < value < LOG_BOUNDS[1] - 0.5 for value in found.x)
    alpha, beta = (float(value) for value in np.exp(found.x))
    return Prior(alpha, beta) if found.success and is_within_bounds else JEFFREYS


def estimate_shares(counts: Sequence[tuple[int, int]], prior: Prior = JEFFREYS) -> list[Estimate]:
    """Estimate the share of each film from its counts (crying, reviews), with its 95% interval.

    Raises ValueError if a film has more tearful reviews than reviews in total.
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
        Estimate(
            alpha / (alpha + beta), float(low) * MIN_RULE_FACTOR, min(1.0, float(high) * MAX_RULE_FACTOR)
        )
        for alpha, beta, low, high in zip(alphas, betas, lows, highs, strict=True)
    ]
