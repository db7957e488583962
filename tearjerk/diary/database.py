"""The record's database file, opened for reading or for one change.

One SQLite file with a rollback journal. Not write-ahead logging: that would put two more files beside
it, create them even for a command that only reads, and not work on a network folder. A change is one
transaction that holds the write lock from before it reads, so that twenty programs at once wait for
each other.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tearjerk.diary import schema
from tearjerk.diary.backups import back_up_before_migration
from tearjerk.diary.connection import LOCK_TIMEOUT_SECONDS, connect
from tearjerk.diary.creation import create, remove_unfinished
from tearjerk.diary.errors import damaged, too_new
from tearjerk.diary.presence import check_length, record_exists


@contextmanager
def open_for_reading(path: Path) -> Iterator[sqlite3.Connection | None]:
    """An open record of the present version, or None where there is none. Creates and changes no file.

    An older record is migrated in memory only. Raises RecordError where the file cannot be read, is
    damaged or newer than this program.
    """
    if not record_exists(path):
        yield None
        return
    with connect(path, LOCK_TIMEOUT_SECONDS) as connection:
        connection.execute("BEGIN")  # one state of the record for all that is read
        version = _version(connection, path)
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


@contextmanager
def open_for_writing(
    path: Path, *, timeout: float = LOCK_TIMEOUT_SECONDS, durable: bool = True
) -> Iterator[sqlite3.Connection]:
    """An open record in one transaction, committed when the block ends and rolled back when it raises.

    Creates the record where there is none, and migrates an older one after a backup. `timeout` is in
    seconds. `durable` waits until even the folder is on the disk, so that a power cut cannot take back
    what was reported as done; without it a power cut may lose the change, never the record.
    Raises RecordError, with the file as it was.
    """
    if not record_exists(path):
        create(path)
    remove_unfinished(path)
    with connect(path, timeout) as connection:
        if durable:
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute("PRAGMA fullfsync = ON")  # macOS: flush the disk's own cache too
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN IMMEDIATE")
        version = _version(connection, path)
        check_length(connection, path)
        _check_integrity(connection, path)
        if version < schema.VERSION:
            back_up_before_migration(path, version)
            schema.migrate(connection, version)
        yield connection
        connection.execute("COMMIT")


def _version(connection: sqlite3.Connection, path: Path) -> int:
    version = schema.version(connection)
    if version is None:
        raise damaged(path, "it is not a tearjerk record")
    if version > schema.VERSION:
        raise too_new(path)
    return version


def _check_integrity(connection: sqlite3.Connection, path: Path) -> None:
    """Reads every page before anything is written: a change must not destroy what could still be rescued."""
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise damaged(path, verdict.splitlines()[-1])
    # Pages may be valid and rows missing all the same: the check above does not look for these.
    missing = connection.execute("PRAGMA foreign_key_check").fetchone()
    if missing is not None:
        raise damaged(path, f"a row of table '{missing[0]}' refers to a missing row of '{missing[2]}'")
