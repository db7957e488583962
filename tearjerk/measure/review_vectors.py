"""Compute film vectors from the words of reviews: two films are close if viewers describe them in the same words.

Words are counted by their stems (`reviewer_words.count_stems`). Each film's stems are weighted by positive pointwise
mutual information against the average film, and the films are then described by the few dimensions in which
they differ most (truncated singular value decomposition: latent semantic analysis, Deerwester and others,
Journal of the American Society for Information Science 41, 1990).
"""

from collections.abc import Mapping, Sequence

import numpy as np
import polars as pl
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

from tearjerk.measure.concepts import PRIOR_REVIEWS

MAX_REVIEWS = 2000
"""Maximum number of reviews read per film, spread evenly over all its reviews."""

MIN_REVIEWS = 100
"""Minimum number of reviews of a film; with fewer, its rare words are accidental."""

MIN_FILMS_PER_STEM = 10
"""Minimum number of films for a stem; a rarer one cannot show which films are similar."""

MIN_REVIEWS_WITH_STEM = 2
"""Minimum number of a film's reviews that contain a stem; most stems that occur in only one review are misspellings."""

DIMENSIONS = 64


def sample_evenly(reviews: pl.LazyFrame) -> pl.LazyFrame:
    """Keep at most MAX_REVIEWS reviews of each film, evenly spaced; needs a column `film`."""
    size, number = pl.len().over("film"), pl.int_range(pl.len()).over("film")
    taken = (number + 1) * MAX_REVIEWS // size > number * MAX_REVIEWS // size
    return reviews.filter((size <= MAX_REVIEWS) | taken)


def compute_film_vectors(
    counts: pl.DataFrame,
    review_counts: Mapping[str, int],
    excluded_stems: frozenset[str],
    wanted_films: Sequence[str],
) -> dict[str, list[float]]:
    """Return the vector of each wanted film with enough reviews, a list of DIMENSIONS numbers.

    Only the direction of a vector is meaningful.

    `counts` has columns film, stem and count; `review_counts` is the number of reviews read per film, and all these
    films form the background. `excluded_stems` are stems to ignore.
    """
    films = sorted(film for film, size in review_counts.items() if size >= MIN_REVIEWS)
    repeated = counts.filter(
        (pl.col("count") >= MIN_REVIEWS_WITH_STEM)
        & pl.col("film").is_in(films)
        & ~pl.col("stem").is_in(sorted(excluded_stems))
    )
    common = repeated.group_by("stem").len().filter(pl.col("len") >= MIN_FILMS_PER_STEM)
    stems = sorted(common["stem"])
    kept = repeated.filter(pl.col("stem").is_in(stems)).sort("film", "stem")
    weights = _mutual_information(kept, films, stems, np.array([review_counts[film] for film in films]))
    _, _, directions = svds(weights, k=DIMENSIONS, random_state=0)
    vectors = weights @ directions.T
    vectors -= vectors.mean(axis=0)
    row_by_film = {film: number for number, film in enumerate(films)}
    return {film: vectors[row_by_film[film]].tolist() for film in wanted_films if film in row_by_film}


def _mutual_information(
    counts: pl.DataFrame, films: Sequence[str], stems: Sequence[str], sizes: np.ndarray
) -> csr_matrix:
    # log2 of the share relative to the average film's, where positive.
    rows = counts["film"].replace_strict(list(films), range(len(films)), return_dtype=pl.Int64).to_numpy()
    columns = counts["stem"].replace_strict(list(stems), range(len(stems)), return_dtype=pl.Int64).to_numpy()
    found = counts["count"].to_numpy().astype(float)
    mean = np.bincount(columns, found / sizes[rows], minlength=len(stems)) / len(films)
    shares = (found + PRIOR_REVIEWS * mean[columns]) / (sizes[rows] + PRIOR_REVIEWS)
    information = np.log2(shares / mean[columns])
    positive = information > 0
    return csr_matrix(
        (information[positive], (rows[positive], columns[positive])), shape=(len(films), len(stems))
    )
