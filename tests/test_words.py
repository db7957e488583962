"""Counting words by film: a review counts once for each word."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from tearjerk.measure.words import count_literals, count_patterns

REVIEWS = pl.LazyFrame(
    [("2", "봄 봄 봄"), ("1", "봄비"), ("1", "겨울"), ("1", "  "), ("1", None)],
    schema={"film": pl.String, "review": pl.String},
    orient="row",
)


def test_patterns_are_counted_by_film_ignoring_empty_reviews() -> None:
    counts = count_patterns(REVIEWS, {"spring": "봄", "seasons": "봄|겨울"})
    assert counts.rows() == [(1, 2, 1, 2), (2, 1, 1, 1)]
    assert counts.columns == ["film", "reviews", "spring", "seasons"]


def test_literals_are_counted_by_film_and_may_overlap() -> None:
    assert count_literals(REVIEWS, ["봄", "봄비", "여름"]).rows() == [
        ("1", "봄", 1),
        ("1", "봄비", 1),
        ("2", "봄", 1),
    ]


def test_literals_are_searched_in_the_given_text() -> None:
    folded = pl.col("review").str.replace_all(" ", "")
    assert count_literals(REVIEWS, ["봄봄봄"], folded).rows() == [("2", "봄봄봄", 1)]


@given(st.lists(st.tuples(st.integers(0, 3), st.text("봄비 ", max_size=6)), max_size=30))
def test_patterns_and_literals_agree(rows: list[tuple[int, str]]) -> None:
    reviews = pl.LazyFrame(rows, schema={"film": pl.Int64, "review": pl.String}, orient="row")
    words = ("봄", "비")
    wide = count_patterns(reviews, {word: word for word in words})
    expected = sorted(
        (row["film"], word, row[word]) for row in wide.iter_rows(named=True) for word in words if row[word]
    )
    assert count_literals(reviews, words).sort("film", "word").rows() == expected
