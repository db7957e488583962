"""What a file from elsewhere says about films, row by row, before it is known which films they are."""

from msgspec import Struct

from tearjerk.diary.statements import MarkKind


class ImportedViewing(Struct, frozen=True):
    """A viewing as a file tells it; `recorded_on` is the day it was recorded there, where the file says so."""

    day: str | None = None
    cried: bool | None = None
    note: str | None = None
    recorded_on: str | None = None

    @property
    def is_bare(self) -> bool:
        """Whether it says no more than that the film was seen."""
        return self.day is None and self.cried is None and self.note is None


class ImportedMark(Struct, frozen=True):
    """A rating, or that a film was seen, saved or put on the never list; `day` where the file has one."""

    kind: MarkKind
    value: float = 1.0
    day: str | None = None


class ImportedFilm(Struct, frozen=True):
    """A film as a file names it, and what else the file knows of it, to tell it from others of its title.

    `slug` is what Letterboxd and Trakt call it; `kind` is 'TV Series', 'Movie' and so on; `runtime` is
    in minutes.
    """

    titles: tuple[str, ...] = ()
    year: int | None = None
    id: str | None = None
    imdb: str | None = None
    tmdb: int | None = None
    slug: str | None = None
    kind: str = ""
    original_titles: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    runtime: int | None = None

    def __str__(self) -> str:
        name = next(iter(self.titles), self.id or self.imdb or self.slug or str(self.tmdb))
        return name if self.year is None else f"{name} ({self.year})"


class ImportedRow(Struct, frozen=True):
    """One film of a file and what the file says about it.

    `number` is the line of the row, or the film's place in a JSON file, from 1. `remark` says how the
    row was read where that is not plain.
    """

    number: int
    film: ImportedFilm
    marks: tuple[ImportedMark, ...] = ()
    viewings: tuple[ImportedViewing, ...] = ()
    remark: str = ""


class UnreadableRow(Struct, frozen=True):
    """The number of a row that cannot be parsed, and the reason."""

    number: int
    reason: str


class ImportedFile(Struct, frozen=True):
    """A whole file: its name, which kind it is, its rows, and the rows that cannot be parsed.

    `unit` is what its rows are called in a sentence; `remarks` say how the file was read where that is
    not plain, such as in which encoding.
    """

    name: str
    kind: str
    rows: tuple[ImportedRow, ...]
    unreadable: tuple[UnreadableRow, ...] = ()
    unit: str = "line"
    remarks: tuple[str, ...] = ()
