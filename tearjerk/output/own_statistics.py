"""A user's own diary at a glance: films a month, levels, tears, and whom and what they like best."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec import Struct

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film, Person
from tearjerk.diary.record import Record
from tearjerk.tears.levels import meaning

MIN_FILMS = 2
"""Films that a user has seen by a person, or of a theme, before it can be a favourite."""
MAX_FAVOURITES = 10
"""Favourites in each list."""
WEIGHT_OF_OWN_MEAN = 2
"""Films of average rating that each favourite is given beside its own: one film rated 5 is no favourite yet."""


class Tears(Struct, frozen=True):
    """Entries of the diary by whether the film made the user cry."""

    cried: int
    dry: int
    unknown: int


class Month(Struct, frozen=True):
    """Films seen in a month (YYYY-MM), each viewing counted, and in how many of them the user cried."""

    month: str
    films: int
    cried: int


class OwnLevel(Struct, frozen=True):
    """Films of a cry level that the user has seen, and how many of them made the user cry."""

    level: int
    meaning: str
    films: int
    cried: int


class Favourite(Struct, frozen=True):
    """A person or a theme: films seen, films that made the user cry, and the mean rating (null without ratings).

    `id` is that of a theme, or of a person who shares a name with another.
    """

    id: str | None
    name: str
    name_ko: str | None
    films: int
    cried: int
    rating: float | None


class OwnStatistics(Struct, frozen=True):
    """Counts and favourites, in the order they are shown.

    `films` are different films, `entries` the lines of the diary, `undated` those without a date, which
    no month counts. `not_in_catalogue` are films that only the record knows: they have no level and no
    themes. `mean_rating` is null where nothing was rated. Months run from the first to the last without
    a gap.
    """

    films: int
    entries: int
    undated: int
    not_in_catalogue: int
    rated: int
    mean_rating: float | None
    tears: Tears
    months: tuple[Month, ...]
    levels: tuple[OwnLevel, ...]
    themes: tuple[Favourite, ...]
    directors: tuple[Favourite, ...]
    actors: tuple[Favourite, ...]


def own_statistics(record: Record, catalogue: Sequence[Film]) -> OwnStatistics:
    """The statistics of a record."""
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
        undated=sum(entry.seen is None for entry in entries),
        not_in_catalogue=len(record.seen) - len(films),
        rated=len(ratings),
        mean_rating=_mean(ratings.values()),
        tears=Tears(tears[True], tears[False], tears[None]),
        months=tuple(_months([(entry.seen, entry.cried is True) for entry in entries if entry.seen])),
        levels=tuple(
            OwnLevel(level, meaning(level), levels[level], levels_cried[level]) for level in range(5, 0, -1)
        ),
        themes=_favourites(films, record, _themes),
        directors=_favourites(films, record, lambda film: _people(film.directors)),
        actors=_favourites(films, record, lambda film: _people(film.cast)),
    )


def lines(found: OwnStatistics) -> list[str]:
    """The statistics for a pipe: tab-separated lines that begin with what they count."""
    rows: list[tuple[object, ...]] = [
        ("films", found.films),
        ("entries", found.entries),
        ("undated", found.undated),
        ("not_in_catalogue", found.not_in_catalogue),
        ("rated", found.rated),
        ("mean_rating", _or_empty(found.mean_rating)),
        ("cried", found.tears.cried),
        ("dry", found.tears.dry),
        ("unknown", found.tears.unknown),
        *(("months", row.month, row.films, row.cried) for row in found.months),
        *(("levels", row.level, row.films, row.cried) for row in found.levels),
        *(("themes", row.id, row.films, row.cried, _or_empty(row.rating)) for row in found.themes),
        *(("directors", row.name, row.films, row.cried, _or_empty(row.rating)) for row in found.directors),
        *(("actors", row.name, row.films, row.cried, _or_empty(row.rating)) for row in found.actors),
    ]
    return ["\t".join(map(str, row)) for row in rows]


def _months(viewings: Sequence[tuple[str, bool]]) -> Iterator[Month]:
    """Every month from the first to the last viewing; a viewing is its day and whether the user cried."""
    films = Counter(day[:7] for day, _ in viewings)
    tears = Counter(day[:7] for day, cried in viewings if cried)
    if not films:
        return
    month, last = min(films), max(films)
    while month <= last:
        yield Month(month, films[month], tears[month])
        year, number = int(month[:4]), int(month[5:])
        month = f"{year + 1:04}-01" if number == 12 else f"{year:04}-{number + 1:02}"


class _Named(NamedTuple):
    """What may be a favourite; `key` tells it from others."""

    key: str
    id: str | None
    name: str
    name_ko: str | None


def _themes(film: Film) -> list[_Named]:
    entries = (vocabulary.THEMES[theme] for theme in film.open_themes)
    return [_Named(entry.id, entry.id, entry.label, entry.label_ko) for entry in entries]


def _people(people: Iterable[Person]) -> list[_Named]:
    return [_Named(person.key, person.id, person.name, person.name_ko) for person in people]


def _favourites(
    films: Iterable[Film], record: Record, named: Callable[[Film], Iterable[_Named]]
) -> tuple[Favourite, ...]:
    """The favourites among what the films have in common.

    They are ordered by the mean rating of their films, drawn towards the user's own mean as if there were
    WEIGHT_OF_OWN_MEAN more films of that rating; then by films in tears, films, and name.
    """
    ratings, cried = record.ratings, record.cried
    own_mean = _mean(ratings.values()) or 0.0
    names: dict[str, _Named] = {}
    of: dict[str, list[Film]] = {}
    for film in films:
        for one in named(film):
            names.setdefault(one.key, one)
            of.setdefault(one.key, []).append(film)

    def favourite(one: _Named, theirs: Sequence[Film]) -> tuple[float, Favourite]:
        rated = [ratings[film.id] for film in theirs if film.id in ratings]
        drawn = (sum(rated) + own_mean * WEIGHT_OF_OWN_MEAN) / (len(rated) + WEIGHT_OF_OWN_MEAN)
        in_tears = sum(film.id in cried for film in theirs)
        return drawn, Favourite(one.id, one.name, one.name_ko, len(theirs), in_tears, _mean(rated))

    found = [favourite(names[key], theirs) for key, theirs in of.items() if len(theirs) >= MIN_FILMS]
    found.sort(key=lambda row: (-row[0], -row[1].cried, -row[1].films, row[1].name))
    return tuple(row for _, row in found[:MAX_FAVOURITES])


def _mean(ratings: Iterable[float]) -> float | None:
    found = list(ratings)
    return round(sum(found) / len(found), 2) if found else None


def _or_empty(value: float | None) -> object:
    return "" if value is None else value
