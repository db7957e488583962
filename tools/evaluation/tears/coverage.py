"""The table of docs/tears.md that sets a hundred reviews of a film against thousands of others of it."""

from pathlib import Path

import polars as pl

from tearjerk.catalogue.cry_levels import level
from tearjerk.measure.prior import estimate_shares, fit_prior
from tools.document import markdown_table
from tools.remeasure import korean_films, unmeasured

MIN_SURE_REVIEWS = 2000
"""A film with so many reviews in 2022 has a share that is known to about a point."""
MIN_REVIEWS = 50


def held_by_intervals(evidence: Path, frames: dict[str, pl.DataFrame]) -> str:
    """For Korean films, by what the prior is fitted to: how often the level and the interval of 2015 hold in 2022."""
    korean = list(korean_films(evidence) - unmeasured())
    newer, older = (_counts(frames[name]) for name in ("naver-2022", "nsmc-2015"))
    both = (
        older.filter(pl.col("reviews") >= MIN_REVIEWS)
        .join(newer.filter(pl.col("reviews") >= MIN_SURE_REVIEWS), on="film", suffix="_sure")
        .filter(pl.col("film").is_in(korean) & (pl.col("tears_sure") / pl.col("reviews_sure") >= 0.03))
    )
    rows = []
    for name, films in (("all films", older), ("Korean films", older.filter(pl.col("film").is_in(korean)))):
        prior = fit_prior(list(films.select("tears", "reviews").iter_rows()))
        found = estimate_shares(list(both.select("tears", "reviews").iter_rows()), prior)
        sure = [tears / reviews for tears, reviews in both.select("tears_sure", "reviews_sure").iter_rows()]
        pairs = list(zip(found, sure, strict=True))
        count = len(pairs)
        same = sum(level(one.share) == level(share) for one, share in pairs)
        low = sum(level(one.share) < level(share) for one, share in pairs)
        held = sum(one.low <= share <= one.high for one, share in pairs)
        rows.append(
            [
                name,
                str(count),
                *(f"{100 * part / count:.0f} %" for part in (same, low, count - same - low, held)),
            ]
        )
    head = ["prior fitted to", "films", "level right", "too low", "too high", "interval holds"]
    return markdown_table(head, rows)


def _counts(frame: pl.DataFrame) -> pl.DataFrame:
    return frame.group_by("film").agg(pl.col("tears").sum(), reviews=pl.len())
