"""Count what viewers talk about: the share of a film's reviews that mention each concept.

As in the count of tears, a film's reviews come from the first corpus if it has a hundred or more there,
otherwise from the next one.
"""

from collections.abc import Iterable, Mapping, Sequence

import polars as pl
from msgspec import Struct

from tearjerk.measure.lexicon import WordList
from tearjerk.measure.words import count_patterns

PRIOR_REVIEWS = 100
"""Weight of the mean film, in reviews, when a share is shrunk towards it."""

MAX_TITLE_SHARE = 0.25
"""Maximum fraction of a concept's mentions that may come from words in a film's title; above that, the concept is not counted for the film."""

MIN_REVIEWS = 50
"""Minimum number of reviews for a film to be in the table and to count towards the mean film."""


class Source(Struct, frozen=True):
    """Reviews, with columns `film` and `review`, and the minimum number that a film needs to be counted in them."""

    name: str
    reviews: pl.LazyFrame
    min_reviews: int


class FilmShares(Struct, frozen=True):
    """One film's shares in one corpus, 0 to 1; None for concepts masked by words in the film's title."""

    film: int
    corpus: str
    reviews: int
    shares: Mapping[str, float | None]


class Table(Struct, frozen=True):
    """The shares of the mean film in each corpus, and the shares of each film, sorted by code."""

    means: Mapping[str, Mapping[str, float]]
    films: Sequence[FilmShares]


def measure_concepts(
    sources: Sequence[Source], titles: Mapping[int, str], words: Mapping[str, WordList]
) -> Table:
    """Return the concept table of the films in `titles` (code to Hangul title); the preferred source comes first."""
    means: dict[str, Mapping[str, float]] = {}
    films: dict[int, FilmShares] = {}
    for source in sources:
        wanted = {film: title for film, title in titles.items() if film not in films}
        patterns = {**_full_patterns(words), **_shortened_patterns(words, wanted.values())}
        counts = count_patterns(source.reviews, patterns)
        means[source.name] = mean_film_shares(counts, words)
        totals = counts.select(pl.col(list(patterns)).sum()).row(0, named=True)
        for counted in counts.filter(pl.col("reviews") >= source.min_reviews).iter_rows(named=True):
            film = counted["film"]
            if film in wanted:
                shares = {
                    concept: _film_share(
                        counted, totals, concept, word_list, wanted[film], means[source.name][concept]
                    )
                    for concept, word_list in words.items()
                }
                films[film] = FilmShares(film, source.name, counted["reviews"], shares)
    return Table(means, [films[film] for film in sorted(films)])


def shrink(mentioned: int, reviews: int, mean: float) -> float:
    """Return the share, shrunk towards the mean film: the posterior mean under Beta(S * mean, S * (1 - mean)), S = PRIOR_REVIEWS."""
    return (mentioned + PRIOR_REVIEWS * mean) / (reviews + PRIOR_REVIEWS)


def mean_film_shares(counts: pl.DataFrame, concepts: Iterable[str]) -> dict[str, float]:
    """Return the mean share of each concept over films with at least MIN_REVIEWS reviews, equally weighted."""
    enough = counts.filter(pl.col("reviews") >= MIN_REVIEWS)
    return enough.select((pl.col(concept) / pl.col("reviews")).mean() for concept in concepts).row(
        0, named=True
    )


def _full_patterns(words: Mapping[str, WordList]) -> dict[str, str]:
    return {concept: word_list.pattern for concept, word_list in words.items()}


def _shortened_patterns(words: Mapping[str, WordList], titles: Iterable[str]) -> dict[str, str]:
    # The patterns that a title shortens, with the pattern as its own column name, so each is counted only once.
    shortened = {word_list.pattern_without_title(title) for title in titles for word_list in words.values()}
    full = set(_full_patterns(words).values())
    return {pattern: pattern for pattern in sorted(shortened) if pattern and pattern not in full}


def _film_share(
    counted: Mapping[str, int],
    totals: Mapping[str, int],
    concept: str,
    word_list: WordList,
    title: str,
    mean: float,
) -> float | None:
    pattern = word_list.pattern_without_title(title)
    if not pattern:
        return None
    column = concept if pattern == word_list.pattern else pattern
    if totals[column] < (1 - MAX_TITLE_SHARE) * totals[concept]:
        return None
    return shrink(counted[column], counted["reviews"], mean)
