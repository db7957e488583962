"""Make the table of docs/tears.md that compares about a hundred reviews of a film with thousands of others."""

from pathlib import Path

import numpy as np
import polars as pl

from tearjerk.catalogue.cry_levels import level
from tearjerk.measure.prior import Prior, estimate_shares, fit_prior
from tools.document import markdown_table
from tools.evaluation.tears.label_tables import Frames
from tools.remeasure import korean_codes, unmeasured_codes

MIN_RELIABLE_REVIEWS = 2000
"""Minimum number of reviews in 2022 for a share accurate to about one percentage point."""
MIN_REVIEWS = 50
DRAWS = 200
SEED = 20261126


def interval_coverage(evidence: Path, frames: Frames) -> str:
    """Make the table of how often the level and interval from 2015 agree with 2022, by the films the prior is fitted to.

    The last row draws the same number of reviews per film at random from 2022, to show the effect of chance alone.
    """
    korean = list(korean_codes(evidence) - unmeasured_codes())
    newer, older = (_counts(frames[name]) for name in ("naver-2022", "nsmc-2015"))
    both = (
        older.filter(pl.col("reviews") >= MIN_REVIEWS)
        .join(newer.filter(pl.col("reviews") >= MIN_RELIABLE_REVIEWS), on="film", suffix="_reliable")
        .filter(
            pl.col("film").is_in(korean) & (pl.col("tears_reliable") / pl.col("reviews_reliable") >= 0.03)
        )
        .sort("film")
    )
    reliable = [
        tears / reviews for tears, reviews in both.select("tears_reliable", "reviews_reliable").iter_rows()
    ]
    older_counts = list(both.select("tears", "reviews").iter_rows())
    korean_prior = fit_prior(_pairs(older.filter(pl.col("film").is_in(korean))))
    rows = [
        _row("all films", older_counts, reliable, fit_prior(_pairs(older))),
        _row("Korean films", older_counts, reliable, korean_prior),
    ]
    rng = np.random.default_rng(SEED)
    drawn = [
        (int(tears), reviews)
        for tears_reliable, reviews_reliable, reviews in both.select(
            "tears_reliable", "reviews_reliable", "reviews"
        ).iter_rows()
        for tears in rng.hypergeometric(tears_reliable, reviews_reliable - tears_reliable, reviews, DRAWS)
    ]
    newer_prior = fit_prior(_pairs(newer.filter(pl.col("film").is_in(korean))))
    by_chance = _row(
        f"Korean films; as many reviews drawn from 2022, {DRAWS} times",
        drawn,
        [share for share in reliable for _ in range(DRAWS)],
        newer_prior,
    )
    by_chance[1] = str(both.height)
    head = ["prior fitted to", "films", "level right", "too low", "too high", "interval holds"]
    return markdown_table(head, [*rows, by_chance])


def _row(name: str, counts: list[tuple[int, int]], reliable: list[float], prior: Prior) -> list[str]:
    pairs = list(zip(estimate_shares(counts, prior), reliable, strict=True))
    same = sum(level(estimate.share) == level(share) for estimate, share in pairs)
    low = sum(level(estimate.share) < level(share) for estimate, share in pairs)
    covered = sum(estimate.low <= share <= estimate.high for estimate, share in pairs)
    parts = (same, low, len(pairs) - same - low, covered)
    return [name, str(len(pairs)), *(f"{100 * part / len(pairs):.0f}%" for part in parts)]


def _pairs(counts: pl.DataFrame) -> list[tuple[int, int]]:
    return list(counts.select("tears", "reviews").iter_rows())


def _counts(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.group_by("film").agg(pl.col("tears").sum(), reviews=pl.len())
