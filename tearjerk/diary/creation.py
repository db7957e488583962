"""Create an empty record atomically."""

import os
from contextlib import suppress
from pathlib import Path

from tearjerk.diary import schema
from tearjerk.diary.connection import LOCK_TIMEOUT_SECONDS, connect
from tearjerk.diary.errors import RecordError, unusable_error

UNFINISHED_PREFIX = ".new-"
"""File name prefix of unfinished records."""

_SQLITE_MAGIC = b"SQLite format 3\0"
"""The first bytes of a SQLite database (sqlite.org/fileformat2.html)."""
_JOURNAL_MAGIC = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
"""The first bytes of a rollback journal (sqlite.org/fileformat2.html)."""


def create_record(path: Path) -> None:
    """Create an empty record under a temporary name in the same folder, then rename it.

    Creating it in place could leave an empty file, which would count as a damaged record. A record that
    another program creates in the meantime is kept. Raises RecordError, leaving no file behind.
    """
    from tempfile import mkstemp

    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = mkstemp(dir=path.parent, prefix=UNFINISHED_PREFIX)
        os.close(handle)
    except OSError as error:
        raise unusable_error(path, error) from None
    temporary_path = Path(name)
    try:
        with connect(temporary_path, LOCK_TIMEOUT_SECONDS) as connection:
            connection.execute("BEGIN")
            schema.migrate(connection, 0)
            connection.execute("COMMIT")
        _move_into_place(temporary_path, path)
    except (OSError, RecordError) as error:
        if path.exists():
            return  # another program was faster, and removed this file as a leftover
        raise error if isinstance(error, RecordError) else unusable_error(path, error) from None
    finally:
        for leftover in (temporary_path, Path(f"{temporary_path}-journal")):
            leftover.unlink(missing_ok=True)


def remove_unfinished_records(path: Path) -> None:
    """Remove all unfinished records next to a finished one; to be called before the record is written to.

    They belong to programs that were killed, or that are creating a record right now and would replace this
    one with an empty one.
    """
    for unfinished in path.parent.glob(f"{UNFINISHED_PREFIX}*"):
        if _is_unfinished_record(unfinished):
            # On Windows this fails for an open file, but there a rename cannot replace our record either.
            with suppress(OSError):
                unfinished.unlink()


def _is_unfinished_record(path: Path) -> bool:
    """Return whether a file is empty, a database or a journal, and not somebody else's file with our prefix."""
    try:
        with path.open("rb") as file:
            return (
                file.read(len(_SQLITE_MAGIC)).startswith((_SQLITE_MAGIC, _JOURNAL_MAGIC)) or file.tell() == 0
            )
    except OSError:
        return False


def _move_into_place(finished: Path, path: Path) -> None:
    """Rename a finished record into place, unless another record exists by now."""
    try:
        path.hardlink_to(finished)
    except FileExistsError:
        return
    except OSError:
        # The file system has no hard links (exFAT). If another program's record appears between these two
        # lines, it is either still empty when replaced, or `remove_unfinished_records` has removed this file.
        if not path.exists():
            finished.rename(path)
