"""Read the config: valid settings apply, and the others are reported."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from msgspec import Struct

from tearjerk.errors import FileError, UsageError
from tearjerk.folders import config_path

MAX_FILE_BYTES = 1 << 20
NO_CONFIG_VARIABLE = "TEARJERK_NO_CONFIG"


class Preferences(Struct, frozen=True):
    """The settings in the config, and sentences about any that cannot be used."""

    avoid: tuple[str, ...] = ()
    max_age: str | None = None
    country: str | None = None
    cry_level: str | None = None
    aftertaste: str | None = None
    catalogue: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()

    def values(self, name: str) -> list[str]:
        """Return the values of a key; empty if it is not set."""
        value = getattr(self, name.replace("-", "_"))
        if value is None:
            return []
        return list(value) if isinstance(value, tuple) else [value]


NO_PREFERENCES = Preferences()


def load_preferences(environment: Mapping[str, str]) -> Preferences:
    """Return the user's preferences; none if there is no config or TEARJERK_NO_CONFIG is set."""
    if environment.get(NO_CONFIG_VARIABLE, "0") not in ("", "0"):
        return NO_PREFERENCES
    try:
        path = config_path(environment)
    except FileError:  # no home folder, so no config
        return NO_PREFERENCES
    return read(path)


@cache
def read(path: Path) -> Preferences:
    """Return the preferences in the file at `path`; none if it does not exist."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except (FileNotFoundError, NotADirectoryError):
        return NO_PREFERENCES
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        return Preferences(problems=(f"Cannot read your config {path}: {reason}.",))
    if len(data) > MAX_FILE_BYTES:
        return Preferences(problems=(f"Your config {path} is too large: the limit is 1 MB.",))
    return parse(data, path)


def parse(data: bytes, path: Path) -> Preferences:
    """Parse the preferences in the contents of a config file."""
    import tomllib  # needed only if there is a config

    from tearjerk.preferences.keys import find_key, parse_values

    try:
        table = tomllib.loads(data.decode().removeprefix("\ufeff"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        return Preferences(problems=(f"Your config {path} is not valid TOML: {error}. It was ignored.",))
    settings: dict[str, Any] = {}
    problems: list[str] = []
    for name, value in table.items():
        try:
            key = find_key(name)
            words = parse_values(key, _setting_texts(key.name, value))
        except UsageError as error:
            problems.append(f"Ignoring a setting in your config {path}: {error.sentence}")
            continue
        settings[key.name.replace("-", "_")] = tuple(words) if key.is_list else words[0]
    return Preferences(**settings, problems=tuple(problems))


def _setting_texts(name: str, value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    if any(isinstance(item, bool) or not isinstance(item, (str, int)) for item in values):
        raise UsageError(f'{name} takes text, such as {name} = "…".')
    return [str(item) for item in values]
