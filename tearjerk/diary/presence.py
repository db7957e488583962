"""Whether there is a record, and whether its file is whole as far as the file system can tell."""

import sqlite3
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from tearjerk.diary.errors import RecordError, damaged, unusable

MAX_RECORD_BYTES = 1024**3
"""A thousand times the record of somebody who wrote a page about each of a thousand films."""


def record_exists(path: Path) -> bool:
    """Whether there is a record.

    Raises RecordError where there is something else in its place, where it is larger than the limit,
    or if not even the folder can be read.
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
        raise unusable(path, error) from None
    if not S_ISREG(status.st_mode):
        found = "a folder" if S_ISDIR(status.st_mode) else "not a regular file"
        raise RecordError(f"Your record {path} is {found}. Move it away to start a new record.")
    if status.st_size > MAX_RECORD_BYTES:
        raise RecordError(
            f"Your record {path} is larger than the maximum size of a record ({MAX_RECORD_BYTES // 1024**3} GB)."
        )
    return True


def check_length(connection: sqlite3.Connection, path: Path) -> None:
    """Raises RecordError where the file is shorter than its header says: SQLite reads what is missing as zeros.

    The connection must hold a lock, so that no other program is changing the length.
    """
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    (page_bytes,) = connection.execute("PRAGMA page_size").fetchone()
    try:
        found = path.stat().st_size
    except OSError as error:
        raise unusable(path, error) from None
    if found < pages * page_bytes:
        raise damaged(path, f"{pages * page_bytes - found} bytes are missing at its end")
