"""Count each film's reviews, and those that say it made someone cry; pool the counts of several corpora."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import NamedTuple

import polars as pl

from tearjerk.errors import FileError
from tearjerk.measure.language import Language
from tearjerk.measure.matching import filter_crying, in_script, not_rated_low, passes_prefilter
from tearjerk.measure.native_errors import READ_ERRORS
from tearjerk.measure.pieces import join_into_pieces, map_in_order

MIN_EARLIER_REVIEWS = 100
"""Minimum number of reviews of a film in earlier corpora for later ones to be ignored."""

PREFILTER_PIECE_REVIEWS = 200_000
"""Number of reviews per piece when applying the prefilter (`Language.prefilter`), about 20 MB of text."""

RULES_PIECE_REVIEWS = 400_000
"""Number of reviews per piece when applying the rules, about 50 MB of text."""

WORKER_COUNT = 2

MAX_FILMS = 1_000_000
"""Maximum number of films; a column with more distinct values cannot be a film column."""

MAX_CODE_BYTES = 1_000
"""Maximum length of a film code."""

Progress = Callable[[int], object]
"""Called with the number of reviews read since the last call."""


def count_reviews(
    reviews: pl.LazyFrame,
    languages: Sequence[Language],
    progress: Progress = lambda _: None,
    low_rating: float | None = None,
) -> pl.DataFrame:
    """For each film, count the reviews that have text, and those among them that say the film made someone cry.

    With several languages, each review is read in the first one whose script it contains. Reviews without a
    film (null) have their own row, and none of them counts as crying. A review rated `low_rating` or less
    never counts as crying: of those that mention tears, about four in five express scorn, make a joke or are about
    somebody else's tears (docs/tears.md). The prefilter is applied to every review and the rules only to those that
    pass it, both in large pieces while reading continues. Raises FileError if the file turns out to be damaged.
    """
    needed_columns = reviews.select("film", "review") if low_rating is None else reviews
    totals, crying = _FilmSums("reviews"), _FilmSums("crying")
    with ThreadPoolExecutor(WORKER_COUNT) as workers:
        pieces = join_into_pieces(_batches(needed_columns, progress), PREFILTER_PIECE_REVIEWS)
        prefiltered = _add_totals(
            map_in_order(workers, partial(_scan_piece, languages, low_rating), pieces), totals
        )
        try:
            for counted in map_in_order(
                workers, partial(_count_crying, languages), join_into_pieces(prefiltered, RULES_PIECE_REVIEWS)
            ):
                crying.add(counted)
        except READ_ERRORS as error:
            # Error messages from polars are not shown, because they quote reviews.
            raise FileError("The reviews cannot be read to the end: the file is damaged.") from error
    if not totals.parts:
        return reviews.select("film", reviews=pl.lit(0), crying=pl.lit(0)).clear().collect()
    return (
        totals.total()
        .join(crying.total(), on="film", how="left")
        .with_columns(pl.col("reviews", "crying").fill_null(0).cast(pl.Int64))
        .sort("film")
    )


def pool_counts(counts: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """Combine counts from several corpora, in order of preference, into one count per film.

    A later corpus counts only for films with fewer than MIN_EARLIER_REVIEWS reviews in the earlier ones:
    corpora from one website overlap, and adding them up would count most reviews twice. The column `corpora`
    lists the indexes of the corpora that count.
    """
    pooled = pl.DataFrame(schema={**counts[0].schema, "corpora": pl.List(pl.Int64)})
    for index, later in enumerate(counts):
        joined = pooled.join(later, on="film", how="full", coalesce=True, suffix="_later")
        earlier = pl.col("reviews").fill_null(0)
        counts_too = (earlier < MIN_EARLIER_REVIEWS) & (pl.col("reviews_later").fill_null(0) > 0)
        pooled = joined.select(
            "film",
            *(
                (
                    pl.col(name).fill_null(0) + pl.when(counts_too).then(pl.col(f"{name}_later")).otherwise(0)
                ).alias(name)
                for name in ("reviews", "crying")
            ),
            corpora=pl.col("corpora")
            .fill_null([])
            .list.concat(pl.when(counts_too).then([index]).otherwise([])),
        )
    return pooled.sort("film")


class _FilmSums:
    """Sums a column by film, piece by piece, using memory proportional to the number of films, not reviews."""

    def __init__(self, column: str) -> None:
        self.column = column
        self.parts: list[pl.DataFrame] = []

    def add(self, part: pl.DataFrame) -> None:
        """Add counts; raises FileError if there are more than MAX_FILMS films."""
        self.parts.append(part)
        if sum(map(len, self.parts)) > 2 * MAX_FILMS:
            self.parts = [self.total()]
        if len(self.parts[0]) > MAX_FILMS:
            raise FileError(
                f"There are more than {MAX_FILMS:,} films; the film column should have the same value in all reviews of a film."
            )

    def total(self) -> pl.DataFrame:
        """Return the sums, one row per film."""
        return pl.concat(self.parts).group_by("film").agg(pl.col(self.column).cast(pl.Int64).sum())


class _ScannedPiece(NamedTuple):
    """One piece of reviews: each film's number of reviews with text, and the reviews that passed the prefilter."""

    totals: pl.DataFrame
    """Columns: film, reviews."""
    prefiltered: pl.DataFrame
    """Columns: film, review, language (the code of the language it is read in)."""


