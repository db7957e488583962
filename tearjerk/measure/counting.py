"""Counts the reviews of each film, and those that say it made someone cry; pools corpora."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Literal

import polars as pl

from tearjerk.errors import FileError
from tearjerk.measure.english import ENGLISH
from tearjerk.measure.korean import KOREAN
from tearjerk.measure.matching import caught, despite, left
from tearjerk.measure.pattern import Language

Speech = Literal["auto", "ko", "en"]

LANGUAGES: dict[Speech, tuple[Language, ...]] = {"ko": (KOREAN,), "en": (ENGLISH,), "auto": (KOREAN, ENGLISH)}

HANGUL = r"[가-힣]"
"""What makes a review Korean where the language is 'auto'."""

ENOUGH = 100
"""A film with this many reviews in the earlier corpora needs none of a later one."""

BATCH, CLOSER_LOOK = 100_000, 75_000
"""Reviews read at a time; caught reviews looked at closely at a time (a few MB of text)."""

WORKERS = 2


def count(
    reviews: pl.LazyFrame, speech: Speech, seen: Callable[[int], object] = lambda _: None
) -> pl.DataFrame:
    """Films with their reviews (those with text) and how many of them affirm tears, by film.

    Reviews of no film (null) are in a row of their own, and none of them is counted as crying.
    `seen` is told how many reviews were read since it was last told. Two steps keep this near the
    cost of one regular expression: the broad net is asked of every review while it is read; the
    rules only of what the net catches, in large pieces, beside the reading. Raises FileError
    where the file turns out to be damaged on the way.
    """
    languages = LANGUAGES[speech]
    text = pl.col("review")
    worth_a_look = caught(text, languages[0])
    if len(languages) > 1:  # a review without Hangul is looked at, net or not: finding a syllable is cheap
        worth_a_look |= ~text.str.contains(HANGUL)
    read = reviews.select(
        "film", written=(text.str.strip_chars() != ""), review=pl.when(worth_a_look).then(text)
    )
    totals: list[pl.DataFrame] = []
    looks: list[Future[pl.DataFrame]] = []
    with ThreadPoolExecutor(WORKERS) as workers:
        try:
            for piece in _pieces(read, totals, seen):
                looks.append(workers.submit(_crying, piece, languages))
        except (pl.exceptions.PolarsError, OSError) as error:
            # The words of polars are not passed on: they quote the review it stumbled over.
            raise FileError("The reviews cannot be read to the end: the file is damaged.") from error
        cried = [look.result() for look in looks]
    if not totals:
        return reviews.select("film", reviews=pl.lit(0), crying=pl.lit(0)).clear().collect()
    return (
        _summed(totals, "reviews")
        .join(_summed(cried, "crying"), on="film", how="left")
        .with_columns(pl.col("reviews", "crying").fill_null(0).cast(pl.Int64))
        .sort("film")
    )


def pool(counts: Sequence[pl.DataFrame]) -> pl.DataFrame:
    """One count a film from several corpora in order of preference, and which of them it rests on.

    A later corpus counts only for films of which the earlier ones hold fewer than ENOUGH reviews:
    corpora of one website overlap, and a review must not count twice. `corpora` lists the places
    (0, 1, …) of those that count.
    """
    pooled = pl.DataFrame(schema={**counts[0].schema, "corpora": pl.List(pl.Int64)})
    for place, later in enumerate(counts):
        both = pooled.join(later, on="film", how="full", coalesce=True, suffix="_later")
        earlier = pl.col("reviews").fill_null(0)
        counts_too = (earlier < ENOUGH) & (pl.col("reviews_later").fill_null(0) > 0)
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


def _pieces(
    read: pl.LazyFrame, totals: list[pl.DataFrame], seen: Callable[[int], object]
) -> Iterator[pl.DataFrame]:
    waiting: list[pl.DataFrame] = []
    for batch in read.collect_batches(chunk_size=BATCH, maintain_order=False, engine="streaming"):
        totals.append(batch.group_by("film").agg(reviews=pl.col("written").sum()))
        waiting.append(batch.select("film", "review").drop_nulls())
        seen(batch.height)
        if sum(map(len, waiting)) >= CLOSER_LOOK:
            yield pl.concat(waiting, rechunk=True)
            waiting = []
    if waiting:
        yield pl.concat(waiting, rechunk=True)


def _crying(piece: pl.DataFrame, languages: Sequence[Language]) -> pl.DataFrame:
    """Films of a piece with the reviews that count; the same answer as matching.crying gives, sooner.

    The exclusions go first, since most reviews count after them; the rest are asked for DESPITE.
    """
    found = []
    review = pl.col("review")
    for language in languages:
        own = piece
        if len(languages) > 1:
            korean = review.str.contains(HANGUL)
            own = piece.filter(korean if language is KOREAN else ~korean).filter(caught(review, language))
        judged = own.with_columns(counts=left(review, language))
        found += [judged.filter("counts"), judged.filter(~pl.col("counts")).filter(despite(review, language))]
    return pl.concat([rows.group_by("film").agg(crying=pl.len()) for rows in found])


def _summed(parts: Sequence[pl.DataFrame], column: str) -> pl.DataFrame:
    return pl.concat(parts).group_by("film").agg(pl.col(column).cast(pl.Int64).sum())
