"""Find the film for each imported row, or the reason for leaving the row out, before any row is merged."""

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from tearjerk.catalogue.film import Film
from tearjerk.diary.exchange.cell_words import may_be_feature_film
from tearjerk.diary.exchange.imported import ImportedFile, ImportedFilm, ImportedRow, UnreadableRow
from tearjerk.diary.exchange.matching import AmbiguousMatch, FilmIndex, Match
from tearjerk.diary.statements import FilmReference

Outcome = Literal["certain", "uncertain", "unmatched", "skipped", "unreadable"]

OWN_FILE_KINDS = ("tearjerk", "tearjerk diary")
"""Kinds of files in tearjerk's own formats, whose films are kept even if they have left the catalogue."""

_FILM_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


NOTHING_TO_IMPORT = "says neither that you have seen it nor that you want to"
"""The reason for skipping a row that has nothing to record about its feature film."""


class Choice(Struct, frozen=True):
    """A film that a row may refer to, and its director."""

    film: FilmReference
    director: str = ""

    def __str__(self) -> str:
        return f"{self.film}, directed by {self.director}" if self.director else str(self.film)


class Candidate(Struct, frozen=True):
    """A row of a file, the film found for it, if any, and how certain the match is.

    `file_index` is the position of the file among those imported. `row` is None if it could not be read.
    `choices` are the films that an uncertain row may refer to; if there is only one, it is also `film`.
    `reason` explains any outcome other than 'certain'.
    """

    file_index: int
    number: int
    outcome: Outcome
    row: ImportedRow | None = None
    film: FilmReference | None = None
    choices: tuple[Choice, ...] = ()
    reason: str = ""

    def resolved_to(self, film: FilmReference) -> "Candidate":
        """Return the candidate with this film as its certain match."""
        return replace(self, outcome="certain", film=film)


def find_candidates(files: Sequence[ImportedFile], index: FilmIndex) -> Iterator[Candidate]:
    """Yield a candidate for each row of the files in order, lazily, because matching many films takes a while."""
    for file_index, file in enumerate(files):
        rows: list[ImportedRow | UnreadableRow] = [*file.unreadable_rows, *file.rows]
        for row in sorted(rows, key=attrgetter("number")):
            if isinstance(row, UnreadableRow):
                yield Candidate(file_index, row.number, "unreadable", reason=row.reason)
            else:
                yield _find_candidate(file_index, file, row, index)


def _find_candidate(file_index: int, file: ImportedFile, row: ImportedRow, index: FilmIndex) -> Candidate:
    base = Candidate(file_index, row.number, "unmatched", row)
    if not may_be_feature_film(row.film.media_type) and not index.has_id(row.film):
        return replace(base, outcome="skipped", reason=row.film.media_type)
    if not row.marks and not row.viewings:
        return replace(base, outcome="skipped", reason=NOTHING_TO_IMPORT)
    match = index.find(row.film)
    if match is None:
        reference = _reference_in_file(row.film) if file.kind in OWN_FILE_KINDS else None
        if reference is None:
            return replace(base, reason="not in the catalogue")
        return replace(base, outcome="certain", film=reference)
    films = match.films if isinstance(match, AmbiguousMatch) else (match.film,)
    possible = [film for film in films if file.kind in OWN_FILE_KINDS or not _date_conflict(row, film)]
    if not possible:
        return replace(base, outcome="unreadable", reason=_date_conflict(row, films[0]))
    choices = tuple(Choice(FilmReference.from_film(film), _director(film)) for film in possible)
    if len(choices) > 1:
        possible_ids = " or ".join(sorted(choice.film.id for choice in choices))
        return replace(base, outcome="uncertain", choices=choices, reason=f"may be {possible_ids}")
    if isinstance(match, Match) and match.is_certain:
        return base.resolved_to(choices[0].film)
    doubt = match.doubt if isinstance(match, Match) else "other films have the same title"
    return replace(base, outcome="uncertain", film=choices[0].film, choices=choices, reason=doubt)


def _reference_in_file(film: ImportedFilm) -> FilmReference | None:
    if film.id is None or not film.titles or _FILM_ID.fullmatch(film.id) is None:
        return None
    return FilmReference(film.id, film.titles[0], film.year or 0, film.imdb)


def _date_conflict(row: ImportedRow, film: Film) -> str:
    """Return why the film cannot have been seen on a date in the row, or an empty string if it can."""
    for viewing in row.viewings:
        if viewing.seen_on is not None and viewing.seen_on < f"{film.year - 1:04}-01-01":
            return f"{film.title} came out in {film.year}, so it can't have been seen on {viewing.seen_on}"
    return ""


def _director(film: Film) -> str:
    return film.directors[0].name if film.directors else ""
