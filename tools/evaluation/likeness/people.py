"""Simulated people: sets of films that somebody loved, with one film held out at a time.

Viewers come from viewers.csv; they praised one film and named others. lists.csv has the addresses of public pages that
recommend Korean films, with those films that are in the catalogue.
"""

import csv
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent

BEST_RATING, GOOD_RATING = 5.0, 4.5
"""Ratings for the film that was reviewed or comes first in the list, and for the others."""

MIN_FILMS = 3


class Person(NamedTuple):
    """The films that somebody loves, favourite first."""

    films: Sequence[str]

    def cases(self) -> Iterator["Case"]:
        """Yield a case for each film, held out once."""
        for held_out in self.films:
            known = [film for film in self.films if film != held_out]
            yield Case(
                {film: BEST_RATING if film == self.films[0] else GOOD_RATING for film in known}, held_out
            )


class Case(NamedTuple):
    """A person's ratings, and the film that should be recommended."""

    ratings: Mapping[str, float]
    held_out: str

    @property
    def best_loved(self) -> str:
        """The rated film with the highest rating; the first if there are several."""
        return max(self.ratings, key=lambda film: self.ratings[film])


def load_people(catalogue_ids: Iterable[str], half: int | None = None) -> list[Person]:
    """Return all people with enough films in the catalogue; with `half`, only one half (0 or 1), by checksum."""
    ids = set(catalogue_ids)
    found = [[row["film"], *row["names"].split()] for row in _rows("viewers.csv")]
    found += [row["films"].split() for row in _rows("lists.csv")]
    sets = [[film for film in films if film in ids] for films in found]
    return [
        Person(films)
        for films in sets
        if len(films) >= MIN_FILMS
        and (half is None or zlib.crc32(" ".join(sorted(films)).encode()) % 2 == half)
    ]


def combine_people(people: Sequence[Person], count: int = 3) -> list[Person]:
    """Combine people into fewer people with several tastes, each from up to `count` who share no film, in order of checksum."""
    mixed = sorted(people, key=lambda person: zlib.crc32(" ".join(person.films).encode()))
    return [_combine([*mixed[start:], *mixed[:start]], count) for start in range(0, len(mixed), count)]


def _combine(people: Sequence[Person], count: int) -> Person:
    films: list[str] = []
    joined = 0
    for person in people:
        if joined < count and set(films).isdisjoint(person.films):
            films += person.films
            joined += 1
    return Person(films)


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))
