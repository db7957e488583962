"""Open the record's database file for reading or for one change.

The record is one SQLite file with a rollback journal. Write-ahead logging would create two more files,
even for commands that only read, and does not work on network file systems. A change is one transaction
that takes the write lock before it reads, so concurrent programs wait for each other.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

from tearjerk.diary import schema
from tearjerk.diary.connection import LOCK_TIMEOUT_SECONDS, connect
from tearjerk.diary.creation import create_record, remove_unfinished_records
from tearjerk.diary.errors import damaged_error, too_new_error
from tearjerk.diary.file_checks import check_length, record_exists


@contextmanager
def open_for_reading(path: Path) -> Iterator[sqlite3.Connection | None]:
    """Yield a connection to the record, or None if there is no record. No file is created or changed.

    An older record is migrated in memory. Raises RecordError if the file cannot be read, is damaged or
    was written by a newer version of the program.
    """
    if not record_exists(path):
        yield None
        return
    with connect(path, LOCK_TIMEOUT_SECONDS) as connection:
        connection.execute("BEGIN")  # so that all reads see the same state
        version = _checked_version(connection, path)
        check_length(connection, path)
        if version == schema.VERSION:
            connection.execute("PRAGMA query_only = ON")
            yield connection
            return
        memory = sqlite3.connect(":memory:", isolation_level=None)
        try:
            connection.backup(memory)
            schema.migrate(memory, version)
            yield memory
        finally:
            memory.close()


class WritableRecord(Struct, frozen=True):
    """A connection in a transaction, and whether the record was backed up and migrated in that transaction."""

    connection: sqlite3.Connection
    was_migrated: bool


@contextmanager
def open_for_writing(
    path: Path, *, timeout: float = LOCK_TIMEOUT_SECONDS, durable: bool = True
) -> Iterator[WritableRecord]:
    """Yield the record in one transaction, committed when the block ends and rolled back if it raises.

    Creates the record if there is none, and migrates an older one after backing it up. `timeout` is in
    seconds. With `durable`, a committed change survives a power cut, because the folder is synced too;
    without it, a power cut may lose the change but never the record. Raises RecordError, leaving an
    existing file unchanged.
    """
    if not record_exists(path):
        create_record(path)
    remove_unfinished_records(path)
    with connect(path, timeout) as connection:
        if durable:
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute("PRAGMA fullfsync = ON")  # macOS: flush the disk's own cache too
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN IMMEDIATE")
        version = _checked_version(connection, path)
        check_length(connection, path)
        _check_integrity(connection, path)
        was_migrated = version < schema.VERSION
        if was_migrated:
            # Imported here because it is needed only if an update has changed the tables.
            from tearjerk.diary.backups import back_up_before_migration

            back_up_before_migration(path, version)
            schema.migrate(connection, version)
        yield WritableRecord(connection, was_migrated)
        connection.execute("COMMIT")


def _checked_version(connection: sqlite3.Connection, path: Path) -> int:
    version = schema.read_version(connection)
    if version is None:
        raise damaged_error(path, "it is not a tearjerk record")
    if version > schema.VERSION:
        raise too_new_error(path)
    return version


def _check_integrity(connection: sqlite3.Connection, path: Path) -> None:
    """Check every page before anything is written, so that a change cannot destroy recoverable data."""
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise damaged_error(path, verdict.splitlines()[-1])
    # Rows may be missing although all pages are valid, which the check above does not detect.
    violation = connection.execute("PRAGMA foreign_key_check").fetchone()
    if violation is not None:
        raise damaged_error(
            path, f"a row of table '{violation[0]}' refers to a missing row of '{violation[2]}'"
        )
