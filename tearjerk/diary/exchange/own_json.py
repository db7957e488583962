"""Export and import the record as a JSON document.

`{"tearjerk": 1, "films": [{"id", "title", "year", "imdb", "rating", "rated", "seen", "saved", "never",
"viewings": [{"on", "cried", "note", "noted"}]}]}`: `rating` is a number or null, the next four
are the days on which each was recorded, or null, and `on` is null if the day is unknown.
"""

from collections.abc import Sequence
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct, field

from tearjerk.diary.dates import is_date
from tearjerk.diary.entries import Entry, oldest_first
from tearjerk.diary.exchange.imported import ImportedFilm, ImportedMark, ImportedRow, ImportedViewing
from tearjerk.diary.record import Record
from tearjerk.diary.statements import MarkKind
from tearjerk.text.json_text import as_json

FORMAT_VERSION = 1

Rating = Annotated[float, Meta(ge=0.5, le=5, multiple_of=0.5)]


class _Viewing(Struct):
    seen_on: str | None = field(default=None, name="on")
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
    """An item in the output of `tearjerk diary --json`: an entry, or a film on a list."""

    id: str
    title: str
    year: int | None
    seen: str | None = None
    saved: str | None = None
    never: str | None = None
    imdb: str | None = None
    rating: Rating | None = None
    cried: bool | None = None
    note: str | None = None


def export(record: Record) -> bytes:
    """Return the whole record as a JSON document, sorted by film id."""
    entries: dict[str, list[Entry]] = {film: [] for film, _ in record.marks}
    for entry in oldest_first(record.entries()):
        entries.setdefault(entry.film_id, []).append(entry)
    films = [_exported_film(record, film, entries[film]) for film in sorted(entries)]
    exported = [
        film for film in films if film.viewings or film.rating or film.seen or film.saved or film.never
    ]
    return (as_json({"tearjerk": FORMAT_VERSION, "films": exported}) + "\n").encode()


def _exported_film(record: Record, film_id: str, entries: Sequence[Entry]) -> _Film:
    reference = record.reference(film_id)
    rating = record.mark(film_id, "rating")
    # A film's only entry, if bare, is represented by its rating or by the day in `seen`.
    bare = [entry for entry in entries if entry.is_bare]
    bare_entry_day = bare[0].recorded_on if len(entries) == len(bare) == 1 and rating is None else None
    filled = [entry for entry in entries if not entry.is_bare]
    return _Film(
        film_id,
        reference.title,
        reference.year,
        reference.imdb,
        rating=None if rating is None else rating.value,
        rated=_mark_day(record, film_id, "rating"),
        seen=_mark_day(record, film_id, "seen") or bare_entry_day,
        saved=_mark_day(record, film_id, "saved") if film_id in record.saved else None,
        never=_mark_day(record, film_id, "never"),
        viewings=[
            _Viewing(entry.seen_on, entry.cried, entry.note, entry.recorded_on)
            for entry in (*filled, *(bare if len(entries) > 1 else ()))
        ],
    )


def _mark_day(record: Record, film_id: str, kind: MarkKind) -> str | None:
    mark = record.mark(film_id, kind)
    return None if mark is None else mark.day or None


def parse_film(number: int, item: Any) -> ImportedRow:
    """Parse a film in a document written by `export`; raises ValidationError or ValueError with the reason if it is invalid."""
    film = msgspec.convert(item, _Film)
    days: dict[MarkKind, str | None] = {"seen": film.seen, "saved": film.saved, "never": film.never}
    marks = [ImportedMark(kind, day=_validated_date(day)) for kind, day in days.items() if day is not None]
    if film.rating is not None:
        marks.append(ImportedMark("rating", film.rating, _validated_date(film.rated)))
    viewings = tuple(
        ImportedViewing(_validated_date(v.seen_on), v.cried, v.note or None, _validated_date(v.recorded_on))
        for v in film.viewings
    )
    return ImportedRow(number, _imported_film(film), tuple(marks), viewings)


def has_id_and_title(item: Any) -> bool:
    """Return whether a JSON value is an object with an id and a title.

    Items printed by `diary --json` are, unless `--fields` leaves them out.
    """
    return isinstance(item, dict) and "id" in item and "title" in item


def is_diary_item(item: Any) -> bool:
    """Return whether a JSON value is an item printed by `diary --json`, and not a film printed by `show --json`."""
    return has_id_and_title(item) and any(key in item for key in ("seen", "saved", "never"))


def parse_entry(number: int, item: Any) -> ImportedRow:
    """Parse an item printed by `diary --json`, with or without `--saved` or `--never`; raises as `parse_film` does."""
    entry = msgspec.convert(item, _DiaryEntry)
    list_days: dict[MarkKind, str | None] = {"saved": entry.saved, "never": entry.never}
    marks = [
        ImportedMark(kind, day=_validated_date(day)) for kind, day in list_days.items() if day is not None
    ]
    viewing = ImportedViewing(_validated_date(entry.seen), entry.cried, entry.note or None)
    if entry.rating is not None:
        marks.append(ImportedMark("rating", entry.rating))
    elif not marks and viewing.is_bare:
        marks.append(ImportedMark("seen"))
    return ImportedRow(number, _imported_film(entry), tuple(marks), () if viewing.is_bare else (viewing,))


def _imported_film(film: _Film | _DiaryEntry) -> ImportedFilm:
    return ImportedFilm((film.title,), film.year or None, film.id, film.imdb)


def _validated_date(day: str | None) -> str | None:
    if day is not None and not is_date(day):
        raise ValueError(f"'{day}' is not a date (YYYY-MM-DD)")
    return day
