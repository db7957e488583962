"""The statements that a record consists of; they are never changed, only added, or deleted by `undo`.

A statement comes from a command or a file, and is about a diary entry (EntryStatement) or a film (Mark).
precedence.py decides which of two statements takes precedence.
"""

from typing import Literal

from msgspec import Struct

from tearjerk.catalogue.film import Film

MarkKind = Literal["rating", "seen", "saved", "never"]
ListKind = Literal["saved", "never"]


class FilmReference(Struct, frozen=True):
    """A film's ids, title and year, stored in the record so that the film can be named without a catalogue."""

    id: str
    title: str
    year: int
    imdb: str | None = None

    def __str__(self) -> str:
        return f"{self.title} ({self.year})" if self.year else self.title

    @classmethod
    def from_film(cls, film: Film) -> "FilmReference":
        """Return a reference to a film in the catalogue."""
        return cls(film.id, film.title, film.year, film.imdb)


class EntryStatement(Struct, frozen=True):
    """What a command or a file says about one diary entry.

    `seen_on` is the day the film was seen. None leaves a field as it is; an empty `seen_on` or `note` clears
    it. `source` is the kind of file, or empty for a command. `change_id` is the id of the change that wrote
    the statement, 0 before it is written.
    """

    entry_number: int
    film_id: str
    recorded_on: str
    seen_on: str | None = None
    cried: bool | None = None
    note: str | None = None
    source: str = ""
    forgotten: bool = False
    change_id: int = 0

    @property
    def is_bare(self) -> bool:
        """True if the statement only says that the film was seen."""
        return self.seen_on is None and self.cried is None and self.note is None


class Mark(Struct, frozen=True):
    """A film's rating, or a mark that it was seen, saved or put on the never list; `day` is the day of the mark.

    A value of None removes the mark. An empty `day` means unknown, and a mark with a known day takes precedence.
    Ratings are 0.5 to 5 in steps of 0.5; other marks have the value 1. `source` is as in EntryStatement, and
    `filled_field_count` is the number of viewing fields filled in the file's row.
    """

    film_id: str
    kind: MarkKind
    value: float | None
    day: str
    source: str = ""
    filled_field_count: int = 0
    change_id: int = 0


Statement = EntryStatement | Mark
