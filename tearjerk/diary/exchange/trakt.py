"""Trakt's exports (trakt.tv/settings/data): JSON lists and tables."""

from typing import Any

from msgspec.structs import replace

from tearjerk.diary.exchange.columns import Cells, Columns
from tearjerk.diary.exchange.table_format import TableFormat

_COLUMNS = Columns(
    title="title",
    year="year",
    imdb="imdb_id",
    tmdb="tmdb_id",
    kind="type",
    rating="rating",
    watched_on="watched_at",
    rated_on="rated_at",
    listed_on="listed_at",
)
_ID_COLUMNS = ("imdb_id", "tmdb_id", "trakt_id")

FORMATS = (
    TableFormat("Trakt", (_ID_COLUMNS, ("watched_at", "rated_at")), _COLUMNS),
    TableFormat("Trakt", (_ID_COLUMNS, "last_watched_at"), replace(_COLUMNS, watched_on="last_watched_at")),
    TableFormat("Trakt list", (_ID_COLUMNS, ("listed_at", "collected_at")), _COLUMNS, is_list=True),
)

ITEM_FORMAT = TableFormat("Trakt", (), _COLUMNS)
"""The format of the cells of a JSON item."""


def is_trakt_item(item: Any) -> bool:
    """Return whether a JSON value is a Trakt item: a film, show, season or episode with ids."""
    return _find_media(item) is not None


def is_comment(item: Any) -> bool:
    """Return whether an item is a comment by the user."""
    return isinstance(item, dict) and isinstance(item.get("comment"), dict)


def is_list_item(item: Any) -> bool:
    """Return whether an item only says that a film is on a list or in a collection."""
    return "rating" not in item and not any(key.endswith("watched_at") for key in item)


def item_cells(item: Any) -> Cells:
    """Return the cells of an item; raises ValueError if it is not a Trakt item."""
    media = _find_media(item)
    if media is None:
        raise ValueError("it is not a Trakt item")
    kind, film = media
    values = {
        "title": film.get("title"),
        "year": film.get("year"),
        "imdb_id": film["ids"].get("imdb"),
        "tmdb_id": film["ids"].get("tmdb"),
        "type": kind,
        "rating": item.get("rating"),
        "rated_at": item.get("rated_at"),
        "watched_at": item.get("watched_at") or item.get("last_watched_at"),
        "listed_at": item.get("listed_at"),
    }
    return {key: "" if value is None else str(value) for key, value in values.items()}


def _find_media(item: Any) -> tuple[str, dict[str, Any]] | None:
    """Return the type of an item and the media object it is about, or None if it is not a Trakt item."""
    if isinstance(item, dict):
        for kind in ("movie", "episode", "season", "show"):
            film = item.get(kind)
            if isinstance(film, dict) and isinstance(film.get("ids"), dict):
                return kind, film
    return None
