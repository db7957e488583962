"""Counts what viewers talk about: the share of a film's reviews that mention each concept.

Which reviews are read follows the rule for tears: those of the first corpus where the film has a
hundred or more there, else those of the next.
"""

from collections.abc import Iterable, Mapping, Sequence

import polars as pl
from msgspec import Struct

from tearjerk.measure.lexicon import Lexeme

STRENGTH = 100
"""Reviews that the mean film counts for when a share is shrunk towards it."""

HIDDEN = 0.25
"""A concept is not counted for a film whose title says words that are more than this part of its mentions."""

FEWEST = 50
"""Films with fewer reviews are not in the table, and do not count towards the mean film."""


class Corpus(Struct, frozen=True):
    """Reviews, with columns `film` and `review`, and how many a film needs before they are used for it."""

    name: str
    reviews: pl.LazyFrame
    needed: int


class Row(Struct, frozen=True):
    """One film's shares in one corpus, 0 to 1; None where the film's title hides the concept."""

    film: int
    corpus: str
    reviews: int
    shares: Mapping[str, float | None]


class Table(Struct, frozen=True):
    """The shares of the mean film by corpus, and the shares of each film by code."""

    means: Mapping[str, Mapping[str, float]]
    rows: Sequence[Row]


def measure(corpora: Sequence[Corpus], titles: Mapping[int, str], words: Mapping[str, Lexeme]) -> Table:
    """The table for the films with a title (their codes and Hangul titles), the preferred corpus first."""
    means: dict[str, Mapping[str, float]] = {}
    rows: dict[int, Row] = {}
    for corpus in corpora:
        wanted = {film: title for film, title in titles.items() if film not in rows}
        patterns = {**_full(words), **_variants(words, wanted.values())}
        counts = mentions(corpus.reviews, patterns)
        means[corpus.name] = mean_film(counts, words)
        totals = counts.select(pl.col(list(patterns)).sum()).row(0, named=True)
        for counted in counts.filter(pl.col("reviews") >= corpus.needed).iter_rows(named=True):
            film = counted["film"]
            if film in wanted:
                shares = {
                    concept: _share(
                        counted, totals, concept, lexeme, wanted[film], means[corpus.name][concept]
                    )
                    for concept, lexeme in words.items()
                }
                rows[film] = Row(film, corpus.name, counted["reviews"], shares)
    return Table(means, [rows[film] for film in sorted(rows)])


def shrunk(mentioned: int, reviews: int, mean: float) -> float:
    """The share, shrunk towards the mean film: the posterior mean under Beta(S * mean, S * (1 - mean)), S = STRENGTH."""
    return (mentioned + STRENGTH * mean) / (reviews + STRENGTH)


def mentions(reviews: pl.LazyFrame, patterns: Mapping[str, str]) -> pl.DataFrame:
    """One row a film: its `reviews` that are not empty, and how many of them each pattern is found in."""
    text = pl.col("review")
    return (
        reviews.filter(text.str.strip_chars() != "")
        .select(
            pl.col("film").cast(pl.Int64),
            pl.lit(value=1).alias("reviews"),
            *(text.str.contains(pattern).alias(name) for name, pattern in patterns.items()),
        )
        .group_by("film")
        .agg(pl.all().sum())
        .sort("film")
        .collect(engine="streaming")
    )


def mean_film(counts: pl.DataFrame, concepts: Iterable[str]) -> dict[str, float]:
    """The mean of the films' shares, each film with FEWEST reviews or more counting once."""
    enough = counts.filter(pl.col("reviews") >= FEWEST)
    return enough.select((pl.col(concept) / pl.col("reviews")).mean() for concept in concepts).row(
        0, named=True
    )


def _full(words: Mapping[str, Lexeme]) -> dict[str, str]:
    return {concept: lexeme.pattern for concept, lexeme in words.items()}


def _variants(words: Mapping[str, Lexeme], titles: Iterable[str]) -> dict[str, str]:
    # The patterns that some title shortens, each under its own text: a column that is counted once for all.
    shortened = {lexeme.outside(title) for title in titles for lexeme in words.values()}
    full = set(_full(words).values())
    return {pattern: pattern for pattern in sorted(shortened) if pattern and pattern not in full}


def _share(
    counted: Mapping[str, int],
    totals: Mapping[str, int],
    concept: str,
    lexeme: Lexeme,
    title: str,
    mean: float,
) -> float | None:
    pattern = lexeme.outside(title)
    if not pattern:
        return None
    column = concept if pattern == lexeme.pattern else pattern
    if totals[column] < (1 - HIDDEN) * totals[concept]:
        return None
    return shrunk(counted[column], counted["reviews"], mean)
