"""What `random` remembers: the films given in this round, for each set of filters.

It reads ids and no more: `random` is run far more often than all other verbs of the record together.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from sqlite3 import Connection, DatabaseError
from typing import Any

from tearjerk.diary.file import writing

PATIENCE = 3.0
"""Seconds to wait for another program; then the pick is better made without memory than late."""

Drawing = Callable[[frozenset[str], frozenset[str], Sequence[str]], Sequence[str]]
"""From the ids seen, the ids banned and those given so far in this round to those given afterwards."""


def remember(path: Path, bag: str, drawing: Drawing) -> None:
    """Draws from a bag and keeps what is left, in one step that no other program can come between.

    Raises RecordError with nothing remembered. A draw that a power cut takes back is no loss, so
    this does not wait for the disk as a change to the record does.
    """
    with writing(path, patience=PATIENCE, lasting=False) as connection:
        row = connection.execute("SELECT drawn FROM bag WHERE filters = ?", (bag,)).fetchone()
        drawn = drawing(*_skipped(connection), _given(row))
        connection.execute(
            "INSERT OR REPLACE INTO bag (filters, drawn) VALUES (?, ?)", (bag, " ".join(drawn))
        )


def _given(row: tuple[Any] | None) -> list[str]:
    """The ids of a bag's row; raises sqlite3.DatabaseError where they are no text, as SQLite lets happen."""
    if row is None:
        return []
    if not isinstance(row[0], str):
        raise DatabaseError("a row of its table 'bag' makes no sense")
    return row[0].split()


def _skipped(connection: Connection) -> tuple[frozenset[str], frozenset[str]]:
    """The ids seen and banned, as `Record.seen` and `Record.banned` have them."""
    viewed = {film for (film,) in connection.execute("SELECT DISTINCT film FROM viewing")}
    # Of a film and a kind the last row counts.
    words = {
        (film, kind): value
        for film, kind, value in connection.execute("SELECT film, kind, value FROM word ORDER BY id")
    }
    standing = [key for key, value in words.items() if value is not None]
    return (
        frozenset(viewed.union(film for film, kind in standing if kind in ("seen", "rating"))),
        frozenset(film for film, kind in standing if kind == "banned"),
    )
