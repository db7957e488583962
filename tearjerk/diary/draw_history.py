"""The draw history of `random`: for each bag (see selection/bag.py), the films drawn in the current round.

Only the ids of films are read, not the whole record, because `random` is run most often and must start fast.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection

from tearjerk.diary.database import open_for_writing
from tearjerk.diary.errors import invalid_row_error

DRAW_LOCK_TIMEOUT_SECONDS = 3.0
"""Maximum time to wait for another program; forgetting a draw is better than making the user wait longer."""


class DrawHistory:
    """The ids of the films drawn so far from one bag, and of those seen or on the never list."""

    def __init__(self, connection: Connection, bag_name: str) -> None:
        self._connection = connection
        self._bag_name = bag_name
        self.drawn = _read_drawn(connection, bag_name)
        self.seen, self.never = _read_seen_and_never(connection)

    def save(self, drawn: Sequence[str]) -> None:
        """Store the ids drawn in this round, in the order in which they were drawn."""
        self._connection.execute(
            "INSERT OR REPLACE INTO bag (filters, drawn) VALUES (?, ?)", (self._bag_name, " ".join(drawn))
        )


@contextmanager
def open_draw_history(path: Path, bag_name: str) -> Iterator[DrawHistory]:
    """Yield the history of a bag, in one transaction.

    Raises RecordError, storing nothing. Losing a draw in a power cut does no harm, so unlike other
    changes this one does not wait for the disk.
    """
    with open_for_writing(path, timeout=DRAW_LOCK_TIMEOUT_SECONDS, durable=False) as opened:
        yield DrawHistory(opened.connection, bag_name)


def _read_drawn(connection: Connection, bag_name: str) -> list[str]:
    row = connection.execute("SELECT drawn FROM bag WHERE filters = ?", (bag_name,)).fetchone()
    if row is None:
        return []
    if not isinstance(row[0], str):
        raise invalid_row_error("bag")
    return row[0].split()


def _read_seen_and_never(connection: Connection) -> tuple[frozenset[str], frozenset[str]]:
    """Return `Record.seen` and `Record.never` of an undamaged record."""
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
