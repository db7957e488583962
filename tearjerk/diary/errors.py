"""Errors about the record's file, and their messages."""

import sqlite3
from pathlib import Path

from tearjerk.errors import FileError


class RecordError(FileError):
    """The record cannot be used. Commands that only read report it and continue without the record."""


def damaged_error(path: Path, reason: str) -> RecordError:
    """Return the error for a file whose content is invalid."""
    return RecordError(
        f"Your record {path} is damaged ({reason}); it was left unchanged."
        " Restore a backup, or move the file away to start a new record."
    )


def too_new_error(path: Path) -> RecordError:
    """Return the error for a file written by a newer version of the program."""
    return RecordError(
        f"Your record {path} is from a newer version of tearjerk; it was left unchanged. Update tearjerk to use it."
    )


def unusable_error(path: Path, error: OSError) -> RecordError:
    """Return the error for an OSError raised for the record's file or folder."""
    return RecordError(f"Your record {path} cannot be used: {(error.strerror or str(error)).lower()}.")


def sqlite_error(error: sqlite3.Error, path: Path) -> RecordError:
    """Return the RecordError for a SQLite error, chosen by its primary result code."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return RecordError(
            f"Your record {path} cannot be read or written ({error}). Is the disk full? Nothing was changed."
        )
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return RecordError(f"Your record {path} cannot be opened or written ({error}). Nothing was changed.")
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return RecordError(
            f"Another program is using your record {path}. Nothing was changed; try again later."
        )
    return damaged_error(path, str(error))


def invalid_row_error(table: str) -> sqlite3.DatabaseError:
    """Return the error for a row that tearjerk cannot have written; SQLite accepts any type in any column."""
    return sqlite3.DatabaseError(f"invalid row in table '{table}'")
