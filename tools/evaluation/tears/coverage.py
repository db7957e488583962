"""The table of docs/tears.md that sets a hundred reviews of a film against thousands of others of it."""

from pathlib import Path

import numpy as np
import polars as pl

from tearjerk.catalogue.cry_levels import level
from tearjerk.measure.prior import Prior, estimate_shares, fit_prior
from tools.document import markdown_table
from tools.remeasure import korean_films, unmeasured

MIN_SURE_REVIEWS = 2000
"""A film with so many reviews in 2022 has a share that is known to about a point."""
MIN_REVIEWS = 50
DRAWS = 200
SEED = 20261126


def held_by_intervals(evidence: Path, frames: dict[str, pl.DataFrame]) -> str:
    """For Korean films, by what the prior is fitted to: how often the level and the interval of 2015 hold in 2022.

    The last row draws as many reviews of each film at random from those of 2022: what chance alone does.
    """
    korean = list(korean_films(evidence) - unmeasured())
    newer, older = (_counts(frames[name]) for name in ("naver-2022", "nsmc-2015"))
    both = (
        older.filter(pl.col("reviews") >= MIN_REVIEWS)
        .join(newer.filter(pl.col("reviews") >= MIN_SURE_REVIEWS), on="film", suffix="_sure")
        .filter(pl.col("film").is_in(korean) & (pl.col("tears_sure") / pl.col("reviews_sure") >= 0.03))
        .sort("film")
    )
    sure = [tears / reviews for tears, reviews in both.select("tears_sure", "reviews_sure").iter_rows()]
    older_counts = list(both.select("tears", "reviews").iter_rows())
    known = fit_prior(_pairs(older.filter(pl.col("film").is_in(korean))))
    rows = [
        _row("all films", older_counts, sure, fit_prior(_pairs(older))),
        _row("Korean films", older_counts, sure, known),
    ]
    dice = np.random.default_rng(SEED)
    drawn = [
        (int(tears), reviews)
        for tears_sure, reviews_sure, reviews in both.select(
            "tears_sure", "reviews_sure", "reviews"
        ).iter_rows()
        for tears in dice.hypergeometric(tears_sure, reviews_sure - tears_sure, reviews, DRAWS)
    ]
    newer_prior = fit_prior(_pairs(newer.filter(pl.col("film").is_in(korean))))
    by_chance = _row(
        f"Korean films; as many reviews drawn from 2022, {DRAWS} times",
        drawn,
        [share for share in sure for _ in range(DRAWS)],
        newer_prior,
    )
    by_chance[1] = str(both.height)
    head = ["prior fitted to", "films", "level right", "too low", "too high", "interval holds"]
    return markdown_table(head, [*rows, by_chance])


def _row(name: str, counts: list[tuple[int, int]], sure: list[float], prior: Prior) -> list[str]:
    pairs = list(zip(estimate_shares(counts, prior), sure, strict=True))
    same = sum(level(one.share) == level(share) for one, share in pairs)
    low = sum(level(one.share) < level(share) for one, share in pairs)
    held = sum(one.low <= share <= one.high for one, share in pairs)
    parts = (same, low, len(pairs) - same - low, held)
    return [name, str(len(pairs)), *(f"{100 * part / len(pairs):.0f} %" for part in parts)]


def _pairs(counts: pl.DataFrame) -> list[tuple[int, int]]:
    return list(counts.select("tears", "reviews").iter_rows())


def _counts(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.group_by("film").agg(pl.col("tears").sum(), reviews=pl.len())
