"""Counts what viewers talk about: the share of a film's reviews that mention each concept.

Which reviews are read follows the rule for tears: those of the first corpus where the film has a
hundred or more there, else those of the next.
"""

from collections.abc import Iterable, Mapping, Sequence

import polars as pl
from msgspec import Struct

from tearjerk.measure.lexicon import WordList
from tearjerk.measure.words import count_patterns

PRIOR_REVIEWS = 100
"""Reviews that the mean film counts for when a share is shrunk towards it."""

MAX_TITLE_SHARE = 0.25
"""A concept is not counted for a film if words of its title make up more than this fraction of the mentions."""

MIN_REVIEWS = 50
"""Films with fewer reviews are not in the table, and do not count towards the mean film."""


class Source(Struct, frozen=True):
    """Reviews, with columns `film` and `review`, and how many a film needs before they are used for it."""

    name: str
    reviews: pl.LazyFrame
    min_reviews: int


class FilmShares(Struct, frozen=True):
    """One film's shares in one corpus, 0 to 1; None where the film's title hides the concept."""

    film: int
    corpus: str
    reviews: int
    shares: Mapping[str, float | None]


class Table(Struct, frozen=True):
    """The shares of the mean film by corpus, and the shares of each film by code."""

    means: Mapping[str, Mapping[str, float]]
    films: Sequence[FilmShares]


def measure_concepts(
    sources: Sequence[Source], titles: Mapping[int, str], words: Mapping[str, WordList]
) -> Table:
    """The concept table of the films in `titles` (code to Hangul title); `sources` have the preferred one first."""
    means: dict[str, Mapping[str, float]] = {}
    films: dict[int, FilmShares] = {}
    for source in sources:
        wanted = {film: title for film, title in titles.items() if film not in films}
        patterns = {**_full(words), **_variants(words, wanted.values())}
        counts = count_patterns(source.reviews, patterns)
        means[source.name] = mean_film(counts, words)
        totals = counts.select(pl.col(list(patterns)).sum()).row(0, named=True)
        for counted in counts.filter(pl.col("reviews") >= source.min_reviews).iter_rows(named=True):
            film = counted["film"]
            if film in wanted:
                shares = {
                    concept: _share(
                        counted, totals, concept, word_list, wanted[film], means[source.name][concept]
                    )
                    for concept, word_list in words.items()
                }
                films[film] = FilmShares(film, source.name, counted["reviews"], shares)
    return Table(means, [films[film] for film in sorted(films)])


def shrunk(mentioned: int, reviews: int, mean: float) -> float:
    """The share, shrunk towards the mean film: the posterior mean under Beta(S * mean, S * (1 - mean)), S = PRIOR_REVIEWS."""
    return (mentioned + PRIOR_REVIEWS * mean) / (reviews + PRIOR_REVIEWS)


def mean_film(counts: pl.DataFrame, concepts: Iterable[str]) -> dict[str, float]:
    """The mean of the films' shares, each film with MIN_REVIEWS reviews or more counting once."""
    enough = counts.filter(pl.col("reviews") >= MIN_REVIEWS)
    return enough.select((pl.col(concept) / pl.col("reviews")).mean() for concept in concepts).row(
        0, named=True
    )


def _full(words: Mapping[str, WordList]) -> dict[str, str]:
    return {concept: word_list.pattern for concept, word_list in words.items()}


def _variants(words: Mapping[str, WordList], titles: Iterable[str]) -> dict[str, str]:
    # The patterns that some title shortens, each under its own text: a column that is counted once for all.
    shortened = {word_list.outside(title) for title in titles for word_list in words.values()}
    full = set(_full(words).values())
    return {pattern: pattern for pattern in sorted(shortened) if pattern and pattern not in full}


def _share(
    counted: Mapping[str, int],
    totals: Mapping[str, int],
    concept: str,
    word_list: WordList,
    title: str,
    mean: float,
) -> float | None:
    pattern = word_list.outside(title)
    if not pattern:
        return None
    column = concept if pattern == word_list.pattern else pattern
    if totals[column] < (1 - MAX_TITLE_SHARE) * totals[concept]:
        return None
    return shrunk(counted[column], counted["reviews"], mean)
