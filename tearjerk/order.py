"""The orders a list can have."""

from collections.abc import Callable, Sequence
from typing import Any

from tearjerk.errors import UsageError
from tearjerk.film import Film, most_tears_first

LAST = 10_000
"""Minutes that no film has: an unknown runtime comes after the longest."""

KEYS: dict[str, Callable[[Film], Any]] = {
    "cry": most_tears_first,
    "title": lambda film: (film.title.casefold(), film.id),
    "year": lambda film: (film.year, film.released or "", film.id),
    "runtime": lambda film: (film.runtime or LAST, film.id),
}


def ordered(films: Sequence[Film], key: str, *, reverse: bool = False) -> list[Film]:
    """Films by a key of KEYS (`cry` puts most tears first); raises UsageError where there is no such key."""
    wanted = key.strip().lower()
    if wanted not in KEYS:
        raise UsageError(f"No order '{key}'. There are: {', '.join(KEYS)}.")
    return sorted(films, key=KEYS[wanted], reverse=reverse)
