"""JSON as text, control characters always escaped."""

from typing import Any

import msgspec

from tearjerk.text.sanitize import escape_controls


def as_json(data: Any, *, indent: int = 2) -> str:
    """JSON text, Hangul as it is, keys in their own order; control characters always escaped."""
    encoded = msgspec.json.format(msgspec.json.encode(data), indent=indent)
    return escape_controls(encoded.decode())


def as_json_line(data: Any) -> str:
    """One JSON object on one line."""
    return escape_controls(msgspec.json.encode(data).decode())
