"""Check whether the record exists, and whether its file has the right type and size."""

import sqlite3
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from tearjerk.diary.errors import RecordError, damaged_error, unusable_error

MAX_RECORD_BYTES = 1024**3
"""Maximum size of a record, hundreds of times that of a record with a page-long note on each of 1,000 films."""


def record_exists(path: Path) -> bool:
    """Return whether the record exists.

    Raises RecordError if the path is a broken link or not a regular file, exceeds MAX_RECORD_BYTES or cannot
    be accessed.
    """
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        if path.is_symlink():
            raise RecordError(
                f"Your record {path} is a link to {path.readlink()}, which does not exist."
                " Restore the file there, or remove the link to start a new record."
            ) from None
        return False
    except OSError as error:
        raise unusable_error(path, error) from None
    if not S_ISREG(status.st_mode):
        description = "a folder" if S_ISDIR(status.st_mode) else "not a regular file"
        raise RecordError(f"Your record {path} is {description}. Move it away to start a new record.")
    if status.st_size > MAX_RECORD_BYTES:
        raise RecordError(
            f"Your record {path} is larger than the maximum of {MAX_RECORD_BYTES // 1024**3} GB."
        )
    return True


def check_length(connection: sqlite3.Connection, path: Path) -> None:
    """Raise RecordError if the file is shorter than its header says; SQLite would read the missing part as zeros.

    The connection must hold a lock, so that no other program changes the length.
    """
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (page_bytes,) = connection.execute("PRAGMA page_size").fetchone()
    try:
        file_bytes = path.stat().st_size
    except OSError as error:
        raise unusable_error(path, error) from None
    if file_bytes < pages * page_bytes:
        raise damaged_error(path, f"{pages * page_bytes - file_bytes} bytes are missing at its end")
