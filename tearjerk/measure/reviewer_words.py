"""The words that set the reviews of each film apart: what its viewers write of, and those of other films do not.

A word is taken by its first two and its first three syllables, so that what follows them (particles, endings)
does not split one word into several. Only stems and numbers are kept, never a text.
"""

from collections.abc import Mapping, Sequence
from math import log
from typing import NamedTuple

import polars as pl

STEM_SYLLABLES = (2, 3)
MAX_STEMS = 100
"""Stems of each film that are kept, those with the highest weight."""
MIN_REVIEWS_WITH_STEM = 3


class Stem(NamedTuple):
    """The beginning of a word, and its weight in the reviews of a film."""

    stem: str
    weight: float


def count_stems(reviews: pl.LazyFrame) -> pl.DataFrame:
    """One row a film and stem: film, stem, and in how many of its reviews; `reviews` has columns film and review."""
    words = (
        reviews.with_row_index("number")
        .select("number", "film", word=pl.col("review").str.extract_all("[가-힣]{2,}"))
        .explode("word")
        .drop_nulls()
    )
    stems = [
        words.filter(pl.col("word").str.len_chars() >= size).select(
            "number", "film", stem=pl.col("word").str.slice(0, size)
        )
        for size in STEM_SYLLABLES
    ]
    return pl.concat(stems).unique().group_by("film", "stem").agg(count=pl.len()).collect(engine="streaming")


def weigh_stems(
    counts: pl.DataFrame, reviews: Mapping[str, int], excluded: frozenset[str] = frozenset()
) -> dict[str, Sequence[Stem]]:
    """The stems of each film with the highest weights, highest first.

    `counts` has columns film, stem and count, `reviews` how many reviews each film has, `excluded` are stems
    of names and titles, which are searched otherwise. The weight is the positive pointwise mutual information of
    film and stem, the share of reviews against the mean film's (Church and Hanks 1990), times the logarithm
    of the count.
    """
    # In one order, so that sums of the same shares are the same to the last digit.
    shared = counts.sort("film", "stem").with_columns(
        share=pl.col("count") / pl.col("film").replace_strict(dict(reviews), return_dtype=pl.Int64)
    )
    means = shared.group_by("stem", maintain_order=True).agg(mean=pl.col("share").sum() / len(reviews))
    rows = shared.filter(pl.col("count") >= MIN_REVIEWS_WITH_STEM).join(means, on="stem")
    weighed: dict[str, list[Stem]] = {film: [] for film in reviews}
    for film, stem, count, share, mean in rows.select("film", "stem", "count", "share", "mean").iter_rows():
        if share > mean and stem not in excluded:
            weighed[film].append(Stem(stem, log(share / mean) * log(count)))
    return {
        film: sorted(stems, key=lambda each: (-each.weight, each.stem))[:MAX_STEMS]
        for film, stems in weighed.items()
    }
