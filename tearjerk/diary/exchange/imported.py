"""The parsed content of an imported file, before its films are matched with the catalogue."""

from msgspec import Struct

from tearjerk.diary.statements import MarkKind


class ImportedViewing(Struct, frozen=True):
    """A viewing in a file; `recorded_on` is the day on which the file says it was recorded, or None."""

    seen_on: str | None = None
    cried: bool | None = None
    note: str | None = None
    recorded_on: str | None = None

    @property
    def is_bare(self) -> bool:
        """True if the viewing only says that the film was seen."""
        return self.seen_on is None and self.cried is None and self.note is None


class ImportedMark(Struct, frozen=True):
    """A rating, or a mark that a film was seen, saved or put on the never list; `day` is None if not in the file."""

    kind: MarkKind
    value: float = 1.0
    day: str | None = None


class ImportedFilm(Struct, frozen=True):
    """A film as described in a file, with the details that distinguish it from others with the same title.

    `slug` is its name in Letterboxd URLs; `media_type` is 'TV Series', 'Movie' and so on; `runtime` is in minutes.
    """

    titles: tuple[str, ...] = ()
    year: int | None = None
    id: str | None = None
    imdb: str | None = None
    tmdb: int | None = None
    slug: str | None = None
    media_type: str = ""
    original_titles: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    runtime: int | None = None

    def __str__(self) -> str:
        name = next(iter(self.titles), self.id or self.imdb or self.slug or str(self.tmdb))
        return name if self.year is None else f"{name} ({self.year})"


class ImportedRow(Struct, frozen=True):
    """One film in a file, and what the file says about it.

    `number` is the row's line number, or the film's position in a JSON file, from 1. `remark` explains how
    the row was interpreted if that is not obvious.
    """

    number: int
    film: ImportedFilm
    marks: tuple[ImportedMark, ...] = ()
    viewings: tuple[ImportedViewing, ...] = ()
    remark: str = ""


class UnreadableRow(Struct, frozen=True):
    """The number of a row that could not be parsed, and the reason."""

    number: int
    reason: str


class ImportedFile(Struct, frozen=True):
    """A file: its name, its kind, its rows, and the rows that could not be parsed.

    `unit` is the word for its rows in messages; `remarks` explain how the file was interpreted if that is
    not obvious, such as its encoding.
    """

    name: str
    kind: str
    rows: tuple[ImportedRow, ...]
    unreadable_rows: tuple[UnreadableRow, ...] = ()
    unit: str = "line"
    remarks: tuple[str, ...] = ()
