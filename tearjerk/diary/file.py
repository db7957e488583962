"""The record's file: opened for reading or for one change, made, brought up to date, and never harmed.

One SQLite file with a rollback journal. Not write-ahead logging: that would put two more files beside
it, make them even for a reader, and not work on a network folder. A change is one transaction that
holds the write lock from before it reads, so that twenty programs at once wait for each other.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tearjerk.diary import schema
from tearjerk.diary.trouble import RecordError, damaged, explained, newer, unusable

PATIENCE = 30.0
"""Seconds to wait while another program writes."""


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection | None]:
    """An open record of the present version, or None where there is none. Makes and changes no file.

    An older record is brought up to date in memory only. Raises RecordError where the file cannot be
    read, is damaged or newer than this program.
    """
    if not _there(path):
        yield None
        return
    with _opened(path, PATIENCE) as connection:
        found = _version(connection, path)
        if found == schema.VERSION:
            connection.execute("PRAGMA query_only = ON")
            yield connection
            return
        memory = sqlite3.connect(":memory:", isolation_level=None)
        try:
            connection.backup(memory)
            schema.bring_up(memory, found)
            yield memory
        finally:
            memory.close()


@contextmanager
def writing(path: Path, *, patience: float = PATIENCE, lasting: bool = True) -> Iterator[sqlite3.Connection]:
    """An open record inside one transaction, kept when the block ends well and dropped when it raises.

    Makes the record where there is none, and brings an older one up to date after a backup.
    `lasting` waits until even the folder is on the disk, so that a power cut cannot take back what
    was reported as done; without it a power cut may lose the change, never the record.
    Raises RecordError, with the file as it was.
    """
    if not _there(path):
        _make(path)
    with _opened(path, patience) as connection:
        if lasting:
            connection.execute("PRAGMA synchronous = EXTRA")
            connection.execute("PRAGMA fullfsync = ON")  # macOS: past the disk's own cache
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN IMMEDIATE")
        found = _version(connection, path)
        _check(connection, path)
        if found < schema.VERSION:
            _back_up(path, found)
            schema.bring_up(connection, found)
        yield connection
        connection.execute("COMMIT")


def _there(path: Path) -> bool:
    """Whether there is a record; raises RecordError where we may not even look."""
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise unusable(path, error) from None
    return True


@contextmanager
def _opened(path: Path, patience: float) -> Iterator[sqlite3.Connection]:
    """A connection that is closed, and whose open transaction is rolled back, whatever happens."""
    try:
        # rw: a file that vanished is not made anew, and one that cannot be written opens for reading.
        connection = sqlite3.connect(
            f"{_uri(path)}?mode=rw", uri=True, timeout=patience, isolation_level=None
        )
        try:
            yield connection
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise explained(error, path) from None


def _uri(path: Path) -> str:
    # The escapes of 'URI Filenames In SQLite', section 3; urllib would cost more than the query.
    escaped = str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    if os.name == "nt":
        escaped = "/" + escaped.replace("\\", "/")
    return f"file:{escaped}"


def _version(connection: sqlite3.Connection, path: Path) -> int:
    found = schema.version(connection)
    if found is None:
        raise damaged(path, "it is not a record of tearjerk")
    if found > schema.VERSION:
        raise newer(path)
    return found


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Looks at every page before anything is written: a change must not bury what could still be saved."""
    (verdict,) = connection.execute("PRAGMA integrity_check(1)").fetchone()
    if verdict != "ok":
        raise damaged(path, verdict.splitlines()[-1])
    # Pages may be sound and rows missing all the same: the check above does not look for these.
    missing = connection.execute("PRAGMA foreign_key_check").fetchone()
    if missing is not None:
        raise damaged(path, f"its table '{missing[2]}' lacks a row that '{missing[0]}' speaks of")


def _make(path: Path) -> None:
    """Makes an empty record beside its place and then gives it its name.

    So the file is whole from its first moment; one of no bytes is a damaged record and no fresh one.
    """
    from tempfile import mkstemp

    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = mkstemp(dir=path.parent, prefix=".new-")
        os.close(handle)
    except OSError as error:
        raise unusable(path, error) from None
    new = Path(name)
    try:
        with _opened(new, PATIENCE) as connection:
            connection.execute("BEGIN")
            schema.bring_up(connection, 0)
            connection.execute("COMMIT")
        _name(new, path)
    except OSError as error:
        raise unusable(path, error) from None
    finally:
        for left in (new, Path(f"{new}-journal")):
            left.unlink(missing_ok=True)


def _name(new: Path, path: Path) -> None:
    """Gives a finished file its name unless another program was faster, whose file then stays."""
    try:
        path.hardlink_to(new)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not path.exists():
            new.rename(path)


def _back_up(path: Path, found: int) -> None:
    """Copies the record as it is, before its tables change; raises RecordError where that cannot be done.

    The caller holds the write lock and has written nothing yet, so that a second connection may still read.
    """
    from tempfile import mkstemp

    number, place = 1, Path(f"{path}.version-{found}.backup")
    while place.exists():
        number += 1
        place = Path(f"{path}.version-{found}.backup-{number}")
    try:
        handle, name = mkstemp(dir=path.parent, prefix=".backup-")
        os.close(handle)
        new = Path(name)
        try:
            # Through SQLite, never as a plain file: closing that would drop the locks held on it.
            with _opened(path, PATIENCE) as connection, _opened(new, PATIENCE) as copy:
                connection.backup(copy)
            new.replace(place)
        finally:
            new.unlink(missing_ok=True)
    except (OSError, RecordError):
        raise RecordError(
            f"Your record {path} is of an older version, and there is no room or leave for a backup"
            " beside it; nothing was changed."
        ) from None
