"""Connect to an existing SQLite file."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tearjerk.diary.errors import damaged_error, sqlite_error

LOCK_TIMEOUT_SECONDS = 30.0
"""Maximum time to wait for another program's lock."""

_UNESCAPED_BYTES = frozenset(b"/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


@contextmanager
def connect(path: Path, timeout: float) -> Iterator[sqlite3.Connection]:
    """Open a connection and always close it afterwards, rolling back any open transaction.

    `timeout` is the time in seconds to wait for another program's lock. Raises RecordError.
    """
    try:
        # mode=rw does not create a missing file, and falls back to read-only for one that is not writable.
        connection = sqlite3.connect(
            f"{sqlite_uri(str(path))}?mode=rw", uri=True, timeout=timeout, isolation_level=None
        )
        try:
            yield connection
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise sqlite_error(error, path) from None
    except UnicodeDecodeError:  # raised by sqlite3 if its own error message quotes a damaged name
        raise damaged_error(path, "a name in it is not UTF-8") from None


def sqlite_uri(path: str, os_name: str = os.name) -> str:
    r"""Return an absolute path as a SQLite URI filename (sqlite.org/uri.html); `os_name` is a value of os.name.

    The URI's authority is always empty: the server in a path such as `\\server\share` must not become it.
    The path is escaped by hand because importing urllib would take longer than reading the record.
    """
    if os_name == "nt":
        path = path.replace("\\", "/")
        if not path.startswith("/"):
            path = f"/{path}"  # /C:/Users
        # SQLite also accepts a drive letter with an escaped colon.
    escaped = "".join(chr(byte) if byte in _UNESCAPED_BYTES else f"%{byte:02x}" for byte in os.fsencode(path))
    return f"file://{escaped}"
