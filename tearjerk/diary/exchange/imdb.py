"""IMDb's tables of ratings and lists, in the current format and in the one used until 2017."""

import csv
from io import StringIO

from tearjerk.diary.exchange.columns import Columns
from tearjerk.diary.exchange.table_format import TableFormat
from tearjerk.diary.record import Record

_COLUMNS = Columns(
    title="title",
    other_titles=("original title",),
    original_title="original title",
    year="year",
    imdb="const",
    media_type="title type",
    directors="directors",
    runtime="runtime (mins)",
    rating="your rating",
    rated_on="date rated",
    listed_on="created",
)

_OLD_COLUMNS = Columns(
    title="title",
    year="year",
    imdb="const",
    media_type="title type",
    directors="directors",
    runtime="runtime (mins)",
    rating="you rated",
    rated_on="created",
    listed_on="created",
)

FORMATS = (
    # Until 2017, ratings and lists had the same columns, but only tables of ratings have a rating in every row.
    TableFormat(
        "IMDb list", ("const", "you rated"), _OLD_COLUMNS, is_list=True, sometimes_empty_column="you rated"
    ),
    TableFormat("IMDb ratings", ("const", "you rated"), _OLD_COLUMNS),
    TableFormat("IMDb list", ("const", "position"), _COLUMNS, is_list=True),
    TableFormat("IMDb ratings", ("const", "your rating"), _COLUMNS),
)

EXPORT_COLUMNS = (
    "Const", "Your Rating", "Date Rated", "Title", "Original Title", "URL", "Title Type", "IMDb Rating",
    "Runtime (mins)", "Year", "Genres", "Num Votes", "Release Date", "Directors",
)  # fmt: skip


def export(record: Record) -> bytes:
    """Return the ratings in IMDb's format, 1 to 10, oldest first; columns without data in the record stay empty."""
    text = StringIO(newline="")
    writer = csv.DictWriter(text, EXPORT_COLUMNS, restval="", lineterminator="\r\n")
    writer.writeheader()
    for mark in sorted(record.marks_of("rating").values(), key=lambda mark: (mark.day, mark.film_id)):
        film = record.reference(mark.film_id)
        writer.writerow(
            {
                "Const": film.imdb or "",
                "Your Rating": f"{(mark.value or 0) * 2:g}",
                "Date Rated": mark.day,
                "Title": film.title,
                "URL": f"https://www.imdb.com/title/{film.imdb}/" if film.imdb else "",
                "Title Type": "Movie",
                "Year": film.year or "",
            }
        )
    return text.getvalue().encode()
