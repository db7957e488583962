"""Statistics about the user's diary: viewings per month, cry levels, tears and favourites."""

from collections import Counter
from collections.abc import Iterator, Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.diary.record import Record
from tearjerk.output.favourites import (
    Favourite,
    favourite_actors,
    favourite_directors,
    favourite_themes,
    mean,
)
from tearjerk.tears.levels import level_meaning


class TearCounts(Struct, frozen=True):
    """Counts of diary entries by whether the film made the user cry."""

    cried: int
    dry: int
    unknown: int


class MonthCount(Struct, frozen=True, rename={"viewings": "films"}):
    """Number of viewings in a month (YYYY-MM), and of those at which the user cried."""

    month: str
    viewings: int
    cried: int


class OwnLevelCount(Struct, frozen=True):
    """Number of films at a cry level that the user has seen, and of those that made the user cry."""

    level: int
    meaning: str
    films: int
    cried: int


class OwnStatistics(Struct, frozen=True):
    """Counts and favourites, in display order.

    `films` counts distinct films and `entries` the lines of the diary; the `undated` ones are not in any month.
    `not_in_catalogue` counts films that are only in the record, so their level and themes are unknown.
    `mean_rating` is null if nothing is rated. Months run from the first to the last without gaps.
    """

    films: int
    entries: int
    undated: int
    not_in_catalogue: int
    rated: int
    mean_rating: float | None
    tears: TearCounts
    months: tuple[MonthCount, ...]
    levels: tuple[OwnLevelCount, ...]
    themes: tuple[Favourite, ...]
    directors: tuple[Favourite, ...]
    actors: tuple[Favourite, ...]


def own_statistics(record: Record, catalogue: Sequence[Film]) -> OwnStatistics:
    """Compute the statistics of a record."""
    entries = record.entries()
    films = [film for film in catalogue if film.id in record.seen]
    ratings = record.ratings
    cried = record.cried
    tears = Counter(entry.cried for entry in entries)
    levels = Counter(film.cry_level for film in films)
    levels_cried = Counter(film.cry_level for film in films if film.id in cried)
    return OwnStatistics(
        films=len(record.seen),
        entries=len(entries),
        undated=sum(entry.seen_on is None for entry in entries),
        not_in_catalogue=len(record.seen) - len(films),
        rated=len(ratings),
        mean_rating=mean(ratings.values()),
        tears=TearCounts(tears[True], tears[False], tears[None]),
        months=tuple(
            _count_months([(entry.seen_on, entry.cried is True) for entry in entries if entry.seen_on])
        ),
        levels=tuple(
            OwnLevelCount(level, level_meaning(level), levels[level], levels_cried[level])
            for level in range(5, 0, -1)
        ),
        themes=favourite_themes(films, record),
        directors=favourite_directors(films, record),
        actors=favourite_actors(films, record),
    )


def lines(statistics: OwnStatistics) -> list[str]:
    """Return the statistics for a pipe, as tab-separated lines that start with their JSON key."""
    rows: list[tuple[object, ...]] = [
        ("films", statistics.films),
        ("entries", statistics.entries),
        ("undated", statistics.undated),
        ("not_in_catalogue", statistics.not_in_catalogue),
        ("rated", statistics.rated),
        ("mean_rating", _or_empty(statistics.mean_rating)),
        ("cried", statistics.tears.cried),
        ("dry", statistics.tears.dry),
        ("unknown", statistics.tears.unknown),
        *(("months", row.month, row.viewings, row.cried) for row in statistics.months),
        *(("levels", row.level, row.films, row.cried) for row in statistics.levels),
        *(("themes", row.id, row.films, row.cried, _or_empty(row.rating)) for row in statistics.themes),
        *(
            ("directors", row.name, row.films, row.cried, _or_empty(row.rating))
            for row in statistics.directors
        ),
        *(("actors", row.name, row.films, row.cried, _or_empty(row.rating)) for row in statistics.actors),
    ]
    return ["\t".join(map(str, row)) for row in rows]


def _count_months(viewings: Sequence[tuple[str, bool]]) -> Iterator[MonthCount]:
    """Yield every month from the first viewing to the last; `viewings` has the day of each, and whether the user cried."""
    counts = Counter(day[:7] for day, _ in viewings)
    tears = Counter(day[:7] for day, cried in viewings if cried)
    if not counts:
        return
    month, last = min(counts), max(counts)
    while month <= last:
        yield MonthCount(month, counts[month], tears[month])
        year, number = int(month[:4]), int(month[5:])
        month = f"{year + 1:04}-01" if number == 12 else f"{year:04}-{number + 1:02}"


def _or_empty(value: float | None) -> object:
    return "" if value is None else value
