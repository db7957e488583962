"""Where the reader's own files lie. The one place that reads the variables that say so."""

import sys
from collections.abc import Mapping
from pathlib import Path

from tearjerk.errors import FileError

RECORD = "diary.sqlite3"


def record_path(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """The path of the personal record: in TEARJERK_HOME, else in the folder for data of this system.

    Raises FileError where the system knows no home folder. Nothing is created.
    """
    chosen = environment.get("TEARJERK_HOME")
    try:
        folder = Path(chosen).expanduser().absolute() if chosen else _data_folder(environment, platform)
    except RuntimeError:
        raise FileError(
            f"No home folder is known for TEARJERK_HOME={chosen}: write it out in full."
        ) from None
    if not folder.is_absolute():
        raise FileError("No home folder is known for your record. Set TEARJERK_HOME to a folder of your own.")
    return folder / RECORD


def _data_folder(environment: Mapping[str, str], platform: str) -> Path:
    """The data folder of the system; not absolute where there is none.

    On Linux the XDG Base Directory Specification 0.8 is two lines, and importing platformdirs for
    them costs more than reading the record does; everywhere else platformdirs knows.
    """
    if platform.startswith("linux"):
        data = Path(environment.get("XDG_DATA_HOME", ""))
        if not data.is_absolute():  # 'relative paths are to be ignored', says the specification
            try:
                # An empty HOME is a home nobody has: Python would take it for the root of the disk.
                data = Path.home() / ".local" / "share" if environment.get("HOME", "~") else Path()
            except RuntimeError:
                return Path()
        return data / "tearjerk"
    from platformdirs import user_data_path

    return user_data_path("tearjerk", appauthor=False)
