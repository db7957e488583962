"""Vectors of films, computed from the words of their reviews.

`measure.review_vectors` computes the vectors, which ship as a table; this module only reads it.
"""

from collections.abc import Mapping
from math import hypot

from msgspec import Struct

from tearjerk.catalogue.loading import bundled_text, damaged_table_error

TABLE_FILE = "review-vectors.csv"


class ReviewVector(Struct, frozen=True):
    """The review vector of a film, normalised to length 1, and the number of reviews it was computed from."""

    reviews: int
    direction: tuple[float, ...]


ReviewVectors = Mapping[int, ReviewVector]
"""The vectors of films by Naver code."""


def bundled_vectors() -> ReviewVectors:
    """Return the bundled vectors; raises FileError if the table cannot be read."""
    try:
        return parse_vectors(bundled_text(TABLE_FILE))
    except ValueError:
        raise damaged_table_error(TABLE_FILE) from None


def parse_vectors(text: str) -> ReviewVectors:
    """Parse the vectors from CSV: a header and one line per film; raises ValueError if the text is not in this format."""
    header, *rows = text.splitlines()
    if not header.startswith("naver,reviews,"):
        raise ValueError(header)
    return dict(_parse_row(row, header.count(",") - 1) for row in rows)


def _parse_row(row: str, dimensions: int) -> tuple[int, ReviewVector]:
    film, reviews, *numbers = map(int, row.split(","))
    length = hypot(*numbers)
    if len(numbers) != dimensions or not length:
        raise ValueError(row)
    return film, ReviewVector(reviews, tuple(number / length for number in numbers))
