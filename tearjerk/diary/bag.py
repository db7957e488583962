"""What `random` remembers: the films given in this round, for each set of filters."""

from collections.abc import Callable, Sequence
from pathlib import Path

from tearjerk.diary.file import writing
from tearjerk.diary.record import Record
from tearjerk.diary.store import record_of

PATIENCE = 3.0
"""Seconds to wait for another program; then the pick is better made without memory than late."""

Drawing = Callable[[Record, Sequence[str]], Sequence[str]]
"""From the record and the ids given so far in this round to the ids given afterwards."""


def remember(path: Path, bag: str, drawing: Drawing) -> None:
    """Draws from a bag and keeps what is left, in one step that no other program can come between.

    Raises RecordError with nothing remembered. A draw that a power cut takes back is no loss, so
    this does not wait for the disk as a change to the record does.
    """
    with writing(path, patience=PATIENCE, lasting=False) as connection:
        row = connection.execute("SELECT drawn FROM bag WHERE filters = ?", (bag,)).fetchone()
        drawn = drawing(record_of(connection), row[0].split() if row else ())
        connection.execute(
            "INSERT OR REPLACE INTO bag (filters, drawn) VALUES (?, ?)", (bag, " ".join(drawn))
        )
