"""Sort diary entries for display."""

from collections.abc import Callable, Sequence
from typing import Any

from tearjerk.diary.entries import Entry
from tearjerk.errors import UsageError

SORT_KEYS: dict[str, Callable[[Entry], Any]] = {
    "date": lambda _: 0,
    "rating": lambda entry: -(entry.rating or 0),
    "title": lambda entry: entry.film_id,
}


def sort_entries(entries: Sequence[Entry], key: str) -> list[Entry]:
    """Sort entries by one of SORT_KEYS: newest first, highest rated first, or by film id.

    `entries` must be newest first; entries with equal keys keep that order. Raises UsageError for an unknown key.
    """
    sort_key = key.strip().lower()
    if sort_key not in SORT_KEYS:
        raise UsageError(f"Unknown sort key '{key}'. Choose from: {', '.join(SORT_KEYS)}.")
    return sorted(entries, key=SORT_KEYS[sort_key])
