"""File names that are not valid on Windows ('Naming Files, Paths, and Namespaces', learn.microsoft.com)."""

from pathlib import PureWindowsPath

_DEVICE_NAMES = frozenset(
    ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"]
    + [f"{port}{number}" for port in ("COM", "LPT") for number in (*"0123456789", *"¹²³")]
)
_FORBIDDEN_CHARACTERS = '<>:"|?*'


def windows_name_problem(path: str) -> str | None:
    """Return why Windows could not write a file with this name, or None if it could."""
    name = PureWindowsPath(path).name
    if name.partition(".")[0].rstrip(" ").upper() in _DEVICE_NAMES:
        return f"'{name}' is a device name on Windows, not a file"
    if name.endswith((" ", ".")):
        return "on Windows, a file name cannot end with a space or a dot"
    found = next(
        (character for character in name if character in _FORBIDDEN_CHARACTERS or ord(character) < 32), None
    )
    return f"on Windows, a file name cannot contain {found!r}" if found else None
