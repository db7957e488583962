"""What can be wrong with the record's file, one sentence for each error."""

import sqlite3
from pathlib import Path

from tearjerk.errors import FileError


class RecordError(FileError):
    """The record cannot be used. A command that only reads says so and goes on without it."""


def damaged(path: Path, how: str) -> RecordError:
    """The file is there and cannot be understood."""
    return RecordError(
        f"Your record {path} is damaged ({how}); it was left as it is."
        " Restore a backup, or move it away to start a new one."
    )


def too_new(path: Path) -> RecordError:
    """The file was written by a later version of the program."""
    return RecordError(
        f"Your record {path} is from a newer version of tearjerk; it was left as it is. Update tearjerk to use it."
    )


def unusable(path: Path, error: OSError) -> RecordError:
    """The operating system does not give access to the file."""
    return RecordError(f"Your record {path} cannot be used: {(error.strerror or str(error)).lower()}.")


def sqlite_error(error: sqlite3.Error, path: Path) -> RecordError:
    """What an SQLite error means for the user, by its primary result code."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return RecordError(
            f"Your record {path} cannot be written ({error}): is the disk full? Nothing was changed."
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return RecordError(f"Your record {path} cannot be opened or written ({error}). Nothing was changed.")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return RecordError(
            f"Another program is using your record {path}. Nothing was changed; try again later."
        )
    return damaged(path, str(error))
