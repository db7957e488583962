"""JSON text with control characters always escaped."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import msgspec

from tearjerk.text.sanitize import escape_controls

INDENT_SPACES = 2
RECORDS_PER_CHUNK = 1_000
"""Number of records to encode at a time: the text of 100,000 films would take as much memory as the films."""


def as_json(data: Any) -> str:
    """Return data as JSON text, with Hangul unescaped, keys in their original order and control characters escaped."""
    return _format(data).decode()


def json_array_chunks(records: Iterable[Any]) -> Iterator[bytes]:
    """Yield the same text as `as_json` for an array, plus a newline, in chunks."""
    opened = False
    for chunk in _chunks(records):
        # Strip each chunk's brackets and the newlines next to them, so that the chunks form one array.
        yield (b",\n" if opened else b"[\n") + _format(chunk)[2:-2]
        opened = True
    yield b"\n]\n" if opened else b"[]\n"


def json_lines_chunks(records: Iterable[Any]) -> Iterator[bytes]:
    """Yield JSON objects, one per line, in chunks of whole lines."""
    encoder = msgspec.json.Encoder()
    for chunk in _chunks(records):
        yield escape_controls(encoder.encode_lines(chunk))


def _format(data: Any) -> bytes:
    return escape_controls(msgspec.json.format(msgspec.json.encode(data), indent=INDENT_SPACES))


def _chunks(records: Iterable[Any]) -> Iterator[list[Any]]:
    remaining = iter(records)
    while chunk := list(islice(remaining, RECORDS_PER_CHUNK)):
        yield chunk
