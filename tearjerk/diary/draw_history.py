"""What `random` remembers: for each set of filters, the films that were drawn in this round.

It reads ids and no more: `random` is run far more often than all other commands of the record together.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection

from tearjerk.diary.database import open_for_writing
from tearjerk.diary.rows import invalid_row

LOCK_TIMEOUT_SECONDS = 3.0
"""How long to wait for another program; after that it is better to forget a draw than to keep the user waiting."""


class DrawHistory:
    """The ids drawn so far under one set of filters, and those that are seen or on the never list."""

    def __init__(self, connection: Connection, filters: str) -> None:
        self._connection = connection
        self._filters = filters
        self.drawn = _drawn(connection, filters)
        self.seen, self.never = _seen_and_never(connection)

    def save(self, drawn: Sequence[str]) -> None:
        """Remembers the ids drawn in this round, the last one last."""
        self._connection.execute(
            "INSERT OR REPLACE INTO bag (filters, drawn) VALUES (?, ?)", (self._filters, " ".join(drawn))
        )


@contextmanager
def open_draw_history(path: Path, filters: str) -> Iterator[DrawHistory]:
    """The history for a set of filters, in one transaction that no other program can come between.

    Raises RecordError with nothing remembered. A draw that a power cut takes back is no loss, so
    this does not wait for the disk as a change to the record does.
    """
    with open_for_writing(path, timeout=LOCK_TIMEOUT_SECONDS, durable=False) as connection:
        yield DrawHistory(connection, filters)


def _drawn(connection: Connection, filters: str) -> list[str]:
    row = connection.execute("SELECT drawn FROM bag WHERE filters = ?", (filters,)).fetchone()
    if row is None:
        return []
    if not isinstance(row[0], str):
        raise invalid_row("bag")
    return row[0].split()


def _seen_and_never(connection: Connection) -> tuple[frozenset[str], frozenset[str]]:
    """The ids that `Record.seen` and `Record.never` would give."""
    seen = connection.execute(
        "SELECT DISTINCT film FROM statement WHERE entry NOT IN (SELECT entry FROM statement WHERE forgotten)"
    )
    # For each film and kind, the last row counts.
    never = dict(
        connection.execute("SELECT film, value FROM mark WHERE kind = 'never' ORDER BY id").fetchall()
    )
    return (
        frozenset(film for (film,) in seen),
        frozenset(film for film, value in never.items() if value is not None),
    )
