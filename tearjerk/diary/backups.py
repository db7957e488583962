"""Copies of the record, made before something could go wrong with it."""

import glob
import os
from datetime import date, datetime
from pathlib import Path

from tearjerk.diary.connection import LOCK_TIMEOUT_SECONDS, connect
from tearjerk.diary.errors import RecordError

FOLDER = "backups"
"""The folder beside the record for copies made before imports and once a week."""
MAX_BACKUPS = 5
DAYS_BETWEEN_BACKUPS = 7


def back_up(path: Path, now: datetime) -> None:
    """Keeps a copy of the record as it is, and no more than the newest five; raises RecordError if it cannot.

    The caller holds the write lock and has written nothing yet, so that a second connection may still read.
    """
    folder = path.with_name(FOLDER)
    try:
        folder.mkdir(exist_ok=True)
        _copy(path, folder / f"{path.stem}-{now:%Y-%m-%d-%H%M%S}{path.suffix}")
        for old in _backups(path)[:-MAX_BACKUPS]:
            old.unlink(missing_ok=True)
    except (OSError, RecordError):
        raise RecordError(
            f"Your record {path} cannot be backed up in {folder}, so nothing was changed."
            " Is the disk full, or the folder read-only?"
        ) from None


def is_backup_due(path: Path, now: datetime, first_change: str | None) -> bool:
    """Whether the last backup or, if there is none, the first change is at least a week old; `first_change` is an ISO 8601 date."""
    backups = _backups(path)
    last = backups[-1].stem.removeprefix(f"{path.stem}-")[:10] if backups else (first_change or "")[:10]
    try:
        return (now.date() - date.fromisoformat(last)).days >= DAYS_BETWEEN_BACKUPS
    except ValueError:
        return False


def _backups(path: Path) -> list[Path]:
    """The copies of a record, the oldest first."""
    return sorted(path.with_name(FOLDER).glob(f"{glob.escape(path.stem)}-????-??-??-??????{path.suffix}"))


def back_up_before_migration(path: Path, version: int) -> None:
    """Copies the record as it is, before its tables change; raises RecordError where that cannot be done.

    The caller holds the write lock as for `back_up`.
    """
    number, backup = 1, Path(f"{path}.version-{version}.backup")
    while backup.exists():
        number += 1
        backup = Path(f"{path}.version-{version}.backup-{number}")
    try:
        _copy(path, backup)
    except (OSError, RecordError):
        raise RecordError(
            f"Your record {path} is from an older version, and no backup can be made beside it;"
            " nothing was changed."
        ) from None


def _copy(path: Path, target: Path) -> None:
    from tempfile import mkstemp

    handle, name = mkstemp(dir=target.parent, prefix=".backup-")
    os.close(handle)
    new = Path(name)
    try:
        # Through SQLite, never as a plain file: closing that would drop the locks held on it.
        with connect(path, LOCK_TIMEOUT_SECONDS) as source, connect(new, LOCK_TIMEOUT_SECONDS) as copy:
            source.backup(copy)
        new.replace(target)
    finally:
        new.unlink(missing_ok=True)
