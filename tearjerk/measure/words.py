"""Counts words by film: in how many of a film's reviews they are found. Everything that counts words does so here."""

from collections.abc import Collection, Mapping

import polars as pl

REVIEW = pl.col("review")


def count_patterns(reviews: pl.LazyFrame, patterns: Mapping[str, str]) -> pl.DataFrame:
    """One row a film: its `reviews` that are not empty, and in how many of them each pattern is found.

    `reviews` has columns film (a number, or its text) and review. A pattern is a regular expression of
    Rust's regex crate; the key names its column. A review that says a thing twice counts once. Rows
    are in the order of films.
    """
    return (
        reviews.filter(REVIEW.str.strip_chars() != "")
        .select(
            pl.col("film").cast(pl.Int64),
            pl.lit(value=1).alias("reviews"),
            *(REVIEW.str.contains(pattern).alias(name) for name, pattern in patterns.items()),
        )
        .group_by("film")
        .agg(pl.all().sum())
        .sort("film")
        .collect(engine="streaming")
    )


def count_literals(reviews: pl.LazyFrame, words: Collection[str], text: pl.Expr = REVIEW) -> pl.DataFrame:
    """One row a film and word that occurs: film, word, and in how many of its `reviews`.

    All words are looked for in one pass (Aho-Corasick), so there may be thousands of them: stems,
    titles, names. `text` is what they are looked for in, if the review is respelled first.
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
