"""Where the user's own files are. The one place that reads the variables that say so."""

import sys
from collections.abc import Mapping
from pathlib import Path

from tearjerk.errors import FileError

RECORD = "diary.sqlite3"


def record_path(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """The path of the personal record: in TEARJERK_HOME, else in the folder for data of this system.

    Raises FileError where the system has no home folder. Nothing is created.
    """
    chosen = environment.get("TEARJERK_HOME")
    if not chosen:
        folder = _data_folder(environment, platform)
        if not folder.is_absolute():
            raise FileError(
                "Your home folder is unknown, so there is no place for your record."
                " Set TEARJERK_HOME to a folder."
            )
        return folder / RECORD
    try:
        return Path(chosen).expanduser().absolute() / RECORD
    except RuntimeError:
        raise FileError(f"TEARJERK_HOME={chosen} names a home folder that does not exist.") from None


def _data_folder(environment: Mapping[str, str], platform: str) -> Path:
    """The data folder of the system; not absolute where there is none.

    On Linux and the BSDs the XDG Base Directory Specification 0.8 is two lines, and importing
    platformdirs for them costs more than reading the record does; the other systems need it.
    """
    if platform == "darwin":
        from platformdirs.macos import MacOS

        return MacOS("tearjerk", appauthor=False).user_data_path
    if platform == "win32":
        from platformdirs.windows import Windows

        return Windows("tearjerk", appauthor=False).user_data_path
    data = Path(environment.get("XDG_DATA_HOME", ""))
    if not data.is_absolute():  # 'relative paths are to be ignored', says the specification
        try:
            # An empty HOME means no home: Python would take it for the root of the disk.
            data = Path.home() / ".local" / "share" if environment.get("HOME", "~") else Path()
        except RuntimeError:
            return Path()
    return data / "tearjerk"
