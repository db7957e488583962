"""What becomes of each row of some files before any is merged: which film it means, or why it is left out."""

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from tearjerk.catalogue.film import Film
from tearjerk.diary.exchange.cell_words import is_feature_film
from tearjerk.diary.exchange.imported import ImportedFile, ImportedFilm, ImportedRow, UnreadableRow
from tearjerk.diary.exchange.matching import AmbiguousMatch, FilmIndex
from tearjerk.diary.statements import FilmReference

Outcome = Literal["sure", "uncertain", "unmatched", "skipped", "unreadable"]

OWN_KINDS = ("tearjerk", "tearjerk diary")
"""Files that the program wrote itself: what they say about a film is kept even if the catalogue no longer has it."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


SAYS_NOTHING = "says neither that you have seen it nor that you want to"
"""The reason given for skipping a row that is a feature film."""


class Choice(Struct, frozen=True):
    """A film that a row may mean, and who directed it."""

    film: FilmReference
    director: str = ""

    def __str__(self) -> str:
        return f"{self.film}, directed by {self.director}" if self.director else str(self.film)


class Candidate(Struct, frozen=True):
    """A row of a file, the film that it means where one is found, and how sure that is.

    `file` is the place of the file. `row` is None where it could not be read. `choices` are the films that
    an uncertain row may mean, of which only one is `film` too. `reason` says why a row is not sure.
    """

    file: int
    number: int
    outcome: Outcome
    row: ImportedRow | None = None
    film: FilmReference | None = None
    choices: tuple[Choice, ...] = ()
    reason: str = ""

    def taken_as(self, film: FilmReference) -> "Candidate":
        """The same row, now that it is certain which film it means."""
        return replace(self, outcome="sure", film=film)


def candidates(files: Sequence[ImportedFile], index: FilmIndex) -> Iterator[Candidate]:
    """All rows of some files in their order, each when it is asked for: finding the films of many takes a while."""
    for place, file in enumerate(files):
        rows: list[ImportedRow | UnreadableRow] = [*file.unreadable, *file.rows]
        for row in sorted(rows, key=attrgetter("number")):
            if isinstance(row, UnreadableRow):
                yield Candidate(place, row.number, "unreadable", reason=row.reason)
            else:
                yield _candidate(place, file, row, index)


def _candidate(place: int, file: ImportedFile, row: ImportedRow, index: FilmIndex) -> Candidate:
    base = Candidate(place, row.number, "unmatched", row)
    if not is_feature_film(row.film.kind) and not index.has_id(row.film):
        return replace(base, outcome="skipped", reason=row.film.kind)
    if not row.marks and not row.viewings:
        return replace(base, outcome="skipped", reason=SAYS_NOTHING)
    match = index.find(row.film)
    if match is None:
        own = _own_reference(row.film) if file.kind in OWN_KINDS else None
        if own is None:
            return replace(base, reason="not in the catalogue")
        return replace(base, outcome="sure", film=own)
    films = match.films if isinstance(match, AmbiguousMatch) else (match.film,)
    possible = [film for film in films if file.kind in OWN_KINDS or not _impossible_date(row, film)]
    if not possible:
        return replace(base, outcome="unreadable", reason=_impossible_date(row, films[0]))
    choices = tuple(Choice(FilmReference.of(film), _director(film)) for film in possible)
    if isinstance(match, AmbiguousMatch):
        may_be = " or ".join(sorted(choice.film.id for choice in choices))
        return replace(base, outcome="uncertain", choices=choices, reason=f"may be {may_be}")
    if match.is_sure:
        return base.taken_as(choices[0].film)
    return replace(base, outcome="uncertain", film=choices[0].film, choices=choices, reason=match.doubt)


def _own_reference(film: ImportedFilm) -> FilmReference | None:
    if film.id is None or not film.titles or _ID.fullmatch(film.id) is None:
        return None
    return FilmReference(film.id, film.titles[0], film.year or 0, film.imdb)


def _impossible_date(row: ImportedRow, film: Film) -> str:
    """Why the film cannot have been seen on a day of the row; empty where it can."""
    for viewing in row.viewings:
        if viewing.day is not None and viewing.day < f"{film.year - 1:04}-01-01":
            return f"{film.title} came out in {film.year}, so it can't have been seen on {viewing.day}"
    return ""


def _director(film: Film) -> str:
    return film.directors[0].name if film.directors else ""
