"""The record as a table: one row per entry, and one for each film that is only on a list."""

import csv
from collections.abc import Sequence
from io import StringIO

from tearjerk.diary.entries import Entry, oldest_first
from tearjerk.diary.exchange.cell_dates import parse_date
from tearjerk.diary.exchange.columns import Cells
from tearjerk.diary.exchange.imported import ImportedFilm, ImportedMark, ImportedRow, ImportedViewing
from tearjerk.diary.exchange.values import parse_imdb_id, parse_rating, parse_year
from tearjerk.diary.record import Record
from tearjerk.diary.statements import MarkKind

EXPORT_COLUMNS = (
    "tearjerk_id", "title", "year", "imdb", "seen", "cried", "note", "recorded", "rating", "rated", "marked_seen",
    "saved", "never",
)  # fmt: skip

_CRIED_BY_CELL: dict[str, bool | None] = {"": None, "yes": True, "no": False}


def export(record: Record) -> bytes:
    """Return the whole record, sorted by film id; values that belong to a film are repeated in each of its rows."""
    entries: dict[str, list[Entry]] = {film: [] for film, _ in record.marks}
    for entry in sorted(oldest_first(record.entries()), key=lambda entry: entry.is_bare):
        entries.setdefault(entry.film_id, []).append(entry)
    saved, never = record.days_added("saved"), record.days_added("never")
    text = StringIO(newline="")
    writer = csv.DictWriter(text, EXPORT_COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for film in sorted(entries):
        rows: Sequence[Entry | None] = entries[film]
        list_days = {"saved": saved.get(film, ""), "never": never.get(film, "")}
        if not rows and any(list_days.values()):
            rows = [None]  # a film that is only on a list
        for row in rows:
            writer.writerow({**_film_cells(record, film), **list_days, **_entry_cells(row)})
    return text.getvalue().encode()


def _film_cells(record: Record, film_id: str) -> Cells:
    reference = record.reference(film_id)
    rating = record.mark(film_id, "rating")
    seen = record.mark(film_id, "seen")
    return {
        "tearjerk_id": film_id,
        "title": reference.title,
        "year": str(reference.year or ""),
        "imdb": reference.imdb or "",
        "rating": "" if rating is None else f"{rating.value:g}",
        "rated": "" if rating is None else rating.day,
        "marked_seen": "" if seen is None else seen.day,
    }


def _entry_cells(entry: Entry | None) -> Cells:
    if entry is None:
        return {}
    return {
        "seen": entry.seen_on or "",
        "cried": next(word for word, cried in _CRIED_BY_CELL.items() if cried == entry.cried),
        "note": entry.note or "",
        "recorded": entry.recorded_on,
    }


def parse_row(number: int, cells: Cells) -> ImportedRow:
    """Parse a row of a table written by `export`; raises ValueError with the reason if one of its cells is invalid."""
    cell = {
        name: cells.get(name, "") if name == "note" else cells.get(name, "").strip()
        for name in EXPORT_COLUMNS
    }
    titles = (cell["title"],) if cell["title"] else ()
    film = ImportedFilm(titles, parse_year(cell["year"]), cell["tearjerk_id"], parse_imdb_id(cell["imdb"]))
    if not (film.titles or film.id or film.imdb):
        raise ValueError("it has no title")
    day_columns: dict[MarkKind, str] = {"seen": "marked_seen", "saved": "saved", "never": "never"}
    marks = [
        ImportedMark(kind, day=day)
        for kind, column in day_columns.items()
        if (day := parse_date(cell[column])) is not None
    ]
    rating = parse_rating(cell["rating"], 5.0)
    if rating is not None:
        marks.append(ImportedMark("rating", rating, parse_date(cell["rated"])))
    if cell["cried"] not in _CRIED_BY_CELL:
        raise ValueError(f"'{cell['cried']}' is not yes or no")
    viewing = ImportedViewing(
        parse_date(cell["seen"]),
        _CRIED_BY_CELL[cell["cried"]],
        cell["note"] or None,
        parse_date(cell["recorded"]),
    )
    # `export` always writes the day on which an entry was recorded, but a row added by hand may lack it.
    is_entry = viewing.recorded_on is not None or not viewing.is_bare
    return ImportedRow(number, film, tuple(marks), (viewing,) if is_entry else ())
