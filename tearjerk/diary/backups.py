"""Create and rotate backups of the record."""

import glob
import os
from datetime import date, datetime
from pathlib import Path

from tearjerk.diary.connection import LOCK_TIMEOUT_SECONDS, connect
from tearjerk.diary.errors import RecordError

FOLDER_NAME = "backups"
"""Name of the folder next to the record that holds weekly backups and those made before imports."""
MAX_BACKUPS = 5
DAYS_BETWEEN_BACKUPS = 7


def back_up(path: Path, now: datetime) -> None:
    """Back up the record and delete all but the newest MAX_BACKUPS backups; raises RecordError on failure.

    The caller must hold the write lock but must not have written anything, not even a migration, or the copy
    may wait forever.
    """
    folder = path.with_name(FOLDER_NAME)
    try:
        folder.mkdir(exist_ok=True)
        _copy_database(path, folder / f"{path.stem}-{now:%Y-%m-%d-%H%M%S}{path.suffix}")
        for old in _backups(path)[:-MAX_BACKUPS]:
            old.unlink(missing_ok=True)
    except (OSError, RecordError):
        raise RecordError(
            f"Your record {path} cannot be backed up in {folder}, so nothing was changed."
            " Is the disk full, or the folder read-only?"
        ) from None


def is_backup_due(path: Path, now: datetime, first_change_at: str | None) -> bool:
    """Return whether the last backup, or the first change if there is no backup, is at least a week old.

    `first_change_at` is an ISO 8601 date or timestamp.
    """
    backups = _backups(path)
    start_date = (
        backups[-1].stem.removeprefix(f"{path.stem}-")[:10] if backups else (first_change_at or "")[:10]
    )
    try:
        return (now.date() - date.fromisoformat(start_date)).days >= DAYS_BETWEEN_BACKUPS
    except ValueError:
        return False


def _backups(path: Path) -> list[Path]:
    """Return the backups of a record, oldest first."""
    return sorted(
        path.with_name(FOLDER_NAME).glob(f"{glob.escape(path.stem)}-????-??-??-??????{path.suffix}")
    )


def back_up_before_migration(path: Path, version: int) -> None:
    """Back up the record before its tables change; raises RecordError on failure.

    The caller must hold the write lock, as for `back_up`.
    """
    number, backup = 1, Path(f"{path}.version-{version}.backup")
    while backup.exists():
        number += 1
        backup = Path(f"{path}.version-{version}.backup-{number}")
    try:
        _copy_database(path, backup)
    except (OSError, RecordError):
        raise RecordError(
            f"Your record {path} is from an older version and cannot be backed up in the same folder;"
            " nothing was changed."
        ) from None


def _copy_database(path: Path, target: Path) -> None:
    from tempfile import mkstemp

    handle, name = mkstemp(dir=target.parent, prefix=".backup-")
    os.close(handle)
    temporary_path = Path(name)
    try:
        # Copy with SQLite: opening and closing the record as a plain file would drop our locks on it.
        with (
            connect(path, LOCK_TIMEOUT_SECONDS) as source,
            connect(temporary_path, LOCK_TIMEOUT_SECONDS) as copy,
        ):
            source.backup(copy)
        temporary_path.replace(target)
    finally:
        temporary_path.unlink(missing_ok=True)
