"""The record as a JSON document: the form that loses nothing, out and in.

`{"tearjerk": 1, "films": [{"id", "title", "year", "imdb", "rating", "rated", "seen", "saved", "never",
"viewings": [{"on", "cried", "note", "noted"}]}]}`: `rating` is a number or null, the four after it
are the days on which each was recorded or null, and `on` is null where the day is not known.
"""

from collections.abc import Callable, Sequence
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct, field

from tearjerk.diary.dates import is_date
from tearjerk.diary.entries import Entry
from tearjerk.diary.exchange.imported import (
    ImportedFile,
    ImportedMark,
    ImportedRow,
    ImportedViewing,
    UnreadableRow,
    rating_or_seen,
)
from tearjerk.diary.record import Record
from tearjerk.diary.statements import MarkKind
from tearjerk.errors import FileError
from tearjerk.text.json_text import as_json

FORMAT_VERSION = 1

Rating = Annotated[float, Meta(ge=0.5, le=5, multiple_of=0.5)]


class _Viewing(Struct):
    day: str | None = field(default=None, name="on")
    cried: bool | None = None
    note: str | None = None
    recorded_on: str | None = field(default=None, name="noted")


class _Film(Struct):
    id: str
    title: str
    year: int
    imdb: str | None = None
    rating: Rating | None = None
    rated: str | None = None
    seen: str | None = None
    saved: str | None = None
    never: str | None = None
    viewings: list[_Viewing] = []


class _DiaryEntry(Struct):
    """A film as `tearjerk diary --json` prints it, once for each viewing."""

    id: str
    title: str
    year: int
    seen: str | None
    imdb: str | None = None
    rating: Rating | None = None
    cried: bool | None = None
    note: str | None = None


def export(record: Record) -> bytes:
    """The whole record as a document, films by id."""
    entries: dict[str, list[Entry]] = {film: [] for film, _ in record.marks}
    for entry in sorted(record.entries(), key=lambda entry: entry.number or 0):
        entries.setdefault(entry.film, []).append(entry)
    films = [_film(record, film, entries[film]) for film in sorted(entries)]
    exported = [
        film for film in films if film.viewings or film.rating or film.seen or film.saved or film.never
    ]
    return (as_json({"tearjerk": FORMAT_VERSION, "films": exported}) + "\n").encode()


def _film(record: Record, film: str, entries: Sequence[Entry]) -> _Film:
    reference = record.reference(film)
    rating = record.mark(film, "rating")
    # One entry of which no more is known is said by a rating or by the day of `seen`.
    bare = [entry for entry in entries if entry.is_bare]
    only_seen = bare[0].recorded_on if len(entries) == len(bare) == 1 and rating is None else None
    filled = [entry for entry in entries if not entry.is_bare]
    return _Film(
        film,
        reference.title,
        reference.year,
        reference.imdb,
        rating=None if rating is None else rating.value,
        rated=_day(record, film, "rating"),
        seen=_day(record, film, "seen") or only_seen,
        saved=_day(record, film, "saved") if film in record.saved else None,
        never=_day(record, film, "never"),
        viewings=[
            _Viewing(entry.seen, entry.cried, entry.note, entry.recorded_on)
            for entry in (*filled, *(bare if len(entries) > 1 else ()))
        ],
    )


def _day(record: Record, film: str, kind: MarkKind) -> str | None:
    mark = record.mark(film, kind)
    return None if mark is None else mark.day or None


def parse_json(text: str, name: str) -> ImportedFile:
    """The rows of such a document, or of the output of `tearjerk diary --json`.

    Raises FileError where it is neither.
    """
    try:
        document = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise FileError(f"{name} is not JSON: {error}.") from None
    if isinstance(document, list):
        return _parse_items("a diary", document, _DiaryEntry, _row_of_entry)
    if (
        not isinstance(document, dict)
        or not isinstance(document.get("films"), list)
        or "tearjerk" not in document
    ):
        raise FileError(f"{name} is JSON, but not what `tearjerk export` writes.")
    if document["tearjerk"] != FORMAT_VERSION:
        raise FileError(f"{name} was exported by a newer tearjerk. Update tearjerk to import it.")
    return _parse_items("a record of tearjerk", document["films"], _Film, _row_of_film)


def _parse_items(
    kind: str, items: list[Any], shape: type[Any], to_row: Callable[[int, Any], ImportedRow]
) -> ImportedFile:
    rows: list[ImportedRow] = []
    unreadable: list[UnreadableRow] = []
    for number, item in enumerate(items, start=1):
        try:
            rows.append(to_row(number, msgspec.convert(item, shape)))
        except (msgspec.ValidationError, ValueError) as error:
            unreadable.append(UnreadableRow(number, str(error)))
    return ImportedFile(kind, tuple(rows), tuple(unreadable), unit="film")


def _row_of_film(number: int, film: _Film) -> ImportedRow:
    days: dict[MarkKind, str | None] = {"seen": film.seen, "saved": film.saved, "never": film.never}
    marks = [ImportedMark(kind, day=_checked(day)) for kind, day in days.items() if day is not None]
    if film.rating is not None:
        marks.append(ImportedMark("rating", film.rating, _checked(film.rated)))
    viewings = tuple(
        ImportedViewing(_checked(v.day), v.cried, v.note or None, _checked(v.recorded_on))
        for v in film.viewings
    )
    return ImportedRow(number, (film.title,), film.year, film.id, film.imdb, tuple(marks), viewings)


def _row_of_entry(number: int, entry: _DiaryEntry) -> ImportedRow:
    viewing = ImportedViewing(_checked(entry.seen), entry.cried, entry.note or None)
    viewings = () if viewing == ImportedViewing() else (viewing,)
    marks = rating_or_seen(entry.rating, None, viewings)
    return ImportedRow(number, (entry.title,), entry.year, entry.id, entry.imdb, marks, viewings)


def _checked(day: str | None) -> str | None:
    if day is not None and not is_date(day):
        raise ValueError(f"'{day}' is not a date (YYYY-MM-DD)")
    return day
