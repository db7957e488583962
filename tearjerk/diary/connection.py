"""A connection to a SQLite file that exists."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tearjerk.diary.errors import sqlite_error

LOCK_TIMEOUT_SECONDS = 30.0
"""How long to wait while another program writes."""


@contextmanager
def connect(path: Path, timeout: float) -> Iterator[sqlite3.Connection]:
    """A connection that is closed, and whose open transaction is rolled back, whatever happens.

    `timeout` is how many seconds to wait for another program's lock. Raises RecordError.
    """
    try:
        # rw: a file that has vanished is not created again, and one that cannot be written opens for reading.
        connection = sqlite3.connect(f"{_uri(path)}?mode=rw", uri=True, timeout=timeout, isolation_level=None)
        try:
            yield connection
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise sqlite_error(error, path) from None


def _uri(path: Path) -> str:
    # The escapes of 'URI Filenames In SQLite', section 3; urllib would cost more than the query.
    escaped = str(path).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    if os.name == "nt":
        escaped = "/" + escaped.replace("\\", "/")
    return f"file:{escaped}"
