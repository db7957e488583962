"""Measure the share of tearful reviews for every film in one or more corpora."""

from collections.abc import Collection, Sequence
from typing import Any, NamedTuple

import polars as pl
from msgspec import Struct

from tearjerk.errors import FileError
from tearjerk.measure.codes import with_comparable_codes
from tearjerk.measure.corpora import Corpus, unreadable_error
from tearjerk.measure.counting import Progress, count_reviews, pool_counts
from tearjerk.measure.language import Language
from tearjerk.measure.prior import Prior, estimate_shares, fit_prior


class CorpusResult(Struct, frozen=True):
    """The result for a film in one corpus; `share`, `low` and `high` as in prior.Estimate.

    `counts` says whether this corpus is part of the film's pooled result (see counting.pool_counts).
    """

    corpus: str
    reviews: int
    crying: int
    share: float
    low: float
    high: float
    counts: bool


class MeasuredFilm(Struct, frozen=True, omit_defaults=True):
    """The pooled result for a film (see counting.pool_counts), and the result in each corpus if there are several."""

    film: Any
    reviews: int
    crying: int
    share: float
    low: float
    high: float
    title: str | None = None
    corpora: tuple[CorpusResult, ...] = ()


class Measurement(NamedTuple):
    """The measured films, those with the most tears first, and what was skipped."""

    films: list[MeasuredFilm]
    films_without_text: list[Any]
    """Films that have no review with text."""
    reviews_without_film: int
    """Number of reviews with text that identify no film."""


OUTPUT_COLUMNS = ("film", "reviews", "crying", "share", "low", "high")


def measure(
    corpora: Sequence[Corpus],
    languages: Sequence[Language],
    progress: Progress = lambda _: None,
    prior_films: Collection[Any] | None = None,
) -> Measurement:
    """Measure every film; raises FileError if no row identifies a film or no film has a review with text.

    A film gets the prior of the first corpus that counts for it, fitted to `prior_films` in that corpus, or to
    all its films if None.
    """
    tables = [_count_corpus(corpus, languages, progress) for corpus in corpora]
    reviews_without_film = sum(
        int(table.filter(pl.col("film").is_null())["reviews"].sum()) for table in tables
    )
    identified = [table.drop_nulls("film") for table in tables]
    if all(table.is_empty() for table in identified):
        raise FileError(f"No row of {', '.join(corpus.name for corpus in corpora)} names a film.")
    typed = with_comparable_codes(identified, [corpus.has_untyped_codes for corpus in corpora])
    counts = [table.filter(pl.col("reviews") > 0) for table in typed]
    if all(table.is_empty() for table in counts):
        raise FileError(f"There is no review with text in {', '.join(corpus.name for corpus in corpora)}.")
    priors = [fit_prior(_prior_counts(table, prior_films)) for table in counts]
    pooled = pool_counts(counts)
    counted_corpora = dict(pooled.select("film", "corpora").iter_rows())
    shares: dict[Any, list[CorpusResult]] = {}
    for index, (name, table, prior) in enumerate(zip(_unique_names(corpora), counts, priors, strict=True)):
        for film, reviews, crying, share, low, high in _estimated_rows(table, prior):
            corpus_result = CorpusResult(
                name, reviews, crying, share, low, high, counts=index in counted_corpora[film]
            )
            shares.setdefault(film, []).append(corpus_result)
    films = [
        MeasuredFilm(*row, corpora=tuple(shares[row[0]]) if len(corpora) > 1 else ())
        for first, prior in enumerate(priors)
        for row in _estimated_rows(pooled.filter(pl.col("corpora").list.first() == first), prior)
    ]
    all_films = {film for table in typed for film in table["film"]}
    films_without_text = sorted(all_films - shares.keys(), key=str)
    return Measurement(
        sorted(films, key=lambda film: (-film.share, str(film.film))),
        films_without_text,
        reviews_without_film,
    )


def _unique_names(corpora: Sequence[Corpus]) -> list[str]:
    """Return the names of the corpora, with the extension and then parent folders added to make them unique."""
    names = [corpus.name for corpus in corpora]
    parts = [corpus.path.parts if corpus.path else (corpus.name,) for corpus in corpora]
    for length in range(1, max(map(len, parts)) + 1):
        names = [
            "/".join(path_parts[-length:]) if names.count(name) > 1 else name
            for path_parts, name in zip(parts, names, strict=True)
        ]
    return names


def _estimated_rows(table: pl.DataFrame, prior: Prior) -> list[tuple[Any, int, int, float, float, float]]:
    counts = list(table.select("crying", "reviews").iter_rows())
    return [
        (film, reviews, crying, round(estimate.share, 4), round(estimate.low, 4), round(estimate.high, 4))
        for film, (crying, reviews), estimate in zip(
            table["film"], counts, estimate_shares(counts, prior), strict=True
        )
    ]


def _prior_counts(table: pl.DataFrame, films: Collection[Any] | None) -> list[tuple[int, int]]:
    prior_rows = table if films is None else table.filter(pl.col("film").is_in(list(films)))
    return list(prior_rows.select("crying", "reviews").iter_rows())


def _count_corpus(corpus: Corpus, languages: Sequence[Language], progress: Progress) -> pl.DataFrame:
    read = 0

    def advance(newly_read: int) -> None:
        nonlocal read
        read += newly_read
        progress(newly_read)

    try:
        counts = count_reviews(corpus.reviews, languages, advance, corpus.low_rating)
    except FileError as error:
        if corpus.path is not None and error.__cause__ is not None:
            raise unreadable_error(corpus.path, corpus.utf8_path or corpus.path, error.__cause__) from None
        raise FileError(f"{corpus.name}: {error.sentence}") from None
    if corpus.row_count is not None and read != corpus.row_count:
        # If a polars thread panics, the rest of the file may be missing without an error.
        raise FileError(
            f"{corpus.name}: only {read:,} of {corpus.row_count:,} reviews can be read; the file is damaged."
        )
    return counts
