"""What a record is made of: statements that are only ever added, and never changed.

A statement is what a command or a file said about a diary entry (EntryStatement) or about a film
(Mark). precedence.py says which of two statements counts.
"""

from typing import Literal

from msgspec import Struct

from tearjerk.catalogue.film import Film

MarkKind = Literal["rating", "seen", "saved", "never"]
ListKind = Literal["saved", "never"]


class FilmReference(Struct, frozen=True):
    """What the record keeps of a film itself, so that it can be named when no catalogue has it any more."""

    id: str
    title: str
    year: int
    imdb: str | None = None

    def __str__(self) -> str:
        return f"{self.title} ({self.year})" if self.year else self.title

    @classmethod
    def of(cls, film: Film) -> "FilmReference":
        """What the record keeps of a film of the catalogue."""
        return cls(film.id, film.title, film.year, film.imdb)


class EntryStatement(Struct, frozen=True):
    """What a command or a file says about one diary entry.

    `day` is the day the film was seen. None means that nothing is said, an empty `day` or `note` that
    it is unknown or empty. `source` is the kind of file, empty where the user said it in a command.
    `change` is the number of the change that wrote it, 0 before it is written.
    """

    entry: int
    film: str
    recorded_on: str
    day: str | None = None
    cried: bool | None = None
    note: str | None = None
    source: str = ""
    forgotten: bool = False
    change: int = 0

    @property
    def is_bare(self) -> bool:
        """Whether it says no more than that the film was seen."""
        return self.day is None and self.cried is None and self.note is None


class Mark(Struct, frozen=True):
    """A rating of a film, or that it was seen, is saved, or is on the never list; set on `day`.

    The value None removes the mark, and an empty day is unknown: any known day counts more. A rating is 0.5 to 5 in halves, the value of the others is 1.
    `source` is as in EntryStatement; `detail` counts what else the row of a file said about the viewing.
    """

    film: str
    kind: MarkKind
    value: float | None
    day: str
    source: str = ""
    detail: int = 0
    change: int = 0


Statement = EntryStatement | Mark
