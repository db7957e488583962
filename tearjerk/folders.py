"""Where the user's own files are; the only place that reads the environment variables that decide it.

Nothing is created here. The functions raise FileError where the system has no home folder.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from tearjerk.errors import FileError

RECORD_FILE_NAME = "diary.sqlite3"
CONFIG_FILE_NAME = "config.toml"

Kind = Literal["data", "config"]


def record_path(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """The path of the personal record: in TEARJERK_HOME, else in the system's data folder."""
    return _folder(environment, platform, "data", "record") / RECORD_FILE_NAME


def config_path(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """The path of the config: in TEARJERK_HOME, else in the system's config folder."""
    return _folder(environment, platform, "config", "config") / CONFIG_FILE_NAME


def _folder(environment: Mapping[str, str], platform: str, kind: Kind, what: str) -> Path:
    chosen = environment.get("TEARJERK_HOME")
    if not chosen:
        folder = _system_folder(environment, platform, kind)
        if not folder.is_absolute():
            raise FileError(
                f"Your home folder is unknown, so there is nowhere to keep your {what}."
                " Set TEARJERK_HOME to a folder."
            )
        return folder
    try:
        return Path(chosen).expanduser().absolute()
    except RuntimeError:
        raise FileError(f"TEARJERK_HOME={chosen} names a home folder that does not exist.") from None


def _system_folder(environment: Mapping[str, str], platform: str, kind: Kind) -> Path:
    """The folder of the system for data or settings; not absolute where there is none.

    On Linux and the BSDs the XDG Base Directory Specification 0.8 takes two lines of code, and importing
    platformdirs for them costs more than reading the record does; the other systems need it.
    """
    if platform == "darwin":
        from platformdirs.macos import MacOS

        mac = MacOS("tearjerk", appauthor=False)
        return mac.user_data_path if kind == "data" else mac.user_config_path
    if platform == "win32":
        from platformdirs.windows import Windows

        windows = Windows("tearjerk", appauthor=False)
        return windows.user_data_path if kind == "data" else windows.user_config_path
    variable, usual = {"data": ("XDG_DATA_HOME", ".local/share"), "config": ("XDG_CONFIG_HOME", ".config")}[
        kind
    ]
    folder = Path(environment.get(variable, ""))
    if not folder.is_absolute():  # 'relative paths are to be ignored', says the specification
        try:
            # An empty HOME means no home: Python would take it for the root of the disk.
            folder = Path.home() / usual if environment.get("HOME", "~") else Path()
        except RuntimeError:
            return Path()
    return folder / "tearjerk"
