"""Simulated people: films that somebody loved together, one of which is held out at a time.

Viewers are those of viewers.csv, who praised one film and named others in a line; lists.csv has public pages that
recommend Korean films, with their addresses, as far as their films are in the catalogue.
"""

import csv
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent

BEST, GOOD = 5.0, 4.5
"""What a person gives the film that was reviewed or is first on the list, and what the others get."""

FEWEST_FILMS = 3


class Person(NamedTuple):
    """The films somebody loves, the best-loved first."""

    films: Sequence[str]

    def cases(self) -> Iterator["Case"]:
        """Each film held out once."""
        for held_out in self.films:
            known = [film for film in self.films if film != held_out]
            yield Case({film: BEST if film == self.films[0] else GOOD for film in known}, held_out)


class Case(NamedTuple):
    """What a person has rated, and the film that should be recommended."""

    ratings: Mapping[str, float]
    held_out: str

    @property
    def best_loved(self) -> str:
        """The rated film that is loved most; of several the first."""
        return max(self.ratings, key=lambda film: self.ratings[film])


def people(known: Iterable[str], which: int | None = None) -> list[Person]:
    """All people with enough films of the catalogue; with `which`, those of one half (0 or 1) by checksum."""
    ids = set(known)
    found = [[row["film"], *row["names"].split()] for row in _rows("viewers.csv")]
    found += [row["films"].split() for row in _rows("lists.csv")]
    sets = [[film for film in films if film in ids] for films in found]
    return [
        Person(films)
        for films in sets
        if len(films) >= FEWEST_FILMS
        and (which is None or zlib.crc32(" ".join(sorted(films)).encode()) % 2 == which)
    ]


def together(persons: Sequence[Person], count: int = 3) -> list[Person]:
    """People with several tastes: each of `count` people who share no film, a third as many as there are, drawn by checksum."""
    mixed = sorted(persons, key=lambda person: zlib.crc32(" ".join(person.films).encode()))
    return [_joined([*mixed[start:], *mixed[:start]], count) for start in range(0, len(mixed), count)]


def _joined(persons: Sequence[Person], count: int) -> Person:
    films: list[str] = []
    joined = 0
    for person in persons:
        if joined < count and set(films).isdisjoint(person.films):
            films += person.films
            joined += 1
    return Person(films)


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8") as file:
        return list(csv.DictReader(file))
