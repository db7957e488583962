"""Copies of the record, made before something could go wrong with it."""

import os
from pathlib import Path

from tearjerk.diary.connection import LOCK_TIMEOUT_SECONDS, connect
from tearjerk.diary.errors import RecordError


def back_up_before_migration(path: Path, version: int) -> None:
    """Copies the record as it is, before its tables change; raises RecordError where that cannot be done.

    The caller holds the write lock and has written nothing yet, so that a second connection may still read.
    """
    from tempfile import mkstemp

    number, backup = 1, Path(f"{path}.version-{version}.backup")
    while backup.exists():
        number += 1
        backup = Path(f"{path}.version-{version}.backup-{number}")
    try:
        handle, name = mkstemp(dir=path.parent, prefix=".backup-")
        os.close(handle)
        new = Path(name)
        try:
            # Through SQLite, never as a plain file: closing that would drop the locks held on it.
            with connect(path, LOCK_TIMEOUT_SECONDS) as source, connect(new, LOCK_TIMEOUT_SECONDS) as copy:
                source.backup(copy)
            new.replace(backup)
        finally:
            new.unlink(missing_ok=True)
    except (OSError, RecordError):
        raise RecordError(
            f"Your record {path} is of an older version, and it cannot be backed up beside itself;"
            " nothing was changed."
        ) from None
