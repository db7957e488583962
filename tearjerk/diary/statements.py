"""The statements that a record consists of, which are only ever added and never changed.

A statement comes from a command or a file, and is about a diary entry (EntryStatement) or a film (Mark).
precedence.py decides which of two statements takes precedence.
"""

from typing import Literal

from msgspec import Struct

from tearjerk.catalogue.film import Film

MarkKind = Literal["rating", "seen", "saved", "never"]
ListKind = Literal["saved", "never"]


class FilmReference(Struct, frozen=True):
    """A film's title and ids, stored in the record so that the film can be named even without a catalogue."""

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

    `entry` is the number of the entry, `film` the id of its film. `day` is the day the film was seen. None means that nothing is said; an empty `day` or `note` removes
    the value. `source` is the kind of file, or empty for a command. `change_id` is the id of the change that
    wrote the statement, 0 before it is written.
    """

    entry: int
    film: str
    recorded_on: str
    day: str | None = None
    cried: bool | None = None
    note: str | None = None
    source: str = ""
    forgotten: bool = False
    change_id: int = 0

    @property
    def is_bare(self) -> bool:
        """True if it only says that the film was seen."""
        return self.day is None and self.cried is None and self.note is None


class Mark(Struct, frozen=True):
    """A film's rating, or a mark that it was seen, saved or put on the never list, made on `day`.

    A value of None removes the mark. An empty day is unknown, and any known day takes precedence over it.
    Ratings are 0.5 to 5 in halves; other marks have the value 1. `source` is as in EntryStatement, and
    `filled_fields` is the number of fields that the row in the file filled in about the viewing.
    """

    film: str
    kind: MarkKind
    value: float | None
    day: str
    source: str = ""
    filled_fields: int = 0
    change_id: int = 0


Statement = EntryStatement | Mark