def _batches(reviews: pl.LazyFrame, progress: Progress) -> Iterator[pl.DataFrame]:
    # Without a chunk size, batches are bounded in bytes, which matters because rows can be long.
    for batch in reviews.collect_batches(maintain_order=False, engine="streaming"):
        _require_short_codes(batch)
        progress(batch.height)
        yield batch


def _scan_piece(
    languages: Sequence[Language], low_rating: float | None, piece: pl.DataFrame
) -> _ScannedPiece:
    """Count each film's reviews with text, and find those that pass the prefilter, with the language each is read in."""
    review = pl.col("review")
    blank = piece.filter(_may_be_blank(review)).filter(review.str.strip_chars() == "")
    totals = pl.concat(
        [
            piece.group_by("film").agg(reviews=review.count().cast(pl.Int64)),
            blank.group_by("film").agg(reviews=-pl.len().cast(pl.Int64)),
        ]
    )
    rest = piece if low_rating is None else piece.filter(not_rated_low(low_rating))
    rest = rest.select("film", "review").drop_nulls()
    prefiltered = []
    for language in languages:
        passes = passes_prefilter(review, language)
        if len(languages) > 1:
            is_in_script = rest.select(in_script(review, language)).to_series()
            passes &= is_in_script
        prefiltered.append(rest.filter(passes).with_columns(language=pl.lit(language.code)))
        if language is not languages[-1]:
            rest = rest.filter(~is_in_script)
    return _ScannedPiece(totals, pl.concat(prefiltered))


def _may_be_blank(review: pl.Expr) -> pl.Expr:
    """True for every text that begins with white space, and for some others; comparing is faster than matching."""
    return (review < "!") | review.is_between(pl.lit("\u0085"), pl.lit("\u3001"))


def _add_totals(scanned_pieces: Iterator[_ScannedPiece], totals: _FilmSums) -> Iterator[pl.DataFrame]:
    # Also yields the prefiltered reviews of each piece.
    for piece in scanned_pieces:
        totals.add(piece.totals)
        yield piece.prefiltered


def _require_short_codes(batch: pl.DataFrame) -> None:
    if batch.schema["film"] == pl.String:
        longest = batch["film"].str.len_bytes().max()
        if isinstance(longest, int) and longest > MAX_CODE_BYTES:
            raise FileError(
                f"The film column holds a value of more than {MAX_CODE_BYTES:,} bytes; it should identify a film."
            )


def _count_crying(languages: Sequence[Language], piece: pl.DataFrame) -> pl.DataFrame:
    """Count the reviews that say the film made someone cry, by film, in a piece of prefiltered reviews."""
    crying = [
        filter_crying(piece.filter(pl.col("language") == language.code), language) for language in languages
    ]
    return pl.concat(crying).group_by("film").agg(crying=pl.len())
