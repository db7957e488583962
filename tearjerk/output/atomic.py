"""Write files atomically: completely or not at all."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from stat import S_ISREG

from tearjerk.errors import FileError
from tearjerk.output.windows_names import windows_name_problem


def write_atomically(path: Path, data: bytes) -> None:
    """Replace the file at `path` in one step, so that readers see either the old file or the new one.

    A device or pipe (`/dev/stdout`) is written to instead of being replaced, and a symbolic link is followed.
    Raises OSError; a regular file is then unchanged.
    """
    from tempfile import mkstemp

    target = _resolve_links(path)
    mode = None
    with suppress(FileNotFoundError):
        mode = target.stat().st_mode
    if mode is not None and not S_ISREG(mode):
        target.write_bytes(data)  # raises for a folder, as it should
        return
    # The temporary name does not include the file's own name, which could make it too long.
    handle, name = mkstemp(dir=target.parent, prefix=".tearjerk-")
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        new.chmod((mode & 0o777) if mode is not None else _default_mode())
        new.replace(target)
    except BaseException:
        with suppress(OSError):
            new.unlink()
        raise
    _sync_folder(target.parent)


def write_user_file(name: str, data: bytes, os_name: str = os.name) -> None:
    """Write a file named by the user atomically; `os_name` is a value of os.name.

    Raises FileError if it cannot be written, or if Windows would write to a device or to a file with another name.
    """
    if os_name == "nt" and (problem := windows_name_problem(name)):
        raise FileError(f"Cannot write '{name}': {problem}. Choose another name.")
    try:
        write_atomically(Path(name), data)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(f"Cannot write '{name}': {reason.lower()}.") from None


def _resolve_links(path: Path) -> Path:
    try:
        return path.resolve()
    except RuntimeError:  # raised before Python 3.13 for a link to itself
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), str(path)) from None


def _default_mode() -> int:
    # mkstemp makes files that only their owner can read; give new files the mode that `open` would.
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make sure that the new name survives a power failure, on systems that can open folders."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
