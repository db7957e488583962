"""Places films by the words of their reviews: two films are near if viewers write about both in the same words.

Words are counted by their stems (`reviewer_words.count_stems`). Each film's stems are weighted by positive pointwise
mutual information against the mean film, and the films are then described by the few dimensions in which
they differ most (truncated singular value decomposition: latent semantic analysis, Deerwester and others,
Journal of the American Society for Information Science 41, 1990).
"""

from collections.abc import Mapping, Sequence

import numpy as np
import polars as pl
from scipy.sparse import csr_matrix
from scipy.sparse.linalg import svds

MAX_REVIEWS = 2000
"""How many reviews of a film are read, spread evenly over all it has."""

MIN_REVIEWS = 100
"""Films with fewer reviews are not placed: their rare words are chance."""

MIN_FILMS = 10
"""A stem that is repeated in the reviews of fewer films cannot tell which films belong together."""

MIN_MENTIONS = 2
"""A stem in a single review of a film is not counted for it: most are misspellings."""

PRIOR_REVIEWS = 100
"""Reviews that the mean film counts for when a share is shrunk towards it."""

DIMENSIONS = 64


def spread(reviews: pl.LazyFrame) -> pl.LazyFrame:
    """At most MAX_REVIEWS reviews of each film, evenly from the first to the last; needs a column `film`."""
    size, number = pl.len().over("film"), pl.int_range(pl.len()).over("film")
    taken = (number + 1) * MAX_REVIEWS // size > number * MAX_REVIEWS // size
    return reviews.filter((size <= MAX_REVIEWS) | taken)


def place(
    counts: pl.DataFrame, reviews: Mapping[str, int], excluded: frozenset[str], wanted: Sequence[str]
) -> dict[str, list[float]]:
    """The place of each wanted film that has enough reviews: DIMENSIONS numbers, of which only the direction means anything.

    `counts` has columns film, stem and count, `reviews` how many reviews of each film were read;
    all these films are the background. `excluded` are stems that count for nothing.
    """
    films = sorted(film for film, size in reviews.items() if size >= MIN_REVIEWS)
    repeated = counts.filter(
        (pl.col("count") >= MIN_MENTIONS)
        & pl.col("film").is_in(films)
        & ~pl.col("stem").is_in(sorted(excluded))
    )
    common = repeated.group_by("stem").len().filter(pl.col("len") >= MIN_FILMS)
    stems = sorted(common["stem"])
    kept = repeated.filter(pl.col("stem").is_in(stems)).sort("film", "stem")
    weights = _mutual_information(kept, films, stems, np.array([reviews[film] for film in films]))
    _, _, directions = svds(weights, k=DIMENSIONS, random_state=0)
    places = weights @ directions.T
    places -= places.mean(axis=0)
    row = {film: number for number, film in enumerate(films)}
    return {film: places[row[film]].tolist() for film in wanted if film in row}


def _mutual_information(
    counts: pl.DataFrame, films: Sequence[str], stems: Sequence[str], sizes: np.ndarray
) -> csr_matrix:
    # log2 of the share against the mean film's, where that is above 0.
    rows = counts["film"].replace_strict(list(films), range(len(films)), return_dtype=pl.Int64).to_numpy()
    columns = counts["stem"].replace_strict(list(stems), range(len(stems)), return_dtype=pl.Int64).to_numpy()
    found = counts["count"].to_numpy().astype(float)
    mean = np.bincount(columns, found / sizes[rows], minlength=len(stems)) / len(films)
    shares = (found + PRIOR_REVIEWS * mean[columns]) / (sizes[rows] + PRIOR_REVIEWS)
    information = np.log2(shares / mean[columns])
    told = information > 0
    return csr_matrix((information[told], (rows[told], columns[told])), shape=(len(films), len(stems)))
