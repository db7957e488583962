"""What becomes of each row of some files before any is merged: which film it means, or why it is left out."""

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from tearjerk.catalogue.film import Film
from tearjerk.diary.exchange.imported import ImportedFile, ImportedFilm, ImportedRow
from tearjerk.diary.exchange.matching import Ambiguous, FilmIndex
from tearjerk.diary.exchange.values import is_feature_film
from tearjerk.diary.statements import FilmReference

Outcome = Literal["sure", "uncertain", "unmatched", "skipped", "unreadable"]

OWN_KINDS = ("tearjerk", "tearjerk diary")
"""Files that the program wrote itself: what they say of a film is kept though the catalogue has lost it."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*", re.ASCII)


class Candidate(Struct, frozen=True):
    """A row of a file, the film that it means where one is found, and how sure that is.

    `file` is the place of the file. `row` is None where it could not be read. `reason` says why a row
    is not sure.
    """

    file: int
    number: int
    outcome: Outcome
    row: ImportedRow | None = None
    film: FilmReference | None = None
    director: str = ""
    reason: str = ""


def candidates(files: Sequence[ImportedFile], index: FilmIndex) -> list[Candidate]:
    """All rows of some files in their order."""
    return [candidate for place, file in enumerate(files) for candidate in _of_file(place, file, index)]


def _of_file(place: int, file: ImportedFile, index: FilmIndex) -> Iterator[Candidate]:
    found = [Candidate(place, row.number, "unreadable", reason=row.reason) for row in file.unreadable]
    found += [_candidate(place, file, row, index) for row in file.rows]
    yield from sorted(found, key=lambda candidate: candidate.number)


def _candidate(place: int, file: ImportedFile, row: ImportedRow, index: FilmIndex) -> Candidate:
    base = Candidate(place, row.number, "unmatched", row)
    if not is_feature_film(row.film.kind) and not index.has_id(row.film):
        return replace(base, outcome="skipped", reason=row.film.kind)
    match = index.find(row.film)
    if match is None:
        own = _own_reference(row.film) if file.kind in OWN_KINDS else None
        if own is None:
            return replace(base, reason="not in the catalogue")
        return replace(base, outcome="sure", film=own)
    if isinstance(match, Ambiguous):
        may_be = " or ".join(sorted(film.id for film in match.films))
        return replace(base, outcome="uncertain", reason=f"may be {may_be}")
    film = FilmReference.of(match.film)
    impossible = "" if file.kind in OWN_KINDS else _impossible_date(row, film)
    if impossible:
        return replace(base, outcome="unreadable", reason=impossible)
    outcome: Outcome = "sure" if match.is_sure else "uncertain"
    return replace(base, outcome=outcome, film=film, director=_director(match.film), reason=match.doubt)


def _own_reference(film: ImportedFilm) -> FilmReference | None:
    if film.id is None or not film.titles or _ID.fullmatch(film.id) is None:
        return None
    return FilmReference(film.id, film.titles[0], film.year or 0, film.imdb)


def _impossible_date(row: ImportedRow, film: FilmReference) -> str:
    """Why the film cannot have been seen on a day of the row; empty where it can."""
    for viewing in row.viewings:
        if viewing.day is not None and viewing.day < f"{film.year - 1:04}-01-01":
            return f"{film.title} is a film of {film.year}, so it can't have been seen on {viewing.day}"
    return ""


def _director(film: Film) -> str:
    return film.directors[0].name if film.directors else ""
