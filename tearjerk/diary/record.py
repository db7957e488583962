"""A complete record in memory, independent of its file."""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from tearjerk.diary.entries import Entry, entry_builders, newest_first
from tearjerk.diary.statements import EntryStatement, FilmReference, ListKind, Mark, MarkKind, Statement

SEEN_MARKS: tuple[MarkKind, ...] = ("seen", "rating")
"""The kinds of marks that imply that a film was seen."""


def is_still_saved(saved: Mark, last_day_seen: str | None) -> bool:
    """Return whether a film with this 'saved' mark is still on the watchlist, given the day it was last seen.

    If it was saved and seen on the same day, only the user's own mark keeps it on the list.
    """
    return last_day_seen is None or (saved.day, saved.source == "") > (last_day_seen, False)


class Record(Struct, frozen=True):
    """All statements about diary entries in order, the current marks by film and kind, and the films they refer to."""

    entry_statements: tuple[EntryStatement, ...] = ()
    marks: dict[tuple[str, MarkKind], Mark] = {}
    films: dict[str, FilmReference] = {}

    def marks_of(self, kind: MarkKind) -> dict[str, Mark]:
        """Return the current marks of one kind, by film, without removed ones."""
        return {
            film: mark
            for (film, mark_kind), mark in self.marks.items()
            if mark_kind == kind and mark.value is not None
        }

    def mark(self, film_id: str, kind: MarkKind) -> Mark | None:
        """Return a film's mark of one kind, or None if there is none or it was removed."""
        mark = self.marks.get((film_id, kind))
        return mark if mark is not None and mark.value is not None else None

    @property
    def ratings(self) -> dict[str, float]:
        """Ratings by film, 0.5 to 5."""
        return {film: mark.value for film, mark in self.marks_of("rating").items() if mark.value is not None}

    @property
    def seen(self) -> frozenset[str]:
        """Films with an entry, a rating or a 'seen' mark."""
        forgotten = {statement.entry_number for statement in self.entry_statements if statement.forgotten}
        in_diary = (
            statement.film_id
            for statement in self.entry_statements
            if statement.entry_number not in forgotten
        )
        return frozenset((*in_diary, *self.marks_of("seen"), *self.marks_of("rating")))

    @property
    def cried(self) -> frozenset[str]:
        """Films that made the user cry at least once."""
        return frozenset(entry.film_id for entry in self.entries() if entry.cried)

    @property
    def saved(self) -> frozenset[str]:
        """The watchlist: films saved after they were last seen."""
        last_days_seen = self.last_days_seen()
        return frozenset(
            film
            for film, mark in self.marks_of("saved").items()
            if is_still_saved(mark, last_days_seen.get(film))
        )

    @property
    def never(self) -> frozenset[str]:
        """The never list: films that must not be offered."""
        return frozenset(self.marks_of("never"))

    def days_added(self, kind: ListKind) -> dict[str, str]:
        """Return the day on which each film on the watchlist or never list was added, by film, newest first."""
        films = self.saved if kind == "saved" else self.never
        marks = [mark for film, mark in self.marks_of(kind).items() if film in films]
        marks.sort(key=lambda mark: (mark.day, mark.change_id), reverse=True)
        return {mark.film_id: mark.day for mark in marks}

    def last_days_seen(self) -> dict[str, str]:
        """Return the last day on which each film was seen or, if that is unknown, recorded as seen, by film."""
        days = [
            (entry.film_id, entry.seen_on or entry.recorded_on)
            for entry in self.entries()
            if not entry.is_bare
        ]
        days += [(film, mark.day) for kind in SEEN_MARKS for film, mark in self.marks_of(kind).items()]
        last: dict[str, str] = {}
        for film, day in days:
            last[film] = max(day, last.get(film, ""))
        return last

    def reference(self, film_id: str) -> FilmReference:
        """Return the reference to a film; title and year are derived from its id if a damaged record lost them."""
        if film_id in self.films:
            return self.films[film_id]
        name, _, year = film_id.rpartition("-")
        if name and len(year) == 4 and year.isascii() and year.isdigit():
            return FilmReference(film_id, name.replace("-", " ").capitalize(), int(year))
        return FilmReference(film_id, film_id, 0)

    def entries(self) -> list[Entry]:
        """Return the diary, newest first, by the day seen or, if that is unknown, the day recorded."""
        ratings = self.ratings
        marked_on = {film: mark.day for kind in SEEN_MARKS for film, mark in self.marks_of(kind).items()}
        entries = []
        for builder in entry_builders(self.entry_statements).values():
            if not builder.forgotten:
                entry = builder.build(ratings.get(builder.film_id))
                if entry.is_bare:
                    entry = replace(entry, recorded_on=marked_on.get(entry.film_id) or entry.recorded_on)
                entries.append(entry)
        in_diary = {entry.film_id for entry in entries}
        entries += [  # in a damaged record, an entry may be lost while the film's mark remains
            Entry(None, film, None, ratings.get(film), None, None, day)
            for film, day in marked_on.items()
            if film not in in_diary
        ]
        return newest_first(entries)

    def with_statements(
        self, statements: Iterable[Statement], films: Iterable[FilmReference] = ()
    ) -> "Record":
        """Return the record with statements added; a mark replaces the film's previous mark of that kind."""
        entry_statements = list(self.entry_statements)
        marks = dict(self.marks)
        for statement in statements:
            if isinstance(statement, EntryStatement):
                entry_statements.append(statement)
            else:
                marks[statement.film_id, statement.kind] = statement
        return Record(tuple(entry_statements), marks, {**self.films, **{film.id: film for film in films}})
