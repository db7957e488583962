"""Counts become shares, levels and words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import beta

from tearjerk.catalogue.cry_levels import level, level_range, per_cent
from tearjerk.measure.prior import (
    JEFFREYS,
    MAX_RULE_FACTOR,
    MIN_FILMS_FOR_PRIOR,
    MIN_RULE_FACTOR,
    Prior,
    estimate_shares,
    fit_prior,
)
from tearjerk.tears.levels import level_with_range, share_in_words
from tests.conftest import film

counts = st.integers(0, 10_000).flatmap(lambda reviews: st.tuples(st.integers(0, reviews), st.just(reviews)))
priors = st.builds(Prior, st.floats(0.5, 50), st.floats(0.5, 500))


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (0.245, 5),  # 25 in 100, rounded half up
        (0.2449, 4),
        (0.165, 4),
        (0.1649, 3),
        (0.095, 3),
        (0.0949, 2),
        (0.045, 2),
        (0.0449, 1),
        (0, 1),
        (1, 5),
    ],
)
def test_the_share_determines_the_level(share: float, expected: int) -> None:
    assert level(share) == expected


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (0.226, "23 in 100"),
        (0.235, "about 1 in 4"),
        (0.265, "about 1 in 4"),
        (0.266, "27 in 100"),
        (0.234, "23 in 100"),
        (0.004, "fewer than 1 in 100"),
    ],
)
def test_shares_are_put_into_words(share: float, words: str) -> None:
    assert share_in_words(share) == words


@given(counts, priors)
def test_a_share_is_the_posterior_mean_with_a_widened_95_percent_interval(
    count: tuple[int, int], prior: Prior
) -> None:
    crying, reviews = count
    (found,) = estimate_shares([count], prior)
    posterior = beta(prior.alpha + crying, prior.beta + reviews - crying)
    assert found.share == pytest.approx(posterior.mean())
    assert posterior.cdf(found.low / MIN_RULE_FACTOR) == pytest.approx(0.025, abs=1e-6)
    if found.high < 1:
        assert posterior.sf(found.high / MAX_RULE_FACTOR) == pytest.approx(0.025, abs=1e-6)


@given(counts, priors)
def test_a_share_is_between_the_raw_share_and_the_mean_of_the_prior(
    count: tuple[int, int], prior: Prior
) -> None:
    crying, reviews = count
    (found,) = estimate_shares([count], prior)
    raw = crying / reviews if reviews else prior.mean
    assert min(raw, prior.mean) - 1e-9 <= found.share <= max(raw, prior.mean) + 1e-9


def test_without_films_there_are_no_shares_and_impossible_counts_are_rejected() -> None:
    assert estimate_shares([]) == []
    with pytest.raises(ValueError, match="more tearful reviews"):
        estimate_shares([(3, 2)])


def test_fitting_recovers_the_prior_that_films_were_drawn_from() -> None:
    truth = beta(2, 18)
    shares = [float(truth.ppf((place + 0.5) / 400)) for place in range(400)]
    found = fit_prior([(round(share * 5000), 5000) for share in shares])
    assert found.mean == pytest.approx(0.1, rel=0.02)
    assert found.alpha == pytest.approx(2, rel=0.1)


@pytest.mark.parametrize(
    "films",
    [
        [],
        [(1, 4)] * (MIN_FILMS_FOR_PRIOR - 1),
        [(0, 50)] * 100,
        [(50, 50)] * 100,
        [(0, 0)] * 100,
        [(5, 50)] * 200,
        [(1, 1), (0, 1), (0, 1)] * 100,
        [(1, 1), (0, 1), (0, 1)] * 100 + [(1, 4), (3, 4)] * (MIN_FILMS_FOR_PRIOR // 2 - 1),
        [(2, 2), (0, 2), (0, 2)] * 100,
    ],
    ids=[
        "none",
        "few",
        "dry",
        "wet",
        "unreviewed",
        "all alike",
        "singles",
        "few beside singles",
        "all or none",
    ],
)
def test_jeffreys_prior_is_used_without_enough_information(films: list[tuple[int, int]]) -> None:
    assert fit_prior(films) == JEFFREYS


def test_forty_lucky_reviews_do_not_reach_the_top_level() -> None:
    prior = fit_prior([(round(1000 * share / 400), 1000) for share in range(40)])
    (lucky,), (sure,) = estimate_shares([(11, 40)], prior), estimate_shares([(2750, 10_000)], prior)
    assert level(11 / 40) == 5
    assert level(lucky.share) < 5
    assert level(sure.share) == 5


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_the_range_of_levels_includes_the_level(one: float, two: float, share: float) -> None:
    low, high = sorted((one, two))
    lowest, highest = level_range(low, high, level(share))
    assert lowest <= level(share) <= highest
    assert lowest <= level(low)
    assert highest >= level(high)


@given(st.integers(0, 1000))
def test_percentages_are_rounded_half_up(thousandths: int) -> None:
    assert per_cent(thousandths / 1000) == (thousandths + 5) // 10


def test_the_interval_is_widened_on_both_sides_and_contains_the_share() -> None:
    (found,) = estimate_shares([(500, 2000)])
    assert found.low < 0.25 * MIN_RULE_FACTOR
    assert found.high > 0.25 * MAX_RULE_FACTOR
    (certain,) = estimate_shares([(2000, 2000)])
    assert certain.low < certain.share <= certain.high == 1


def test_a_level_is_shown_with_the_range_of_its_interval() -> None:
    counts = {
        "reviews": 100,
        "crying": 20,
        "share": 0.2,
        "low": 0.12,
        "high": 0.26,
        "corpora": ["naver-2022"],
    }
    assert level_with_range(film(cry_level=4, cry_range=None, tears=counts)) == "4 (3 to 5)"
    assert (
        level_with_range(film(cry_level=4, cry_range=None, tears={**counts, "low": 0.19, "high": 0.21}))
        == "4"
    )
    assert level_with_range(film(cry_level=4, cry_basis="estimated", cry_range=None, tears=None)) == "4"


def test_half_a_percent_is_rounded_up() -> None:
    assert [share_in_words(share) for share in (0.0049, 0.005)] == ["fewer than 1 in 100", "1 in 100"]
