"""Where a film stands among all that were measured: rank, neighbours, histogram."""

import csv
from collections.abc import Sequence
from io import StringIO

from msgspec import Struct, ValidationError, convert

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.loading import broken_table, bundled_text

TABLE = "tears.csv"

STEP = 0.025
"""Width of a bar of the histogram: 2.5 viewers in 100."""

NEAR = 2
"""How many named neighbours are shown on each side."""


class Counted(Struct, frozen=True, gc=False):
    """A film of the corpora with 50 reviews or more; title, year and country where they are known."""

    film: str
    title: str | None
    title_ko: str | None
    year: int | None
    country: str | None
    reviews: int
    crying: int
    share: float
    corpus: str


def bundled_counts() -> list[Counted]:
    """Every film of the corpora with 50 reviews or more, Korean or not, most tears first.

    Raises FileError where the bundled table cannot be read.
    """
    try:
        return [
            convert({key: value or None for key, value in row.items()}, Counted, strict=False)
            for row in csv.DictReader(StringIO(bundled_text(TABLE)))
        ]
    except (ValueError, csv.Error, ValidationError):
        raise broken_table(TABLE) from None


class Rank(Struct, frozen=True):
    """1 is the film with most tears; films with the same share have the same rank."""

    place: int
    of: int


class Neighbour(Struct, frozen=True):
    """A named film with nearly the same share; `id` where the catalogue has it."""

    title: str
    title_ko: str | None
    year: int | None
    share: float
    id: str | None = None


class Bar(Struct, frozen=True, rename={"least": "from", "below": "to"}):
    """How many films have a share of `least` or more, and less than `below`."""

    least: float
    below: float
    films: int
    this: bool


class Standing(Struct, frozen=True):
    """A measured film among all measured films and among the Korean ones."""

    everywhere: Rank
    korean: Rank
    above: tuple[Neighbour, ...]
    below: tuple[Neighbour, ...]
    histogram: tuple[Bar, ...]


def standing(film: Film, share: float, counted: Sequence[Counted], catalogue: Sequence[Film]) -> Standing:
    """Where a film with this share stands; its own row among the counted ones does not count twice.

    Korean is what has 한국 among its countries, and what is in the bundled catalogue.
    """
    by_code = {str(known.naver): known for known in catalogue if known.naver is not None}
    others = [other for other in counted if other.film != str(film.naver)]
    korean = [other for other in others if "한국" in (other.country or "") or other.film in by_code]
    named = sorted(
        (
            _neighbour(other, by_code.get(other.film))
            for other in others
            if other.title or other.title_ko or other.film in by_code
        ),
        key=lambda other: (-other.share, other.title),
    )
    higher = [other for other in named if other.share > share]
    return Standing(
        everywhere=_rank(share, others),
        korean=_rank(share, korean),
        above=tuple(higher[-NEAR:]),
        below=tuple(named[len(higher) :][:NEAR]),
        histogram=_histogram(share, others),
    )


def _neighbour(other: Counted, known: Film | None) -> Neighbour:
    if known is not None:
        return Neighbour(known.title, known.title_ko, known.year, other.share, known.id)
    return Neighbour(other.title or other.title_ko or "", other.title_ko, other.year, other.share)


def _rank(share: float, others: Sequence[Counted]) -> Rank:
    return Rank(1 + sum(other.share > share for other in others), 1 + len(others))


def _histogram(share: float, others: Sequence[Counted]) -> tuple[Bar, ...]:
    own = _bar(share)
    heights = [0] * (1 + max([own, *(_bar(other.share) for other in others)]))
    for other in others:
        heights[_bar(other.share)] += 1
    heights[own] += 1
    return tuple(
        Bar(round(place * STEP, 3), round((place + 1) * STEP, 3), films, place == own)
        for place, films in enumerate(heights)
    )


def _bar(share: float) -> int:
    return min(int(share / STEP + 1e-9), round(1 / STEP) - 1)
