"""A whole record as values, independent of its file."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from tearjerk.diary.entries import Entry, fold, newest_first
from tearjerk.diary.statements import EntryStatement, FilmReference, ListKind, Mark, MarkKind, Statement

MARKS_OF_SEEN: tuple[MarkKind, ...] = ("seen", "rating")
"""The marks that say that a film was seen."""


class Record(Struct, frozen=True):
    """All statements about entries in their order, the marks that count, and the films that they are about."""

    statements: tuple[EntryStatement, ...] = ()
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
        """Films with an entry, a rating or a 'seen' mark."""
        forgotten = {statement.entry for statement in self.statements if statement.forgotten}
        in_diary = (statement.film for statement in self.statements if statement.entry not in forgotten)
        return frozenset((*in_diary, *self.marks_of("seen"), *self.marks_of("rating")))

    @property
    def cried(self) -> frozenset[str]:
        """Films that made the user cry at least once."""
        return frozenset(entry.film for entry in self.entries() if entry.cried)

    @property
    def saved(self) -> frozenset[str]:
        """The watchlist: films saved and not seen since, by date; on the same day only the user's own mark counts."""
        last_seen = self.last_seen()
        return frozenset(
            film
            for film, mark in self.marks_of("saved").items()
            if film not in last_seen or (mark.day, mark.source == "") > (last_seen[film], False)
        )

    @property
    def never(self) -> frozenset[str]:
        """Films that are not to be offered."""
        return frozenset(self.marks_of("never"))

    def listed(self, kind: ListKind) -> dict[str, str]:
        """The films on the watchlist or the never list and the day each was put there, the last one first."""
        films = self.saved if kind == "saved" else self.never
        marks = [mark for film, mark in self.marks_of(kind).items() if film in films]
        marks.sort(key=lambda mark: (mark.day, mark.change), reverse=True)
        return {mark.film: mark.day for mark in marks}

    def last_seen(self) -> dict[str, str]:
        """The last day on which each film was seen or, if that is unknown, recorded as seen."""
        days = [
            (entry.film, entry.seen or entry.recorded_on) for entry in self.entries() if not entry.is_bare
        ]
        days += [(film, mark.day) for kind in MARKS_OF_SEEN for film, mark in self.marks_of(kind).items()]
        last: dict[str, str] = {}
        for film, day in days:
            last[film] = max(day, last.get(film, ""))
        return last

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
        marked_on = {film: mark.day for kind in MARKS_OF_SEEN for film, mark in self.marks_of(kind).items()}
        found = []
        for folder in fold(self.statements).values():
            if not folder.forgotten:
                entry = folder.entry(ratings.get(folder.film))
                if entry.is_bare:
                    entry = replace(entry, recorded_on=marked_on.get(entry.film) or entry.recorded_on)
                found.append(entry)
        in_diary = {entry.film for entry in found}
        found += [  # of a damaged record: what is known of a film whose entry is lost
            Entry(None, film, None, ratings.get(film), None, None, day)
            for film, day in marked_on.items()
            if film not in in_diary
        ]
        return newest_first(found)

    def adding(self, statements: Iterable[Statement], films: Iterable[FilmReference] = ()) -> "Record":
        """The record with more statements in it; a mark replaces the one of its kind on its film."""
        entries = list(self.statements)
        marks = dict(self.marks)
        for statement in statements:
            if isinstance(statement, EntryStatement):
                entries.append(statement)
            else:
                marks[statement.film, statement.kind] = statement
        return Record(tuple(entries), marks, {**self.films, **{film.id: film for film in films}})
