"""Trakt's exports (trakt.tv/settings/data): JSON lists and tables."""

from typing import Any

from msgspec.structs import replace

from tearjerk.diary.exchange.columns import Cells, Columns
from tearjerk.diary.exchange.table_format import TableFormat

COLUMNS = Columns(
    title="title",
    year="year",
    imdb="imdb_id",
    tmdb="tmdb_id",
    media_type="type",
    rating="rating",
    watched_on="watched_at",
    rated_on="rated_at",
    listed_on="listed_at",
)
"""The columns of a table; `item_cells` uses the same names for a JSON item."""
_ID_COLUMNS = ("imdb_id", "tmdb_id", "trakt_id")

FORMATS = (
    TableFormat("Trakt", (_ID_COLUMNS, ("watched_at", "rated_at")), COLUMNS),
    TableFormat("Trakt", (_ID_COLUMNS, "last_watched_at"), replace(COLUMNS, watched_on="last_watched_at")),
    TableFormat("Trakt list", (_ID_COLUMNS, ("listed_at", "collected_at")), COLUMNS, is_list=True),
)


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
    found = _find_media(item)
    if found is None:
        raise ValueError("it is not a Trakt item")
    media_type, media = found
    values = {
        "title": media.get("title"),
        "year": media.get("year"),
        "imdb_id": media["ids"].get("imdb"),
        "tmdb_id": media["ids"].get("tmdb"),
        "type": media_type,
        "rating": item.get("rating"),
        "rated_at": item.get("rated_at"),
        "watched_at": item.get("watched_at") or item.get("last_watched_at"),
        "listed_at": item.get("listed_at"),
    }
    return {key: "" if value is None else str(value) for key, value in values.items()}


def _find_media(item: Any) -> tuple[str, dict[str, Any]] | None:
    """Return the type of an item and the media object it is about, or None if it is not a Trakt item."""
    if isinstance(item, dict):
        for media_type in ("movie", "episode", "season", "show"):
            media = item.get(media_type)
            if isinstance(media, dict) and isinstance(media.get("ids"), dict):
                return media_type, media
    return None
