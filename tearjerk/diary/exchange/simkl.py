"""Simkl's backups (simkl.com/apps/export): a JSON object with films, series and anime, and a table."""

from typing import Any

from tearjerk.diary.exchange.columns import Cells, Columns
from tearjerk.diary.exchange.table_format import TableFormat

COLUMNS = Columns(
    title="title",
    year="year",
    imdb="imdb",
    tmdb="tmdb",
    media_type="type",
    rating="rating",
    rated_on="rated",
    watched_on="watcheddate",
    listed_on="listed",
    note="memo",
    status="watchlist",
)
"""The columns of a table; `item_cells` uses the same names for a JSON item."""

FORMATS = (TableFormat("Simkl", ("simkl_id", "title"), COLUMNS),)

ITEM_TYPE_BY_GROUP = {"movies": "movie", "shows": "tv", "anime": "anime"}
"""The type of the items in each group of a backup."""


def backup_items(document: Any) -> list[tuple[str, Any]] | None:
    """Return the items of a backup with their types, or None if the document is not a Simkl backup."""
    if not isinstance(document, dict) or document.keys().isdisjoint(ITEM_TYPE_BY_GROUP):
        return None
    items_by_type = {kind: document[group] for group, kind in ITEM_TYPE_BY_GROUP.items() if group in document}
    # Simkl writes null for a group without items.
    if not all(items is None or isinstance(items, list) for items in items_by_type.values()):
        return None
    return [(kind, item) for kind, items in items_by_type.items() for item in items or ()]


def item_cells(kind: str, item: Any) -> Cells:
    """Return the cells of an item; raises ValueError if it is not a Simkl item."""
    film = (item.get("movie") or item.get("show")) if isinstance(item, dict) else None
    if not isinstance(film, dict):
        raise ValueError("it is not a Simkl item")
    ids: dict[str, Any] = film["ids"] if isinstance(film.get("ids"), dict) else {}
    values = {
        "title": film.get("title"),
        "year": film.get("year"),
        "imdb": ids.get("imdb"),
        "tmdb": ids.get("tmdb"),
        "type": kind,
        "rating": item.get("user_rating"),
        "rated": item.get("user_rated_at"),
        "watcheddate": item.get("last_watched_at"),
        "listed": item.get("added_to_watchlist_at"),
        "memo": item["memo"].get("text") if isinstance(item.get("memo"), dict) else item.get("memo"),
        "watchlist": item.get("status"),
    }
    return {key: "" if value is None else str(value) for key, value in values.items()}
