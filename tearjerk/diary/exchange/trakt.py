"""Trakt's exports (trakt.tv/settings/data): JSON lists of items, and tables."""

from typing import Any

from msgspec.structs import replace

from tearjerk.diary.exchange.columns import Cells, Columns
from tearjerk.diary.exchange.table_format import TableFormat

_FILM = Columns(
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
_IDS = ("imdb_id", "tmdb_id", "trakt_id")

FORMATS = (
    TableFormat("Trakt", (_IDS, ("watched_at", "rated_at")), _FILM),
    TableFormat("Trakt", (_IDS, "last_watched_at"), replace(_FILM, watched_on="last_watched_at")),
    TableFormat("Trakt list", (_IDS, ("listed_at", "collected_at")), _FILM, is_list=True),
)

ITEM = TableFormat("Trakt", (), _FILM)
"""How the cells of a JSON item are read."""


def is_item(item: Any) -> bool:
    """Whether a JSON object is an item of Trakt: a film, a show or an episode with Trakt's ids."""
    return _inner(item) is not None


def is_comment(item: Any) -> bool:
    """Whether an item is what the user wrote about a film."""
    return isinstance(item, dict) and isinstance(item.get("comment"), dict)


def is_listed(item: Any) -> bool:
    """Whether an item only says that a film is on a list or in a collection."""
    return "rating" not in item and not any(key.endswith("watched_at") for key in item)


def cells_of(item: Any) -> Cells:
    """The cells of an item; raises ValueError where it is not one of Trakt's."""
    inner = _inner(item)
    if inner is None:
        raise ValueError("it is not a Trakt item")
    kind, film = inner
    found = {
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
    return {key: "" if value is None else str(value) for key, value in found.items()}


def _inner(item: Any) -> tuple[str, dict[str, Any]] | None:
    """What an item is about, and its type."""
    if isinstance(item, dict):
        for kind in ("movie", "episode", "season", "show"):
            film = item.get(kind)
            if isinstance(film, dict) and isinstance(film.get("ids"), dict):
                return kind, film
    return None
