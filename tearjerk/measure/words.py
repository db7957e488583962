"""Count the reviews of each film that contain given words or match given patterns."""

from collections.abc import Collection, Mapping

import polars as pl

REVIEW_COLUMN = pl.col("review")


def count_patterns(reviews: pl.LazyFrame, patterns: Mapping[str, str]) -> pl.DataFrame:
    """Return one row per film: the number of `reviews` that are not empty, and how many match each pattern.

    `reviews` has columns film (an integer, or an integer as text) and review. A pattern is a regular expression
    for Rust's regex crate; its key is the name of its column. Rows are sorted by film.
    """
    return (
        reviews.filter(REVIEW_COLUMN.str.strip_chars() != "")
        .select(
            pl.col("film").cast(pl.Int64),
            pl.lit(value=1).alias("reviews"),
            *(REVIEW_COLUMN.str.contains(pattern).alias(name) for name, pattern in patterns.items()),
        )
        .group_by("film")
        .agg(pl.all().sum())
        .sort("film")
        .collect(engine="streaming")
    )


def count_literals(
    reviews: pl.LazyFrame, words: Collection[str], text: pl.Expr = REVIEW_COLUMN
) -> pl.DataFrame:
    """Return one row per film and word: film, word, and the number of `reviews` that contain it.

    All words are found in one pass (Aho-Corasick), so there may be thousands of them: stems, titles, names.
    `text` is the expression to search, if it is not the review as written.
    """
    found = text.str.extract_many(list(words), overlapping=True).list.unique().alias("word")
    return (
        reviews.select("film", found)
        .explode("word")
        .drop_nulls()
        .group_by("film", "word")
        .agg(reviews=pl.len())
        .sort("film", "word")
        .collect()
    )
