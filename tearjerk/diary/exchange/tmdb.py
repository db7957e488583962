"""The tables that TMDB exports (themoviedb.org/settings/import-list)."""

from tearjerk.diary.exchange.columns import Columns
from tearjerk.diary.exchange.table_format import TableFormat

_COLUMNS = Columns(
    title="name",
    year="release date",
    imdb="imdb id",
    tmdb="tmdb id",
    media_type="type",
    rating="your rating",
    rated_on="date rated",
    listed_on="date added",
)

FORMATS = (
    TableFormat("TMDB ratings", ("tmdb id", "name", "your rating", "date rated"), _COLUMNS),
    TableFormat("TMDB list", ("tmdb id", "name"), _COLUMNS, is_list=True),
)
