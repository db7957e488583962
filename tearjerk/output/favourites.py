"""The people and themes that a user likes best in the films of their diary."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film, Person
from tearjerk.diary.record import Record

MIN_FILMS = 2
"""Films that a user has seen by a person, or of a theme, before it can be a favourite."""
MAX_FAVOURITES = 10
"""Favourites in each list."""
OWN_MEAN_WEIGHT_FILMS = 2
"""How many films of average rating are added to each favourite's own: a single film rated 5 does not make a favourite."""


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


class _Candidate(NamedTuple):
    """What may be a favourite; `key` tells it from others."""

    key: str
    id: str | None
    name: str
    name_ko: str | None


def _themes(film: Film) -> list[_Candidate]:
    entries = (vocabulary.THEMES[theme] for theme in film.open_themes)
    return [_Candidate(entry.id, entry.id, entry.label, entry.label_ko) for entry in entries]


def _people(people: Iterable[Person]) -> list[_Candidate]:
    return [_Candidate(person.key, person.id, person.name, person.name_ko) for person in people]


def favourite_themes(films: Iterable[Film], record: Record) -> tuple[Favourite, ...]:
    """The themes of the films that a user has seen, without those that come late in a story."""
    return _favourites(films, record, _themes)


def favourite_directors(films: Iterable[Film], record: Record) -> tuple[Favourite, ...]:
    """Who directed the films that a user has seen."""
    return _favourites(films, record, lambda film: _people(film.directors))


def favourite_actors(films: Iterable[Film], record: Record) -> tuple[Favourite, ...]:
    """Who plays in the films that a user has seen."""
    return _favourites(films, record, lambda film: _people(film.cast))


def _favourites(
    films: Iterable[Film], record: Record, named: Callable[[Film], Iterable[_Candidate]]
) -> tuple[Favourite, ...]:
    """The favourites among what the films have in common.

    They are ordered by the mean rating of their films, drawn towards the user's own mean as if there were
    OWN_MEAN_WEIGHT_FILMS more films of that rating; then by films in tears, films, and name.
    """
    ratings, cried = record.ratings, record.cried
    own_mean = mean(ratings.values()) or 0.0
    names: dict[str, _Candidate] = {}
    of: dict[str, list[Film]] = {}
    for film in films:
        for one in named(film):
            names.setdefault(one.key, one)
            of.setdefault(one.key, []).append(film)

    def favourite(one: _Candidate, theirs: Sequence[Film]) -> tuple[float, Favourite]:
        rated = [ratings[film.id] for film in theirs if film.id in ratings]
        drawn = (sum(rated) + own_mean * OWN_MEAN_WEIGHT_FILMS) / (len(rated) + OWN_MEAN_WEIGHT_FILMS)
        in_tears = sum(film.id in cried for film in theirs)
        return drawn, Favourite(one.id, one.name, one.name_ko, len(theirs), in_tears, mean(rated))

    found = [favourite(names[key], theirs) for key, theirs in of.items() if len(theirs) >= MIN_FILMS]
    found.sort(key=lambda row: (-row[0], -row[1].cried, -row[1].films, row[1].name))
    return tuple(row for _, row in found[:MAX_FAVOURITES])


def mean(ratings: Iterable[float]) -> float | None:
    """The mean of some ratings in hundredths; None where there are none."""
    found = list(ratings)
    return round(sum(found) / len(found), 2) if found else None
