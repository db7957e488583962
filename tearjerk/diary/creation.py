"""Creates an empty record, complete from its first moment."""

import os
from contextlib import suppress
from pathlib import Path

from tearjerk.diary import schema
from tearjerk.diary.connection import LOCK_TIMEOUT_SECONDS, connect
from tearjerk.diary.errors import RecordError, unusable

PREFIX = ".new-"
"""How the names of unfinished records begin."""

_SQLITE = b"SQLite format 3\0"
_JOURNAL_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
"""The first bytes of a database and of a rollback journal (sqlite.org/fileformat2.html)."""


def create(path: Path) -> None:
    """Creates an empty record under a temporary name in the same folder and then renames it.

    An empty file would be a damaged record and not a new one. If another program is faster, its
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


def remove_unfinished(path: Path) -> None:
    """Removes all unfinished records beside a finished one, before anything is written to that.

    A program that was killed left them, or one that is creating a record at this moment: without its
    file it cannot put an empty record in place of this one.
    """
    for unfinished in path.parent.glob(f"{PREFIX}*"):
        if _is_ours(unfinished):
            with suppress(
                OSError
            ):  # Windows does not remove open files, nor does it replace files by renaming
                unfinished.unlink()


def _is_ours(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)).startswith((_SQLITE, _JOURNAL_MAGIC)) or file.tell() == 0
    except OSError:
        return False


def _publish(new: Path, path: Path) -> None:
    """Renames a finished file into place, unless a record exists by now; then that one stays."""
    try:
        path.hardlink_to(new)
    except FileExistsError:
        return
    except OSError:
        # A file system without hard links, such as exFAT. Where another program's record comes between
        # these two lines, this file replaces it while it is empty, or `remove_unfinished` has removed it.
        if not path.exists():
            new.rename(path)
