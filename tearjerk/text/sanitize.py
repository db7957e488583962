"""Make text safe to print, so that a terminal never interprets data as control sequences."""

import re

_CONTROL_CODES = [
    *range(0x09),
    *range(0x0B, 0x20),  # C0 except tab and newline
    *range(0x7F, 0xA0),  # DEL and C1 (\x9b also starts escape sequences)
    *(
        0x061C,
        0x200E,
        0x200F,
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ),  # marks that reorder the surrounding text
    *range(0x2028, 0x202A),  # line and paragraph separators
    0x200B,
    0xFEFF,
    *range(0xFFF9, 0xFFFC),  # interlinear annotation marks
    *range(0xE0000, 0xE0080),  # tag characters (invisible letters)
]


def _json_escape(code: int) -> str:
    # JSON escapes characters outside the Basic Multilingual Plane as two units.
    units = chr(code).encode("utf-16-be")
    return "".join(f"\\u{units[index]:02x}{units[index + 1]:02x}" for index in range(0, len(units), 2))


_CONTROL_REMOVAL_TABLE = dict.fromkeys(_CONTROL_CODES)
_UTF8_CONTROL_PATTERNS = (
    b"\x7f",
    b"\xc2[\x80-\x9f]",  # C1
    b"\xd8\x9c",
    b"\xe2(?:\x80[\x8b\x8e\x8f\xa8-\xae]|\x81[\xa6-\xa9])",
    b"\xef(?:\xbb\xbf|\xbf[\xb9-\xbb])",
    b"\xf3\xa0[\x80\x81][\x80-\xbf]",
)
"""Patterns for the control characters in UTF-8, except C0, which JSON always escapes. Each starts with a fixed byte, for speed."""

# A string, compiled on first use, so that text without escape sequences costs nothing.
_ESCAPE_SEQUENCE = "\x1b\\[[0-9;:?<=>]*[ -/]*[@-~]|\x1b\\][^\x07\x1b]*(?:\x07|\x1b\\\\)?|\x9b[0-9;:?]*[@-~]"


def clean(text: str) -> str:
    """Return the text on one line, without escape sequences or control characters; markup is left as it is."""
    # str.split without arguments also splits on tabs and on every kind of Unicode space.
    return " ".join(strip_controls(text).split())


def strip_controls(text: str) -> str:
    """Return the text without escape sequences or control characters; tabs and spaces stay, newlines become spaces."""
    if "\x1b" in text or "\x9b" in text:
        text = re.sub(_ESCAPE_SEQUENCE, "", text)
    return text.translate(_CONTROL_REMOVAL_TABLE).replace("\n", " ")


def escape_controls(json_text: bytes) -> bytes:
    """Escape the control characters that standard JSON leaves unescaped; the data is unchanged."""
    for pattern in _UTF8_CONTROL_PATTERNS:
        if pattern[:1] in json_text:  # compiling a pattern takes longer than printing most answers
            json_text = re.sub(pattern, _json_escape_match, json_text)
    return json_text


def _json_escape_match(match: re.Match[bytes]) -> bytes:
    return _json_escape(ord(match[0].decode())).encode()
