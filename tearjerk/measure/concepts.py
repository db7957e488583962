"""Count what viewers talk about: the share of a film's reviews that mention each concept.

A film's shares come from the first corpus in which it has enough reviews (`ConceptCorpus.min_reviews`).
"""

from collections.abc import Iterable, Mapping, Sequence

import polars as pl
from msgspec import Struct

from tearjerk.measure.word_lists import WordList
from tearjerk.measure.words import count_patterns

PRIOR_REVIEWS = 100
"""Weight of the average film, in reviews, when a share is shrunk towards it."""

MAX_TITLE_SHARE = 0.25
"""Maximum fraction of a concept's mentions that may come from words in a film's title; above it, the film has no share for the concept."""

MIN_REVIEWS = 50
"""Minimum number of reviews for a film to count towards the mean of the films."""


class ConceptCorpus(Struct, frozen=True):
    """A corpus of reviews, with columns `film` and `review`, and the minimum number of reviews for a film to be counted in it."""

    name: str
    reviews: pl.LazyFrame
    min_reviews: int


class FilmConceptShares(Struct, frozen=True):
    """One film's shares in one corpus, 0 to 1; None for concepts masked by words in the film's title."""

    film: int
    corpus: str
    reviews: int
    shares: Mapping[str, float | None]


class MeasuredConcepts(Struct, frozen=True):
    """The mean shares in each corpus, and the shares of each film, sorted by code."""

    means: Mapping[str, Mapping[str, float]]
    films: Sequence[FilmConceptShares]


def measure_concepts(
    corpora: Sequence[ConceptCorpus], titles: Mapping[int, str], word_lists: Mapping[str, WordList]
) -> MeasuredConcepts:
    """Return the concept shares of the films in `titles` (code to Hangul title); `corpora` are in order of preference."""
    means: dict[str, Mapping[str, float]] = {}
    films: dict[int, FilmConceptShares] = {}
    for corpus in corpora:
        uncounted_titles = {film: title for film, title in titles.items() if film not in films}
        patterns = {
            **_full_patterns(word_lists),
            **_shortened_patterns(word_lists, uncounted_titles.values()),
        }
        counts = count_patterns(corpus.reviews, patterns)
        means[corpus.name] = mean_concept_shares(counts, word_lists)
        totals = counts.select(pl.col(list(patterns)).sum()).row(0, named=True)
        for film_counts in counts.filter(pl.col("reviews") >= corpus.min_reviews).iter_rows(named=True):
            film = film_counts["film"]
            if film in uncounted_titles:
                shares = {
                    concept: _concept_share(
                        film_counts,
                        totals,
                        concept,
                        word_list,
                        uncounted_titles[film],
                        means[corpus.name][concept],
                    )
                    for concept, word_list in word_lists.items()
                }
                films[film] = FilmConceptShares(film, corpus.name, film_counts["reviews"], shares)
    return MeasuredConcepts(means, [films[film] for film in sorted(films)])


def shrink(mentions: int, reviews: int, mean: float) -> float:
    """Return the share of reviews with a mention, shrunk towards the mean of the films: the posterior mean under Beta(S * mean, S * (1 - mean)), S = PRIOR_REVIEWS."""
    return (mentions + PRIOR_REVIEWS * mean) / (reviews + PRIOR_REVIEWS)


def mean_concept_shares(counts: pl.DataFrame, concepts: Iterable[str]) -> dict[str, float]:
    """Return the mean share of each concept over films with at least MIN_REVIEWS reviews, equally weighted."""
    well_reviewed = counts.filter(pl.col("reviews") >= MIN_REVIEWS)
    return well_reviewed.select((pl.col(concept) / pl.col("reviews")).mean() for concept in concepts).row(
        0, named=True
    )


def _full_patterns(word_lists: Mapping[str, WordList]) -> dict[str, str]:
    return {concept: word_list.pattern for concept, word_list in word_lists.items()}


def _shortened_patterns(word_lists: Mapping[str, WordList], titles: Iterable[str]) -> dict[str, str]:
    # The patterns left when words that match a title are removed. Each is its own column name, so equal ones are
    # counted only once.
    shortened = {
        word_list.pattern_without_title(title) for title in titles for word_list in word_lists.values()
    }
    full = set(_full_patterns(word_lists).values())
    return {pattern: pattern for pattern in sorted(shortened) if pattern and pattern not in full}


def _concept_share(
    film_counts: Mapping[str, int],
    totals: Mapping[str, int],
    concept: str,
    word_list: WordList,
    title: str,
    mean: float,
) -> float | None:
    """Return the shrunk share of a film's reviews that mention a concept, or None if words in its title mask it."""
    pattern = word_list.pattern_without_title(title)
    if not pattern:
        return None
    column = concept if pattern == word_list.pattern else pattern
    if totals[column] < (1 - MAX_TITLE_SHARE) * totals[concept]:
        return None
    return shrink(film_counts[column], film_counts["reviews"], mean)
