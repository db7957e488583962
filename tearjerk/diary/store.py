"""Read the record, and apply and undo changes to it."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from tearjerk.diary.backups import back_up, is_backup_due
from tearjerk.diary.changes import Change
from tearjerk.diary.database import WritableRecord, open_for_reading, open_for_writing
from tearjerk.diary.errors import RecordError, sqlite_error
from tearjerk.diary.record import Record
from tearjerk.diary.rows import insert_statement, load_record, upsert_film


def read(path: Path) -> Record:
    """Return the record at `path`, empty if there is none. No file is created or changed; raises RecordError."""
    with open_for_reading(path) as connection:
        return Record() if connection is None else load_record(connection)


def read_best_effort(path: Path) -> tuple[Record, RecordError | None]:
    """Return as much of the record as can be read, and the first error if part of it cannot."""
    errors: list[sqlite3.Error] = []
    try:
        with open_for_reading(path) as connection:
            record = Record() if connection is None else load_record(connection, errors)
    except RecordError as error:
        return Record(), error
    return record, sqlite_error(errors[0], path) if errors else None


class Transaction:
    """The record, locked so that no other program can write to it before a change based on it is written."""

    def __init__(self, opened: WritableRecord, path: Path, now: datetime) -> None:
        self._connection = opened.connection
        # A backup is a copy by a second connection, which may have to wait forever once this one has written.
        self._can_be_backed_up = not opened.was_migrated
        self._path = path
        self._now = now
        self.record = load_record(opened.connection)

    def apply(self, change: Change, *, back_up_first: bool = False) -> None:
        """Write a change; one without statements writes nothing, and a silent one is added to the last change.

        With `back_up_first`, a record that is not empty is backed up before writing; otherwise that happens
        at most once a week.
        """
        if not change.statements:
            return
        if self._can_be_backed_up:
            self._back_up(even_if_not_due=back_up_first)
        self._can_be_backed_up = False
        if change.is_silent:
            (last_id,) = self._connection.execute("SELECT max(id) FROM change").fetchone()
            if last_id is not None:
                self._insert(last_id, change)
                return
        change_id = self._connection.execute(
            "INSERT INTO change (made, said) VALUES (?, ?)",
            (self._now.isoformat(timespec="seconds"), change.summary),
        ).lastrowid
        assert change_id is not None  # set after every INSERT into a rowid table
        self._insert(change_id, change)

    def _back_up(self, *, even_if_not_due: bool) -> None:
        (first_change_at,) = self._connection.execute("SELECT min(made) FROM change").fetchone()
        if first_change_at is not None and even_if_not_due:
            back_up(self._path, self._now)
        elif is_backup_due(self._path, self._now, first_change_at):
            with suppress(RecordError):  # a failed backup must not prevent the change
                back_up(self._path, self._now)

    def _insert(self, change_id: int, change: Change) -> None:
        for film in change.films:
            upsert_film(self._connection, film)
        for statement in change.statements:
            insert_statement(self._connection, change_id, statement)


@contextmanager
def transaction(path: Path, now: datetime) -> Iterator[Transaction]:
    """Open the record for one atomic change.

    Raises RecordError; any exception, including one raised in the block, leaves an existing file unchanged.
    """
    with open_for_writing(path) as opened:
        yield Transaction(opened, path, now)


def apply(path: Path, now: datetime, make_change: Callable[[Record], Change]) -> Change:
    """Apply the change that `make_change` returns for the record, and return that change.

    Raises as `transaction` does.
    """
    with transaction(path, now) as active_transaction:
        change = make_change(active_transaction.record)
        active_transaction.apply(change)
    return change


def undo(path: Path) -> str | None:
    """Undo the last change and return its summary, or None if there is nothing to undo.

    Raises RecordError, leaving the file unchanged.
    """
    with open_for_reading(path) as existing:
        if existing is None:
            return None
    with open_for_writing(path) as opened:
        connection = opened.connection
        load_record(connection)  # raises if any row is damaged, so that a damaged record is never changed
        last = connection.execute("SELECT id, said FROM change ORDER BY id DESC LIMIT 1").fetchone()
        if last is None:
            return None
        connection.execute("DELETE FROM change WHERE id = ?", (last[0],))
        return str(last[1])
