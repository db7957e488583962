"""Find the words that are distinctive of each film's reviews.

Each word is counted by its first two and its first three syllables, so that particles and endings do not
split it into several words. Only stems and numbers are kept, never the text of a review.
"""

from collections.abc import Mapping, Sequence
from math import log
from typing import NamedTuple

import polars as pl

STEM_LENGTHS = (2, 3)
"""Lengths, in syllables, of the stems counted for each word; the same as those that search compares (search.query.stems)."""
MAX_STEMS = 100
"""Maximum number of stems kept for each film, those with the highest weights."""
MIN_REVIEWS_WITH_STEM = 3


class WeightedStem(NamedTuple):
    """The beginning of a word, and its weight in the reviews of a film."""

    stem: str
    weight: float


def count_stems(reviews: pl.LazyFrame) -> pl.DataFrame:
    """Return one row per film and stem: film, stem, and count of reviews; `reviews` has columns film and review."""
    words = (
        reviews.with_row_index("number")
        .select("number", "film", word=pl.col("review").str.extract_all("[가-힣]{2,}"))
        .explode("word")
        .drop_nulls()
    )
    stems = [
        words.filter(pl.col("word").str.len_chars() >= length).select(
            "number", "film", stem=pl.col("word").str.slice(0, length)
        )
        for length in STEM_LENGTHS
    ]
    return pl.concat(stems).unique().group_by("film", "stem").agg(count=pl.len()).collect(engine="streaming")


def weigh_stems(
    counts: pl.DataFrame, review_counts: Mapping[str, int], excluded_stems: frozenset[str] = frozenset()
) -> dict[str, Sequence[WeightedStem]]:
    """Return each film's stems with the highest weights, highest first.

    `counts` has columns film, stem and count; `review_counts` is the number of reviews per film; `excluded_stems` are
    stems of names and titles, which are searched separately. The weight is the positive pointwise mutual
    information of film and stem (Church and Hanks 1990), from the share of reviews relative to the average
    film's, times the logarithm of the count.
    """
    # A fixed order makes sums reproducible to the last digit.
    shared = counts.sort("film", "stem").with_columns(
        share=pl.col("count") / pl.col("film").replace_strict(dict(review_counts), return_dtype=pl.Int64)
    )
    means = shared.group_by("stem", maintain_order=True).agg(mean=pl.col("share").sum() / len(review_counts))
    rows = shared.filter(pl.col("count") >= MIN_REVIEWS_WITH_STEM).join(means, on="stem")
    weighed: dict[str, list[WeightedStem]] = {film: [] for film in review_counts}
    for film, stem, count, share, mean in rows.select("film", "stem", "count", "share", "mean").iter_rows():
        if share > mean and stem not in excluded_stems:
            weighed[film].append(WeightedStem(stem, log(share / mean) * log(count)))
    return {
        film: sorted(stems, key=lambda each: (-each.weight, each.stem))[:MAX_STEMS]
        for film, stems in weighed.items()
    }
