"""Makes text from a catalogue safe to print: it is data and must never be obeyed by a terminal."""

import re

_CONTROL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 but tab and newline, DEL, C1 (\x9b starts escape sequences too)
    "\u200e\u200f\u202a-\u202e\u2066-\u2069"  # marks that reorder what stands around them
    "\ufeff\ud800-\udfff]"
)
_ESCAPE_SEQUENCE = re.compile("\x1b\\[[0-9;:?<=>]*[ -/]*[@-~]|\x1b\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?|\x9b[0-9;:?]*[@-~]")
_SPACE = re.compile(r"\s+")


def clean(text: str) -> str:
    """The text on one line, without escape sequences and control characters; markup stays as typed."""
    return _SPACE.sub(" ", _CONTROL.sub("", _ESCAPE_SEQUENCE.sub("", text))).strip()


def escape_controls(json: str) -> str:
    """JSON text with the control characters that the standard lets pass escaped; the data stay the same."""
    return _CONTROL.sub(lambda match: match[0] if match[0] in "\r\n" else f"\\u{ord(match[0]):04x}", json)
