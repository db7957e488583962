"""Where films lie by the words of their reviews.

`measure.review_vectors` computes the places once, and they ship as a table of numbers; this module only reads it.
"""

from collections.abc import Mapping
from math import hypot

from msgspec import Struct

from tearjerk.catalogue.loading import broken_table, bundled_text

TABLE = "review-vectors.csv"


class PlacedFilm(Struct, frozen=True):
    """How many reviews a film was placed by, and its direction, a vector of length 1."""

    reviews: int
    direction: tuple[float, ...]


ReviewVectors = Mapping[int, PlacedFilm]
"""The placed films by Naver code."""


def bundled_vectors() -> ReviewVectors:
    """The table that ships; raises FileError where it cannot be read."""
    try:
        return read_vectors(bundled_text(TABLE))
    except ValueError:
        raise broken_table(TABLE) from None


def read_vectors(text: str) -> ReviewVectors:
    """The table from its CSV text: a heading, then one line a film; raises ValueError where the text is no such table."""
    heading, *rows = text.splitlines()
    if not heading.startswith("naver,reviews,"):
        raise ValueError(heading)
    return dict(_placed(row, heading.count(",") - 1) for row in rows)


def _placed(row: str, dimensions: int) -> tuple[int, PlacedFilm]:
    film, reviews, *numbers = map(int, row.split(","))
    length = hypot(*numbers)
    if len(numbers) != dimensions or not length:
        raise ValueError(row)
    return film, PlacedFilm(reviews, tuple(number / length for number in numbers))
