"""Letterboxd's tables, in its export format (letterboxd.com/settings/data) and its import format.

The import format is described at letterboxd.com/about/importing-data.
"""

import csv
from io import StringIO

from tearjerk.diary.entries import Entry
from tearjerk.diary.exchange.columns import Columns
from tearjerk.diary.exchange.table_format import TableFormat
from tearjerk.diary.record import Record

_DIARY_COLUMNS = Columns(
    title="name",
    year="year",
    url="letterboxd uri",
    rating="rating",
    rating_scale=5.0,
    watched_on="watched date",
    recorded_on="date",
    tags="tags",
    note="review",
)

_IMPORT_FILM_COLUMNS = ("title", "imdbid", "tmdbid", "letterboxduri")
_IMPORT_ONLY_COLUMNS = ("imdbid", "tmdbid", "letterboxduri", "watcheddate", "rewatch")
_IMPORT_DATA_COLUMNS = ("watcheddate", "rating", "rewatch", "tags", "review")
"""A table in Letterboxd's import format has at least one column from each of these three tuples.

A title and a rating alone could come from any table.
"""


def _import_columns(rating: str, rating_scale: float) -> Columns:
    return Columns(
        title="title",
        year="year",
        imdb="imdbid",
        tmdb="tmdbid",
        url="letterboxduri",
        directors="directors",
        rating=rating,
        rating_scale=rating_scale,
        watched_on="watcheddate",
        tags="tags",
        note="review",
    )


FORMATS = (
    TableFormat("Letterboxd reviews", ("name", "year", "watched date", "review"), _DIARY_COLUMNS),
    TableFormat("Letterboxd diary", ("name", "year", "watched date"), _DIARY_COLUMNS),
    TableFormat(
        "Letterboxd ratings",
        ("name", "year", "rating", ("letterboxd uri", "date")),
        Columns(
            title="name",
            year="year",
            url="letterboxd uri",
            rating="rating",
            rating_scale=5.0,
            recorded_on="date",
        ),
    ),
    TableFormat(
        "Letterboxd list",
        ("name", "year", ("letterboxd uri", "date", "url")),
        Columns(title="name", year="year", url="letterboxd uri", listed_on="date"),
        is_list=True,
    ),
    TableFormat(
        "a file for Letterboxd", (_IMPORT_FILM_COLUMNS, "rating10"), _import_columns("rating10", 10.0)
    ),
    TableFormat(
        "a file for Letterboxd",
        (_IMPORT_FILM_COLUMNS, _IMPORT_ONLY_COLUMNS, _IMPORT_DATA_COLUMNS),
        _import_columns("rating", 5.0),
    ),
)

EXPORT_COLUMNS = ("Title", "Year", "imdbID", "Rating", "WatchedDate", "Rewatch", "Tags", "Review")


def export(record: Record) -> bytes:
    """Return the diary in Letterboxd's import format, one row per viewing, oldest first.

    Tears are exported as the tags `cried` and `dry`.
    """
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(EXPORT_COLUMNS)
    exported: set[str] = set()
    for entry in _entries_to_export(record):
        film = record.reference(entry.film_id)
        writer.writerow(
            (
                film.title,
                film.year or "",
                film.imdb or "",
                "" if entry.rating is None else f"{entry.rating:g}",
                entry.seen_on or "",
                "true" if entry.film_id in exported else "false",
                {None: "", True: "cried", False: "dry"}[entry.cried],
                entry.note or "",
            )
        )
        exported.add(entry.film_id)
    return text.getvalue().encode()


def _entries_to_export(record: Record) -> list[Entry]:
    """Return the entries to export, oldest first.

    A film's bare entries are left out if it has others with details, because an import could not tell them apart.
    """
    entries = record.entries()
    films_with_details = {entry.film_id for entry in entries if not entry.is_bare}
    return sorted(
        (entry for entry in entries if not entry.is_bare or entry.film_id not in films_with_details),
        key=lambda entry: (entry.seen_on or "", entry.film_id, entry.number or 0),
    )
