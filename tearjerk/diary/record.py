"""What a user has recorded about films: viewings, ratings, the watchlist, the never list. Values without a file."""

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from tearjerk.catalogue.film import Film

MarkKind = Literal["rating", "seen", "saved", "never"]


class FilmReference(Struct, frozen=True):
    """What the record keeps of a film itself, so that it can be named when no catalogue has it any more."""

    id: str
    title: str
    year: int
    imdb: str | None = None

    def __str__(self) -> str:
        return f"{self.title} ({self.year})"

    @classmethod
    def of(cls, film: Film) -> "FilmReference":
        """What the record keeps of a film of the catalogue."""
        return cls(film.id, film.title, film.year, film.imdb)


class Viewing(Struct, frozen=True):
    """One viewing of a film: `day` is the day it was seen (None: unknown), `recorded_on` the day it was recorded.

    A viewing without a day has tears or a note; that a film was seen and no more is a Mark. `change`
    is the number of the change that wrote it, 0 before it is written.
    """

    film: str
    day: str | None
    cried: bool | None
    note: str | None
    recorded_on: str
    change: int = 0


class Mark(Struct, frozen=True):
    """A rating of a film, or that it was seen, is saved, or is on the never list; set on `day`.

    The value None removes the mark. A rating is 0.5 to 5 in halves (`rate` gives 1 to 5; Letterboxd
    and IMDb go lower); the value of the others is 1.
    """

    film: str
    kind: MarkKind
    value: float | None
    day: str
    change: int = 0


Statement = Viewing | Mark
"""What a change adds to a record. Nothing is ever overwritten: of two marks of one kind the later counts."""


class Entry(Struct, frozen=True):
    """A line of the diary: a viewing, or a film that is only rated or known to have been seen."""

    film: str
    seen: str | None
    rating: float | None
    cried: bool | None
    note: str | None
    recorded_on: str
    change: int


class Record(Struct, frozen=True):
    """A whole record: all viewings in the order they were recorded, and the last mark of each kind on each film."""

    viewings: tuple[Viewing, ...] = ()
    marks: dict[tuple[str, MarkKind], Mark] = {}
    films: dict[str, FilmReference] = {}

    def marks_of(self, kind: MarkKind) -> dict[str, Mark]:
        """The marks of one kind that were not removed, by film."""
        return {
            film: mark
            for (film, its_kind), mark in self.marks.items()
            if its_kind == kind and mark.value is not None
        }

    def mark(self, film: str, kind: MarkKind) -> Mark | None:
        """A film's mark of one kind, or None where there is none or it was removed."""
        mark = self.marks.get((film, kind))
        return mark if mark is not None and mark.value is not None else None

    @property
    def ratings(self) -> dict[str, float]:
        """Ratings by film, 0.5 to 5."""
        return {film: mark.value for film, mark in self.marks_of("rating").items() if mark.value is not None}

    @property
    def seen(self) -> frozenset[str]:
        """Films with a viewing, a rating or a 'seen' mark."""
        viewed = (viewing.film for viewing in self.viewings)
        return frozenset((*viewed, *self.marks_of("seen"), *self.marks_of("rating")))

    @property
    def cried(self) -> frozenset[str]:
        """Films that made the user cry at least once."""
        return frozenset(viewing.film for viewing in self.viewings if viewing.cried)

    @property
    def saved(self) -> frozenset[str]:
        """The watchlist."""
        return frozenset(self.marks_of("saved"))

    @property
    def never(self) -> frozenset[str]:
        """Films that are not to be offered."""
        return frozenset(self.marks_of("never"))

    def reference(self, film: str) -> FilmReference:
        """The film's title and year; where a damaged record lost them, as much as its id tells."""
        if film in self.films:
            return self.films[film]
        name, _, year = film.rpartition("-")
        if name and len(year) == 4 and year.isascii() and year.isdigit():
            return FilmReference(film, name.replace("-", " ").capitalize(), int(year))
        return FilmReference(film, film, 0)

    def entries(self) -> list[Entry]:
        """The diary, newest first: by the day seen, or the day it was recorded where that is unknown."""
        ratings = self.ratings
        found = [
            Entry(v.film, v.day, ratings.get(v.film), v.cried, v.note, v.recorded_on, v.change)
            for v in self.viewings
        ]
        viewed = {viewing.film for viewing in self.viewings}
        only_marked = {**self.marks_of("seen"), **self.marks_of("rating")}
        found += [
            Entry(film, None, ratings.get(film), None, None, mark.day, mark.change)
            for film, mark in only_marked.items()
            if film not in viewed
        ]
        return sorted(
            found, key=lambda entry: (entry.seen or entry.recorded_on, entry.change, entry.film), reverse=True
        )

    def adding(self, statements: Iterable[Statement]) -> "Record":
        """The record with more statements in it."""
        viewings = list(self.viewings)
        marks = dict(self.marks)
        for statement in statements:
            if isinstance(statement, Viewing):
                viewings.append(statement)
            else:
                marks[statement.film, statement.kind] = statement
        return Record(tuple(viewings), marks, self.films)
