"""The orders in which diary entries are shown."""

from collections.abc import Callable, Sequence
from typing import Any

from tearjerk.diary.entries import Entry
from tearjerk.errors import UsageError

KEYS: dict[str, Callable[[Entry], Any]] = {
    "date": lambda _: 0,
    "rating": lambda entry: -(entry.rating or 0),
    "title": lambda entry: entry.film,
}


def sorted_entries(newest_first: Sequence[Entry], key: str) -> list[Entry]:
    """Entries sorted by one of KEYS: newest first, best rated first, or in alphabetical order.

    Raises UsageError where there is no such key.
    """
    wanted = key.strip().lower()
    if wanted not in KEYS:
        raise UsageError(f"Unknown sort key '{key}'. Choose from: {', '.join(KEYS)}.")
    return sorted(newest_first, key=KEYS[wanted])
