"""Sort orders for films."""

from collections.abc import Callable, Sequence
from typing import Any

from tearjerk.catalogue.film import Film, most_tears_first
from tearjerk.errors import UsageError

SORT_KEYS: dict[str, Callable[[Film], Any]] = {
    "cry": most_tears_first,
    "title": lambda film: (film.title.casefold(), film.id),
    "year": lambda film: (film.year, film.released or "", film.id),
    "runtime": lambda film: (film.runtime, film.id),
}


def sort_films(films: Sequence[Film], key: str, *, reverse: bool = False) -> list[Film]:
    """Return the films sorted by a key of SORT_KEYS (`cry` puts most tears first); unknown runtimes always come last.

    Raises UsageError if there is no such key.
    """
    wanted = key.strip().lower()
    if wanted not in SORT_KEYS:
        raise UsageError(f"Unknown sort key '{key}'. Choose from: {', '.join(SORT_KEYS)}.")
    unknown = [film for film in films if wanted == "runtime" and film.runtime is None]
    known = [film for film in films if wanted != "runtime" or film.runtime is not None]
    return sorted(known, key=SORT_KEYS[wanted], reverse=reverse) + sorted(unknown, key=lambda film: film.id)
