"""The tables that Movary exports: history.csv, ratings.csv and watchlist.csv."""

from tearjerk.diary.exchange.columns import Columns
from tearjerk.diary.exchange.table_format import TableFormat

_IDS = ("tmdbid", "imdbid")


def _columns(**others: str) -> Columns:
    return Columns(title="title", year="year", imdb="imdbid", tmdb="tmdbid", **others)  # type: ignore[arg-type]


FORMATS = (
    TableFormat(
        "Movary history", ("title", *_IDS, "watchedat"), _columns(watched_on="watchedat", note="comment")
    ),
    TableFormat(
        "Movary history", ("title", *_IDS, "watchdate"), _columns(watched_on="watchdate", note="comment")
    ),
    TableFormat("Movary ratings", ("title", *_IDS, "userrating"), _columns(rating="userrating")),
    TableFormat(
        "Movary watchlist",
        ("title", *_IDS, "addedat"),
        _columns(listed_on="addedat"),
        is_list=True,
        list_kind="saved",
    ),
)
