"""Letterboxd's CSV files: as the site exports them, and as it imports them.

Formats: letterboxd.com/settings/data and letterboxd.com/about/importing-data.
"""

import csv
from collections.abc import Callable
from io import StringIO

from tearjerk.diary.entries import Entry
from tearjerk.diary.exchange import values
from tearjerk.diary.exchange.imported import ImportedMark, ImportedRow, ImportedViewing, rating_or_seen
from tearjerk.diary.exchange.table_format import Cells, TableFormat, list_format
from tearjerk.diary.record import Record
from tearjerk.diary.statements import MarkKind

EXPORT_COLUMNS = ("Title", "Year", "imdbID", "Rating", "WatchedDate", "Rewatch", "Tags", "Review")


def table_format(columns: frozenset[str], name: str, list_kind: str | None) -> TableFormat | None:
    """How to read a table with these columns, or None where it is not Letterboxd's."""
    if {"name", "year"} <= columns and columns & {"letterboxd uri", "date"}:
        if "watched date" in columns:
            return TableFormat("Letterboxd diary", _parse_diary)
        if "rating" in columns:
            return TableFormat("Letterboxd ratings", _parse_rating)
        return list_format("Letterboxd", name, list_kind, _list_parser)
    if columns & {"title", "imdbid"} and columns & {"watcheddate", "rating", "rating10", "tags", "review"}:
        return TableFormat("a file for Letterboxd", _parse_import_file)
    return None


def _list_parser(kind: MarkKind) -> Callable[[int, Cells], ImportedRow]:
    def parse(number: int, cells: Cells) -> ImportedRow:
        added_on = values.parse_date(cells.get("date", ""))
        return _row(number, cells, (ImportedMark(kind, day=added_on),))

    return parse


def _parse_rating(number: int, cells: Cells) -> ImportedRow:
    # The date is that of the rating: when the film was seen is not known.
    rated_on = values.parse_date(cells.get("date", ""))
    return _row(number, cells, rating_or_seen(values.parse_stars(cells["rating"]), rated_on))


def _parse_diary(number: int, cells: Cells) -> ImportedRow:
    recorded_on = values.parse_date(cells.get("date", ""))
    viewings = _viewings(cells["watched date"], cells, recorded_on)
    rating = values.parse_stars(cells.get("rating", ""))
    return _row(number, cells, rating_or_seen(rating, recorded_on, viewings), viewings)


def _parse_import_file(number: int, cells: Cells) -> ImportedRow:
    rating = values.parse_stars(cells.get("rating", ""))
    if rating is None:
        rating = values.parse_points(cells.get("rating10", ""))
    viewings = _viewings(cells.get("watcheddate", ""), cells, None)
    return ImportedRow(
        number,
        values.parse_titles(cells.get("title", ""), cells.get("imdbid", "")),
        values.parse_year(cells.get("year", "")),
        imdb=values.parse_imdb_id(cells.get("imdbid", "")),
        marks=rating_or_seen(rating, None, viewings),
        viewings=viewings,
    )


def _row(
    number: int, cells: Cells, marks: tuple[ImportedMark, ...], viewings: tuple[ImportedViewing, ...] = ()
) -> ImportedRow:
    titles = values.parse_titles(cells["name"])
    return ImportedRow(number, titles, values.parse_year(cells["year"]), marks=marks, viewings=viewings)


def _viewings(watched_on: str, cells: Cells, recorded_on: str | None) -> tuple[ImportedViewing, ...]:
    """A viewing, where there is a date, tears or a review to keep."""
    day = values.parse_date(watched_on)
    cried = values.parse_tears(cells.get("tags", ""))
    note = cells.get("review") or None
    if day is None and cried is None and note is None:
        return ()
    return (ImportedViewing(day, cried, note, recorded_on),)


def _oldest_first(record: Record) -> list[Entry]:
    """The entries in an order that an import keeps; without bare ones beside others, which it would not know apart."""
    entries = record.entries()
    filled = {entry.film for entry in entries if not entry.is_bare}
    return sorted(
        (entry for entry in entries if not entry.is_bare or entry.film not in filled),
        key=lambda entry: (entry.seen or "", entry.film, entry.number or 0),
    )


def export(record: Record) -> bytes:
    """The diary as a file that Letterboxd imports: one row for each viewing, oldest first.

    Tears are exported as the tags `cried` and `dry`.
    """
    text = StringIO(newline="")
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(EXPORT_COLUMNS)
    exported: set[str] = set()
    for entry in _oldest_first(record):
        film = record.reference(entry.film)
        table.writerow(
            (
                film.title,
                film.year or "",
                film.imdb or "",
                "" if entry.rating is None else f"{entry.rating:g}",
                entry.seen or "",
                "true" if entry.film in exported else "false",
                {None: "", True: "cried", False: "dry"}[entry.cried],
                entry.note or "",
            )
        )
        exported.add(entry.film)
    return text.getvalue().encode()
