"""Counts the reviews of each film, and those that say it made someone cry; pools corpora."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor

import polars as pl

from tearjerk.errors import FileError
from tearjerk.measure.language import Language
from tearjerk.measure.matching import always_counts, in_net, in_script, rated_above, tears_left
from tearjerk.measure.native_errors import READ_ERRORS

MIN_REVIEWS_EARLIER = 100
"""A film with this many reviews in the earlier corpora needs none of a later one."""

PIECE_REVIEWS = 75_000
"""Reviews caught by the net that the rules are asked of at a time: a few MB of text."""

MAX_PIECE_BYTES = 64 * 10**6
"""Fewer where their texts are long."""

WORKERS = 2

MAX_PENDING_PIECES = 4
"""Reading waits while as many pieces wait for the rules, or the texts of a whole corpus would fill the memory."""

MAX_FILMS = 1_000_000
"""More than any database of films has; a corpus that names a film on every line is not one."""

MAX_CODE_BYTES = 1_000
"""The most that what names a film may have."""

Progress = Callable[[int], object]
"""Is told how many reviews were read since it was last told."""


def count(
    reviews: pl.LazyFrame,
    languages: Sequence[Language],
    progress: Progress = lambda _: None,
    low_rating: float | None = None,
) -> pl.DataFrame:
    """Films with their reviews (those with text) and how many of them affirm tears, by film.

    With several languages, each review is read in the first whose script it has. Reviews of no film
    (null) are in a row of their own, and none of them is counted as crying. A review rated `low_rating` or less
    counts as a review, never as one in tears: of such that speak of tears four in five are scorn (docs/tears.md). Two steps keep this near
    the cost of one regular expression: the broad net is asked of every review while it is read; the
    rules only of what the net catches, in large pieces, beside the reading. Raises FileError where
    the file turns out to be damaged on the way.
    """
    text = pl.col("review")
    first = languages[0]
    maybe_in_tears = in_net(text, first)
    if len(languages) > 1:  # a review in another script is looked at, net or not: finding one letter is cheap
        maybe_in_tears |= ~in_script(text, first)
    if low_rating is not None:
        maybe_in_tears &= rated_above(low_rating)
    read = reviews.select(
        "film", written=(text.str.strip_chars() != ""), review=pl.when(maybe_in_tears).then(text)
    )
    totals, crying = _Sums("reviews"), _Sums("crying")
    pending: deque[Future[pl.DataFrame]] = deque()
    with ThreadPoolExecutor(WORKERS) as workers:
        try:
            for piece in _pieces(read, totals, progress):
                pending.append(workers.submit(_crying, piece, languages))
                if len(pending) > MAX_PENDING_PIECES:
                    crying.add(pending.popleft().result())
        except READ_ERRORS as error:
            # The words of polars are not passed on: they quote the review it stumbled over.
            raise FileError("The reviews cannot be read to the end: the file is damaged.") from error
        for piece_counts in pending:
            crying.add(piece_counts.result())
    if not totals.parts:
        return reviews.select("film", reviews=pl.lit(0), crying=pl.lit(0)).clear().collect()
    return (
        totals.total()
        .join(crying.total(), on="film", how="left")
        .with_columns(pl.col("reviews", "crying").fill_null(0).cast(pl.Int64))
        .sort("film")
    )


def pool(counts: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """One count a film from several corpora in order of preference, and which of them it rests on.

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
                f"There are more than {MAX_FILMS:,} films; the column film should repeat for each review."
            )

    def total(self) -> pl.DataFrame:
        """One row a film."""
        return pl.concat(self.parts).group_by("film").agg(pl.col(self.column).cast(pl.Int64).sum())


def _pieces(read: pl.LazyFrame, totals: _Sums, progress: Progress) -> Iterator[pl.DataFrame]:
    waiting: list[pl.DataFrame] = []
    # Without a chunk size polars hands out what it has read, which is bounded in bytes; rows can be long.
    for batch in read.collect_batches(maintain_order=False, engine="streaming"):
        _require_short_codes(batch)
        totals.add(batch.group_by("film").agg(reviews=pl.col("written").sum()))
        waiting.append(batch.select("film", "review").drop_nulls())
        progress(batch.height)
        size = sum(piece.estimated_size() for piece in waiting)
        if sum(map(len, waiting)) >= PIECE_REVIEWS or size >= MAX_PIECE_BYTES:
            yield pl.concat(waiting, rechunk=True)
            waiting = []
    if waiting:
        yield pl.concat(waiting, rechunk=True)


def _require_short_codes(batch: pl.DataFrame) -> None:
    if batch.schema["film"] == pl.String:
        longest = batch["film"].str.len_bytes().max()
        if isinstance(longest, int) and longest > MAX_CODE_BYTES:
            raise FileError(
                f"The column film holds a text of more than {MAX_CODE_BYTES:,} bytes; it should name a film."
            )


def _crying(piece: pl.DataFrame, languages: Sequence[Language]) -> pl.DataFrame:
    """Films of a piece with the reviews that count; the same answer as matching.affirms_tears gives, sooner.

    The exclusions go first, since most reviews count after them; the rest are asked for ALWAYS.
    """
    review = pl.col("review")
    found = []
    for language, own in _by_language(piece, languages):
        judged = own.with_columns(counts=tears_left(review, language))
        found += [
            judged.filter("counts"),
            judged.filter(~pl.col("counts")).filter(always_counts(review, language)),
        ]
    return pl.concat([rows.group_by("film").agg(crying=pl.len()) for rows in found])


def _by_language(
    piece: pl.DataFrame, languages: Sequence[Language]
) -> Iterator[tuple[Language, pl.DataFrame]]:
    """Each language with the reviews that are read in it and that its net catches."""
    if len(languages) == 1:
        yield languages[0], piece  # its net has caught all of them already
        return
    rest = piece
    for language in languages:
        own = in_script(pl.col("review"), language)
        yield language, rest.filter(own).filter(in_net(pl.col("review"), language))
        rest = rest.filter(~own)
