"""The ranking of a film among all counted films: rank, neighbours and histogram."""

import csv
from collections.abc import Container, Sequence
from io import StringIO

from msgspec import Struct, ValidationError, convert

from tearjerk.catalogue.cry_levels import ROUNDING_OFFSET
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.loading import bundled_text, damaged_table_error

TABLE_FILE = "tears.csv"

MIN_REVIEWS = 50
"""Minimum number of reviews of a film for a rank, as for the films it is ranked among."""

BAR_WIDTH = 0.025
"""Width of a histogram bar, as a share (2.5 viewers in 100)."""

MAX_NEIGHBOURS = 2
"""Maximum number of neighbours with a title shown on each side."""


class CountedFilm(Struct, frozen=True, gc=False, rename={"naver_code": "film"}):
    """A film with at least 50 reviews in the corpora; title, year and country are None if unknown."""

    naver_code: str
    title: str | None
    title_ko: str | None
    year: int | None
    country: str | None
    reviews: int
    crying: int
    share: float
    corpus: str


def bundled_counted_films() -> list[CountedFilm]:
    """Return every film with at least 50 reviews in the corpora, Korean or not, most tears first.

    Raises FileError if the bundled table cannot be read.
    """
    try:
        return [
            convert({key: value or None for key, value in row.items()}, CountedFilm, strict=False)
            for row in csv.DictReader(StringIO(bundled_text(TABLE_FILE)))
        ]
    except (ValueError, csv.Error, ValidationError):
        raise damaged_table_error(TABLE_FILE) from None


class Rank(Struct, frozen=True, rename={"total": "of"}):
    """The rank of a film; 1 is the film with the most tears, and equal shares have equal ranks."""

    place: int
    total: int


class Neighbour(Struct, frozen=True):
    """A film with a known title and a similar share; `id` is set if the film is in the catalogue."""

    title: str
    title_ko: str | None
    year: int | None
    share: float
    id: str | None = None


class Bar(Struct, frozen=True, rename={"start": "from", "end": "to", "has_ranked_film": "this"}):
    """The number of films with a share from `start` to below `end`, and whether the ranked film is one of them."""

    start: float
    end: float
    films: int
    has_ranked_film: bool


class Ranking(Struct, frozen=True):
    """The ranking of a measured film among all counted films, and among the Korean ones if it is known to be one.

    It is hypothetical if the film's share does not come from the counted films, but from a catalogue of the user's.
    """

    overall: Rank
    korean: Rank | None
    above: tuple[Neighbour, ...]
    below: tuple[Neighbour, ...]
    histogram: tuple[Bar, ...]
    is_hypothetical: bool


def rank_film(
    film: Film, share: float, counted_films: Sequence[CountedFilm], bundled_films: Sequence[Film]
) -> Ranking:
    """Rank a film with this share; its own row among the counted films is ignored.

    A film counts as Korean if 한국 is among its countries or it is in the bundled catalogue.
    """
    by_code = {str(known.naver): known for known in bundled_films if known.naver is not None}
    others: list[CountedFilm] = []
    own_rows: list[CountedFilm] = []
    for counted in counted_films:
        (own_rows if counted.naver_code == str(film.naver) else others).append(counted)
    korean = [other for other in others if _is_korean(other, by_code)]
    is_korean = any(known.id == film.id for known in bundled_films) or any(
        _is_korean(own, by_code) for own in own_rows
    )
    named = sorted(
        (
            _neighbour(other, by_code.get(other.naver_code))
            for other in others
            if other.title or other.title_ko or other.naver_code in by_code
        ),
        key=lambda other: (-other.share, other.title),
    )
    higher = [other for other in named if other.share > share]
    return Ranking(
        overall=_rank(share, others),
        korean=_rank(share, korean) if is_korean else None,
        above=tuple(higher[-MAX_NEIGHBOURS:]),
        below=tuple(named[len(higher) :][:MAX_NEIGHBOURS]),
        histogram=_histogram(share, others),
        is_hypothetical=all(own.share != share for own in own_rows),
    )


def _is_korean(counted: CountedFilm, bundled_codes: Container[str]) -> bool:
    return "한국" in (counted.country or "") or counted.naver_code in bundled_codes


def _neighbour(counted: CountedFilm, known: Film | None) -> Neighbour:
    if known is not None:
        return Neighbour(known.title, known.title_ko, known.year, counted.share, known.id)
    return Neighbour(counted.title or counted.title_ko or "", counted.title_ko, counted.year, counted.share)


def _rank(share: float, others: Sequence[CountedFilm]) -> Rank:
    return Rank(1 + sum(other.share > share for other in others), 1 + len(others))


def _histogram(share: float, others: Sequence[CountedFilm]) -> tuple[Bar, ...]:
    own = _bar_index(share)
    heights = [0] * (1 + max([own, *(_bar_index(other.share) for other in others)]))
    for other in others:
        heights[_bar_index(other.share)] += 1
    heights[own] += 1
    return tuple(
        Bar(round(index * BAR_WIDTH, 3), round((index + 1) * BAR_WIDTH, 3), films, index == own)
        for index, films in enumerate(heights)
    )


def _bar_index(share: float) -> int:
    return min(int(share / BAR_WIDTH + ROUNDING_OFFSET), round(1 / BAR_WIDTH) - 1)
