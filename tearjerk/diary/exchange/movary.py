"""The tables that Movary exports: history.csv, ratings.csv and watchlist.csv."""

from tearjerk.diary.exchange.columns import Columns
from tearjerk.diary.exchange.table_format import TableFormat

_ID_COLUMNS = ("tmdbid", "imdbid")


def _columns(**specific_columns: str) -> Columns:
    return Columns(title="title", year="year", imdb="imdbid", tmdb="tmdbid", **specific_columns)  # type: ignore[arg-type]


FORMATS = (
    TableFormat(
        "Movary history",
        ("title", *_ID_COLUMNS, "watchedat"),
        _columns(watched_on="watchedat", note="comment"),
    ),
    TableFormat(
        "Movary history",
        ("title", *_ID_COLUMNS, "watchdate"),
        _columns(watched_on="watchdate", note="comment"),
    ),
    TableFormat("Movary ratings", ("title", *_ID_COLUMNS, "userrating"), _columns(rating="userrating")),
    TableFormat(
        "Movary watchlist",
        ("title", *_ID_COLUMNS, "addedat"),
        _columns(listed_on="addedat"),
        is_list=True,
        list_meaning="saved",
    ),
)
