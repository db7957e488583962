"""A connection to a SQLite file that exists."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tearjerk.diary.errors import damaged, sqlite_error

LOCK_TIMEOUT_SECONDS = 30.0
"""How long to wait while another program writes."""

_UNESCAPED = frozenset(b"/-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")


@contextmanager
def connect(path: Path, timeout: float) -> Iterator[sqlite3.Connection]:
    """A connection that is closed, and whose open transaction is rolled back, whatever happens.

    `timeout` is how many seconds to wait for another program's lock. Raises RecordError.
    """
    try:
        # rw: a file that has vanished is not created again, and one that cannot be written opens for reading.
        connection = sqlite3.connect(
            f"{sqlite_uri(str(path))}?mode=rw", uri=True, timeout=timeout, isolation_level=None
        )
        try:
            yield connection
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise sqlite_error(error, path) from None
    except UnicodeDecodeError:  # what sqlite3 raises where the error's own message quotes damaged names
        raise damaged(path, "a name in it is not UTF-8") from None


def sqlite_uri(path: str, system: str = os.name) -> str:
    r"""An absolute path in the form of SQLite's 'URI Filenames' (sqlite.org/uri.html), on `system` (os.name).

    The authority between the second and the third slash is always empty: a path that itself begins
    with two slashes, as `\\server\share` does on Windows, would otherwise name a host. Importing
    urllib to escape it would cost more than the query.
    """
    if system == "nt":
        path = path.replace("\\", "/")
        if not path.startswith("/"):
            path = f"/{path}"  # /C:/Users
        # SQLite takes the drive letter from these escapes too.
    escaped = "".join(chr(byte) if byte in _UNESCAPED else f"%{byte:02x}" for byte in os.fsencode(path))
    return f"file://{escaped}"
