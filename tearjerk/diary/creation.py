"""Creates an empty record, complete from its first moment."""

import os
import sys
from pathlib import Path

from tearjerk.diary import schema
from tearjerk.diary.connection import LOCK_TIMEOUT_SECONDS, connect
from tearjerk.diary.errors import RecordError, unusable

PREFIX = ".new-"
"""How the names of records begin that are not finished yet."""

_SQLITE = b"SQLite format 3\0"
_JOURNAL = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
"""The first bytes of a database and of a rollback journal (sqlite.org/fileformat2.html)."""


def create(path: Path) -> None:
    """Creates an empty record under another name in the same folder and then gives it its own.

    An empty file would be a damaged record and not a new one. Where another program is faster, its
    record stays. Raises RecordError with no file left.
    """
    from tempfile import mkstemp

    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = mkstemp(dir=path.parent, prefix=PREFIX)
        os.close(handle)
    except OSError as error:
        raise unusable(path, error) from None
    new = Path(name)
    try:
        with connect(new, LOCK_TIMEOUT_SECONDS) as connection:
            connection.execute("BEGIN")
            schema.migrate(connection, 0)
            connection.execute("COMMIT")
        _publish(new, path)
    except (OSError, RecordError) as error:
        if path.exists():
            return  # another program was faster, and took this file for a leftover
        raise error if isinstance(error, RecordError) else unusable(path, error) from None
    finally:
        for remains in (new, Path(f"{new}-journal")):
            remains.unlink(missing_ok=True)


def remove_leftovers(path: Path) -> None:
    """Removes the files of programs that were killed while they created a record. There must be a record by now."""
    for leftover in path.parent.glob(f"{PREFIX}*"):
        if _is_leftover(leftover):
            leftover.unlink(missing_ok=True)


def _is_leftover(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)).startswith((_SQLITE, _JOURNAL)) or file.tell() == 0
    except OSError:
        return False


def _publish(new: Path, path: Path) -> None:
    """Gives a finished file its name in one step, unless there is a record by now: then that stays."""
    try:
        path.hardlink_to(new)
    except FileExistsError:
        return
    except OSError:
        _publish_without_links(new, path)


def _publish_without_links(new: Path, path: Path) -> None:
    """The same on file systems without hard links, such as exFAT."""
    if sys.platform == "win32":
        try:
            new.rename(path)  # on Windows this fails where there is a file of that name
        except FileExistsError:
            return
    else:
        import fcntl

        # Elsewhere a rename replaces a file, so the folder is locked between looking and renaming.
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX)
            if not path.exists():
                new.rename(path)
        finally:
            os.close(folder)
