"""JSON as text, control characters always escaped."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import msgspec

from tearjerk.text.sanitize import escape_controls

INDENT = 2
RECORDS_PER_CHUNK = 1_000
"""How many records are encoded at a time: 100,000 films as text would take as much memory as the films themselves."""


def as_json(data: Any) -> str:
    """JSON text, Hangul as it is, keys in their own order; control characters always escaped."""
    return _formatted(data).decode()


def json_array_chunks(records: Iterable[Any]) -> Iterator[bytes]:
    """The JSON text of an array and a line end, in chunks: what `as_json` would write at once."""
    opened = False
    for chunk in _chunks(records):
        # Without its brackets, and the line ends beside them, each chunk is a part of one array.
        yield (b",\n" if opened else b"[\n") + _formatted(chunk)[2:-2]
        opened = True
    yield b"\n]\n" if opened else b"[]\n"


def json_lines_chunks(records: Iterable[Any]) -> Iterator[bytes]:
    """JSON objects, one per line, in chunks of whole lines."""
    encoder = msgspec.json.Encoder()
    for chunk in _chunks(records):
        yield escape_controls(encoder.encode_lines(chunk))


def _formatted(data: Any) -> bytes:
    return escape_controls(msgspec.json.format(msgspec.json.encode(data), indent=INDENT))


def _chunks(records: Iterable[Any]) -> Iterator[list[Any]]:
    left = iter(records)
    while chunk := list(islice(left, RECORDS_PER_CHUNK)):
        yield chunk
