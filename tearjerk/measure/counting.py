"""Counts the reviews of each film, and those that say it made someone cry; pools corpora."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import NamedTuple

import polars as pl

from tearjerk.errors import FileError
from tearjerk.measure.language import Language
from tearjerk.measure.matching import affirming, in_net, in_script, rated_above
from tearjerk.measure.native_errors import READ_ERRORS
from tearjerk.measure.pieces import gathered, mapped

MIN_REVIEWS_EARLIER = 100
"""A film with this many reviews in the earlier corpora needs none of a later one."""

NET_REVIEWS, RULES_REVIEWS = 200_000, 400_000
"""How many reviews are run through the net, and through the rules, at a time: some 20 and 50 MB of text."""

WORKERS = 2

MAX_FILMS = 1_000_000
"""More than any database of films has; a column with a new value on every line does not name films."""

MAX_CODE_BYTES = 1_000
"""The longest that the code of a film may be."""

Progress = Callable[[int], object]
"""Called with how many reviews were read since the last call."""


def count(
    reviews: pl.LazyFrame,
    languages: Sequence[Language],
    progress: Progress = lambda _: None,
    low_rating: float | None = None,
) -> pl.DataFrame:
    """Films with their reviews (those with text) and how many of them affirm tears, by film.

    With several languages, each review is read in the first whose script it has. Reviews of no film
    (null) are in a row of their own, and none of them is counted as crying. A review rated `low_rating` or less
    counts as a review, never as one in tears: of those that mention tears, four in five are scorn (docs/tears.md).
    The broad net is asked of every review, the rules only of what it catches: both in large pieces, beside
    the reading. Raises FileError where the file turns out to be damaged on the way.
    """
    wanted = reviews.select("film", "review") if low_rating is None else reviews
    totals, crying = _Sums("reviews"), _Sums("crying")
    with ThreadPoolExecutor(WORKERS) as workers:
        read = gathered(_batches(wanted, progress), NET_REVIEWS)
        caught = _caught(mapped(workers, partial(_looked_at, languages, low_rating), read), totals)
        try:
            for counted in mapped(workers, partial(_crying, languages), gathered(caught, RULES_REVIEWS)):
                crying.add(counted)
        except READ_ERRORS as error:
            # The words of polars are not passed on: they quote the review it stumbled over.
            raise FileError("The reviews cannot be read to the end: the file is damaged.") from error
    if not totals.parts:
        return reviews.select("film", reviews=pl.lit(0), crying=pl.lit(0)).clear().collect()
    return (
        totals.total()
        .join(crying.total(), on="film", how="left")
        .with_columns(pl.col("reviews", "crying").fill_null(0).cast(pl.Int64))
        .sort("film")
    )


def pool(counts: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """One count per film from several corpora in order of preference, and which of them it rests on.

    A later corpus counts only for films of which the earlier ones hold fewer than MIN_REVIEWS_EARLIER reviews:
    corpora of one website overlap, and a review must not count twice. `corpora` lists the places
    (0, 1, …) of those that count.
    """
    pooled = pl.DataFrame(schema={**counts[0].schema, "corpora": pl.List(pl.Int64)})
    for place, later in enumerate(counts):
        both = pooled.join(later, on="film", how="full", coalesce=True, suffix="_later")
        earlier = pl.col("reviews").fill_null(0)
        counts_too = (earlier < MIN_REVIEWS_EARLIER) & (pl.col("reviews_later").fill_null(0) > 0)
        pooled = both.select(
            "film",
            *(
                (
                    pl.col(name).fill_null(0) + pl.when(counts_too).then(pl.col(f"{name}_later")).otherwise(0)
                ).alias(name)
                for name in ("reviews", "crying")
            ),
            corpora=pl.col("corpora")
            .fill_null([])
            .list.concat(pl.when(counts_too).then([place]).otherwise([])),
        )
    return pooled.sort("film")


class _Sums:
    """A column added up by film, piece by piece, in memory that grows with the films and not with the reviews."""

    def __init__(self, column: str) -> None:
        self.column = column
        self.parts: list[pl.DataFrame] = []

    def add(self, part: pl.DataFrame) -> None:
        """Adds counts of films; raises FileError where there are more than MAX_FILMS."""
        self.parts.append(part)
        if sum(map(len, self.parts)) > 2 * MAX_FILMS:
            self.parts = [self.total()]
        if len(self.parts[0]) > MAX_FILMS:
            raise FileError(
                f"There are more than {MAX_FILMS:,} films; the film column should have the same value in all reviews of a film."
            )

    def total(self) -> pl.DataFrame:
        """One row per film."""
        return pl.concat(self.parts).group_by("film").agg(pl.col(self.column).cast(pl.Int64).sum())


class _Scanned(NamedTuple):
    """For one chunk of reviews: how many with text each film has, and which ones the prefilter let through."""

    totals: pl.DataFrame
    """film, reviews."""
    caught: pl.DataFrame
    """film, review, language (the code of the one it is read in)."""


def _batches(reviews: pl.LazyFrame, progress: Progress) -> Iterator[pl.DataFrame]:
    # Without a chunk size polars hands out what it has read, which is bounded in bytes; rows can be long.
    for batch in reviews.collect_batches(maintain_order=False, engine="streaming"):
        _require_short_codes(batch)
        progress(batch.height)
        yield batch


def _looked_at(languages: Sequence[Language], low_rating: float | None, piece: pl.DataFrame) -> _Scanned:
    """Each review that may count, with the language it is read in: the first whose script it has."""
    review = pl.col("review")
    blank = piece.filter(_may_be_blank(review)).filter(review.str.strip_chars() == "")
    totals = pl.concat(
        [
            piece.group_by("film").agg(reviews=review.count().cast(pl.Int64)),
            blank.group_by("film").agg(reviews=-pl.len().cast(pl.Int64)),
        ]
    )
    rest = piece if low_rating is None else piece.filter(rated_above(low_rating))
    rest = rest.select("film", "review").drop_nulls()
    caught = []
    for language in languages:
        own = in_net(review, language)
        if len(languages) > 1:
            readable = rest.select(in_script(review, language)).to_series()
            own &= readable
        caught.append(rest.filter(own).with_columns(language=pl.lit(language.code)))
        if language is not languages[-1]:
            rest = rest.filter(~readable)
    return _Scanned(totals, pl.concat(caught))


def _may_be_blank(review: pl.Expr) -> pl.Expr:
    """True for every text that begins with white space and for few others: a comparison is quicker than a match."""
    return (review < "!") | review.is_between(pl.lit("\u0085"), pl.lit("\u3001"))


def _caught(looked_at: Iterator[_Scanned], totals: _Sums) -> Iterator[pl.DataFrame]:
    for piece in looked_at:
        totals.add(piece.totals)
        yield piece.caught


def _require_short_codes(batch: pl.DataFrame) -> None:
    if batch.schema["film"] == pl.String:
        longest = batch["film"].str.len_bytes().max()
        if isinstance(longest, int) and longest > MAX_CODE_BYTES:
            raise FileError(
                f"The film column holds a value of more than {MAX_CODE_BYTES:,} bytes; it should identify a film."
            )


def _crying(languages: Sequence[Language], piece: pl.DataFrame) -> pl.DataFrame:
    """Films of a piece of caught reviews, with how many affirm tears in their language."""
    found = [affirming(piece.filter(pl.col("language") == language.code), language) for language in languages]
    return pl.concat(found).group_by("film").agg(crying=pl.len())
