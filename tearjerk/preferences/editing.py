"""Edit the text of a config, preserving its comments."""

from pathlib import Path
from typing import Any

from tearjerk.errors import FileError
from tearjerk.preferences.keys import Key


def set_values(text: str, key: Key, values: list[str], path: Path) -> str:
    """Return the text of the config with a key set to the given values.

    Raises FileError, naming the file at `path`, if the text is not valid TOML: the user has to correct it.
    """
    document = _parse_document(text, path)
    document[key.name] = values if key.is_list else values[0]
    return _format_document(document)


def remove_key(text: str, key: Key, path: Path) -> str:
    """Return the text of the config without a key; raises FileError if the text is not valid TOML."""
    document = _parse_document(text, path)
    document.pop(key.name, None)
    return _format_document(document)


def _parse_document(text: str, path: Path) -> Any:
    import tomlkit  # needed only to write a config
    from tomlkit.exceptions import TOMLKitError

    try:
        return tomlkit.parse(text)
    except (TOMLKitError, RecursionError) as error:
        raise FileError(
            f"Your config {path} is not valid TOML: {error}. Correct it or remove it; nothing was changed."
        ) from None


def _format_document(document: Any) -> str:
    import tomlkit

    text: str = tomlkit.dumps(document)
    return text
