"""Detect repeated keys in the JSON objects of a catalogue; msgspec silently keeps the last value."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any

from msgspec import structs

from tearjerk.catalogue.film import Film, Person, Tears, Warnings

ESCAPED_COLON_PREFIX = b"\\u003"
"""The beginning of an escaped colon (\\u003a), and of a few other characters."""


def may_repeat_keys(text: bytes, films: Sequence[Film], absent_count: int) -> bool:
    """Return whether any key may be repeated in the text from which the films were decoded; true if in doubt.

    `absent_count` is the number of optional keys missing from the text (absent_keys.py). Outside strings, colons
    only follow keys, one each, so more colons than keys mean that a key is repeated.
    """
    if b"\\" in text and ESCAPED_COLON_PREFIX in text:  # searching for a single byte is eight times faster
        return True
    colons_left = text.count(b":") - (_count_keys(films) - absent_count)
    for strings in _strings(films):
        if colons_left == 0:
            return False
        colons_left -= sum([string.count(":") for string in strings])
    return colons_left != 0


def _count_keys(films: Sequence[Film]) -> int:
    """Return the number of keys in the films, counting all optional ones."""
    people = sum(map(len, map(attrgetter("directors"), films))) + sum(
        map(len, map(attrgetter("cast"), films))
    )
    measured = sum([film.tears is not None for film in films])
    notes = sum(map(len, map(attrgetter("notes"), films)))
    keys_per_film = len(structs.fields(Film)) + len(structs.fields(Warnings))
    return (
        len(films) * keys_per_film
        + people * len(structs.fields(Person))
        + measured * len(structs.fields(Tears))
        + notes
    )


def _strings(films: Sequence[Film]) -> Iterator[Iterable[str]]:
    """Yield all strings that may contain a colon in a valid film, those with the most colons first."""
    for field in ("synopsis", "title", "title_ko"):
        yield map(attrgetter(field), films)
    yield chain.from_iterable(chain(film.notes, film.notes.values()) for film in films)
    for field in ("also_known_as", "romanised"):
        yield chain.from_iterable(map(attrgetter(field), films))
    yield (film.cry_reason for film in films if film.cry_reason is not None)
    yield chain.from_iterable(film.tears.corpora for film in films if film.tears is not None)
    people = list(chain.from_iterable(chain.from_iterable(map(attrgetter("directors", "cast"), films))))
    yield map(attrgetter("name"), people)
    yield (person.name_ko for person in people if person.name_ko is not None)


class _ObjectWithRepeatedKeys(dict[str, Any]):
    """A JSON object with repeated keys; it holds the last value of each."""

    repeated_keys: list[str]


def repeated_keys(record: bytes) -> list[str]:
    """Return the paths of repeated keys in the JSON of one film."""

    def build_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        plain = dict(pairs)
        if len(plain) == len(pairs):
            return plain
        with_repeated_keys = _ObjectWithRepeatedKeys(plain)
        counts = Counter(key for key, _ in pairs)
        with_repeated_keys.repeated_keys = [key for key, count in counts.items() if count > 1]
        return with_repeated_keys

    return list(
        _repeated_paths(json.loads(record.decode(), object_pairs_hook=build_object, strict=False), "")
    )


def _repeated_paths(value: Any, path: str) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            inner = f"{path}.{key}" if path else key
            if isinstance(value, _ObjectWithRepeatedKeys) and key in value.repeated_keys:
                yield inner
            yield from _repeated_paths(item, inner)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _repeated_paths(item, f"{path}[{index}]")
