"""Creates an empty record, complete from its first moment."""

import os
from pathlib import Path

from tearjerk.diary import schema
from tearjerk.diary.connection import LOCK_TIMEOUT_SECONDS, connect
from tearjerk.diary.errors import unusable


def create(path: Path) -> None:
    """Creates an empty record under another name in the same folder and then gives it its own.

    An empty file would be a damaged record and not a new one. Raises RecordError with no file left.
    """
    from tempfile import mkstemp

    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = mkstemp(dir=path.parent, prefix=".new-")
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
    except OSError as error:
        raise unusable(path, error) from None
    finally:
        for remains in (new, Path(f"{new}-journal")):
            remains.unlink(missing_ok=True)


def _publish(new: Path, path: Path) -> None:
    """Gives a finished file its name, unless another program was faster: then its file stays."""
    try:
        path.hardlink_to(new)
    except FileExistsError:
        return
    except OSError:  # a file system without links
        if not path.exists():
            new.rename(path)
