"""Reads the JSON of a catalogue: strictly, and noticing keys that one object has twice."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec

from tearjerk.errors import FileError


class _Repeating(dict[str, Any]):
    """A JSON object some of whose keys are given more than once, with the last value of each."""

    repeated: list[str]


def decode_records(text: bytes, name: str) -> tuple[list[Any], dict[int, list[str]]]:
    """The records of a JSON array, and by a record's place the paths of the keys that are given twice.

    `name` is what the file is called in the FileError that says that the text is not a JSON array.
    """
    try:
        records = msgspec.json.decode(text)
        if not isinstance(records, list):
            raise FileError(f"{name} is not a valid catalogue: it should be a JSON array of films.")
        return records, _repeated_keys(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FileError(
            f"{name} is not a valid catalogue: it is not JSON ({str(error).rstrip('.')})."
        ) from None


def _repeated_keys(text: bytes) -> dict[int, list[str]]:
    repeating: list[_Repeating] = []

    def as_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        plain = dict(pairs)
        if len(plain) == len(pairs):
            return plain
        repeating.append(_Repeating(plain))
        repeating[-1].repeated = [key for key, count in Counter(key for key, _ in pairs).items() if count > 1]
        return repeating[-1]

    # msgspec keeps the last of two values without a word, hence the second reader.
    records = json.loads(text.decode(), object_pairs_hook=as_object)
    if not repeating:
        return {}
    return {place: paths for place, record in enumerate(records) if (paths := list(_repeated(record, "")))}


def _repeated(value: Any, path: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            inner = f"{path}.{key}" if path else key
            if isinstance(value, _Repeating) and key in value.repeated:
                yield inner
            yield from _repeated(item, inner)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from _repeated(item, f"{path}[{number}]")
