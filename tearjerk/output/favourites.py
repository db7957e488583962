"""The user's favourite themes, directors and actors, from the films in their diary."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from msgspec import Struct

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film, Person
from tearjerk.diary.record import Record

MIN_FAVOURITE_FILMS = 2
"""Minimum number of films seen with a person or theme for it to be a favourite."""
MAX_FAVOURITES = 10
"""Maximum number of favourites in each list."""
OWN_MEAN_WEIGHT_FILMS = 2
"""Weight of the user's mean rating when ranking, in films; it keeps a few high ratings from making a favourite."""


class Favourite(Struct, frozen=True):
    """A person or theme: films seen, films that made the user cry, and mean rating (null without ratings).

    `id` is the id of a theme, or of a person who shares a name with someone else.
    """

    id: str | None
    name: str
    name_ko: str | None
    films: int
    cried: int
    rating: float | None


class _Candidate(NamedTuple):
    """A person or theme that may be a favourite, identified by `key`."""

    key: str
    id: str | None
    name: str
    name_ko: str | None


def _theme_candidates(film: Film) -> list[_Candidate]:
    entries = (vocabulary.THEMES[theme] for theme in film.premise_themes)
    return [_Candidate(entry.id, entry.id, entry.label, entry.label_ko) for entry in entries]


def _person_candidates(people: Iterable[Person]) -> list[_Candidate]:
    return [_Candidate(person.key, person.id, person.name, person.name_ko) for person in people]


def favourite_themes(films: Iterable[Film], record: Record) -> tuple[Favourite, ...]:
    """Return the user's favourite themes in the films they have seen, without late themes."""
    return _rank_favourites(films, record, _theme_candidates)


def favourite_directors(films: Iterable[Film], record: Record) -> tuple[Favourite, ...]:
    """Return the user's favourite directors of the films they have seen."""
    return _rank_favourites(films, record, lambda film: _person_candidates(film.directors))


def favourite_actors(films: Iterable[Film], record: Record) -> tuple[Favourite, ...]:
    """Return the user's favourite actors in the films they have seen."""
    return _rank_favourites(films, record, lambda film: _person_candidates(film.cast))


def _rank_favourites(
    films: Iterable[Film], record: Record, find_candidates: Callable[[Film], Iterable[_Candidate]]
) -> tuple[Favourite, ...]:
    """Return the favourites among the candidates in the films.

    They are ranked by the mean rating of their films, as if there were OWN_MEAN_WEIGHT_FILMS more films with the
    user's mean rating; then by films that made the user cry, number of films, and name.
    """
    ratings, cried = record.ratings, record.cried
    own_mean = mean(ratings.values()) or 0.0
    candidates: dict[str, _Candidate] = {}
    films_by_key: dict[str, list[Film]] = {}
    for film in films:
        for candidate in find_candidates(film):
            candidates.setdefault(candidate.key, candidate)
            films_by_key.setdefault(candidate.key, []).append(film)

    def scored_favourite(candidate: _Candidate, films: Sequence[Film]) -> tuple[float, Favourite]:
        rated = [ratings[film.id] for film in films if film.id in ratings]
        weighted_mean = (sum(rated) + own_mean * OWN_MEAN_WEIGHT_FILMS) / (len(rated) + OWN_MEAN_WEIGHT_FILMS)
        cried_count = sum(film.id in cried for film in films)
        return weighted_mean, Favourite(
            candidate.id, candidate.name, candidate.name_ko, len(films), cried_count, mean(rated)
        )

    found = [
        scored_favourite(candidates[key], own_films)
        for key, own_films in films_by_key.items()
        if len(own_films) >= MIN_FAVOURITE_FILMS
    ]
    found.sort(key=lambda row: (-row[0], -row[1].cried, -row[1].films, row[1].name))
    return tuple(row for _, row in found[:MAX_FAVOURITES])


def mean(ratings: Iterable[float]) -> float | None:
    """Return the mean of ratings, rounded to two decimals; None if there are none."""
    values = list(ratings)
    return round(sum(values) / len(values), 2) if values else None
