"""Where the reader's own files lie. The one place that reads the variables that say so."""

import os.path
import sys
from collections.abc import Mapping

from tearjerk.errors import FileError

RECORD = "diary.sqlite3"


def record_path(environment: Mapping[str, str]) -> str:
    """The path of the personal record: in TEARJERK_HOME, else in the folder for data of this system.

    Raises FileError where the system knows no home folder. Nothing is created.
    """
    folder = environment.get("TEARJERK_HOME") or _data_folder(environment)
    if not folder:
        raise FileError("No home folder is known for your record. Set TEARJERK_HOME to a folder of your own.")
    return os.path.join(os.path.abspath(folder), RECORD)


def _data_folder(environment: Mapping[str, str]) -> str:
    """The data folder of the system, or nothing where there is none.

    On Linux the XDG Base Directory Specification 0.8 is two lines, and importing platformdirs for
    them costs more than reading the record does; everywhere else platformdirs knows.
    """
    if sys.platform.startswith("linux"):
        data = environment.get("XDG_DATA_HOME", "")
        if not os.path.isabs(data):  # 'relative paths are to be ignored', says the specification
            data = os.path.join(os.path.expanduser("~"), ".local", "share")
        folder = os.path.join(data, "tearjerk")
    else:
        from platformdirs import user_data_dir

        folder = user_data_dir("tearjerk", appauthor=False)
    return folder if os.path.isabs(folder) else ""
