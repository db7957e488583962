"""The locations of the user's own files; the only module that reads the environment variables for them.

Nothing is created here. The functions raise FileError if the home folder cannot be determined.
"""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Literal

from tearjerk.errors import FileError

RECORD_FILE_NAME = "diary.sqlite3"
CONFIG_FILE_NAME = "config.toml"

FolderKind = Literal["data", "config"]


def record_path(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Return the path of the user's record: in TEARJERK_HOME if set, otherwise in the system's data folder."""
    return _user_folder(environment, platform, "data", "record") / RECORD_FILE_NAME


def config_path(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Return the path of the config: in TEARJERK_HOME if set, otherwise in the system's config folder."""
    return _user_folder(environment, platform, "config", "config") / CONFIG_FILE_NAME


def _user_folder(environment: Mapping[str, str], platform: str, kind: FolderKind, contents: str) -> Path:
    chosen = environment.get("TEARJERK_HOME")
    if not chosen:
        folder = _system_folder(environment, platform, kind)
        if not folder.is_absolute():
            raise FileError(
                f"Your home folder is unknown, so there is nowhere to keep your {contents}."
                " Set TEARJERK_HOME to a folder."
            )
        return folder
    try:
        return Path(chosen).expanduser().absolute()
    except RuntimeError:
        raise FileError(f"TEARJERK_HOME={chosen} names a home folder that does not exist.") from None


def _system_folder(environment: Mapping[str, str], platform: str, kind: FolderKind) -> Path:
    """Return tearjerk's folder in the system's folder for data or configuration, or a relative path if there is no home folder.

    platformdirs is imported only on macOS and Windows, because importing it takes longer than reading the record.
    Elsewhere, a few lines of code implement the XDG Base Directory Specification 0.8.
    """
    if platform == "darwin":
        from platformdirs.macos import MacOS

        mac = MacOS("tearjerk", appauthor=False)
        return mac.user_data_path if kind == "data" else mac.user_config_path
    if platform == "win32":
        from platformdirs.windows import Windows

        windows = Windows("tearjerk", appauthor=False)
        return windows.user_data_path if kind == "data" else windows.user_config_path
    variable, default = {"data": ("XDG_DATA_HOME", ".local/share"), "config": ("XDG_CONFIG_HOME", ".config")}[
        kind
    ]
    folder = Path(environment.get(variable, ""))
    if not folder.is_absolute():  # the specification says to ignore relative paths
        home = home_folder(environment)
        if home is None:
            return Path()
        folder = home / default
    return folder / "tearjerk"


def home_folder(environment: Mapping[str, str]) -> Path | None:
    """Return the user's home folder, or None if it cannot be determined."""
    if not environment.get("HOME", "~"):  # Python would resolve an empty HOME to the root directory
        return None
    try:
        return Path.home()
    except RuntimeError:
        return None
