"""Makes text from a catalogue safe to print: it is data and must never be obeyed by a terminal."""

import re

_CONTROLS = [
    *range(0x09),
    *range(0x0B, 0x20),  # C0 but tab and newline
    *range(0x7F, 0xA0),  # DEL and C1: \x9b starts escape sequences too
    *(
        0x061C,
        0x200E,
        0x200F,
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ),  # marks that reorder their surroundings
    *range(0x2028, 0x202A),  # separators of lines and paragraphs
    0x200B,
    0xFEFF,
    *range(0xFFF9, 0xFFFC),  # annotations
    *range(0xE0000, 0xE0080),  # tags: invisible letters
]


def _escape(code: int) -> str:
    units = chr(code).encode("utf-16-be")  # JSON escapes what lies beyond the first plane as two
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


_DROPPED = dict.fromkeys(_CONTROLS)
_CONTROLS_IN_JSON = (
    b"\x7f",
    b"\xc2[\x80-\x9f]",  # C1
    b"\xd8\x9c",
    b"\xe2(?:\x80[\x8b\x8e\x8f\xa8-\xae]|\x81[\xa6-\xa9])",
    b"\xef(?:\xbb\xbf|\xbf[\xb9-\xbb])",
    b"\xf3\xa0[\x80\x81][\x80-\xbf]",
)
"""The same in UTF-8, but for C0, which JSON escapes by itself. Each begins with one byte, which is found quickly."""

# Patterns compile on first use: a film without escape sequences never pays for this one.
_ESCAPE_SEQUENCE = "\x1b\\[[0-9;:?<=>]*[ -/]*[@-~]|\x1b\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?|\x9b[0-9;:?]*[@-~]"


def clean(text: str) -> str:
    """The text on one line, without escape sequences and control characters; markup stays as typed."""
    # str.split without arguments knows every kind of space, the separators among the controls included.
    return " ".join(strip_controls(text).split())


def strip_controls(text: str) -> str:
    """The text with its spaces as they are, and without escape sequences and control characters."""
    if "\x1b" in text or "\x9b" in text:
        text = re.sub(_ESCAPE_SEQUENCE, "", text)
    return text.translate(_DROPPED).replace("\n", " ")


def escape_controls(json: bytes) -> bytes:
    """JSON text with the control characters that the standard lets pass escaped; the data stay the same."""
    for pattern in _CONTROLS_IN_JSON:
        if pattern[:1] in json:  # compiling a pattern takes longer than most answers
            json = re.sub(pattern, _escaped, json)
    return json


def _escaped(found: re.Match[bytes]) -> bytes:
    return _escape(ord(found[0].decode())).encode()
