"""Notices keys that one object of a catalogue has twice: of two values msgspec silently keeps the last."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from operator import attrgetter
from typing import Any

from msgspec import structs

from tearjerk.catalogue.film import Film, Person, Tears, Warnings

ESCAPED_COLON = b"\\u003"
"""The start of an escaped colon (\\u003a), and of a few other characters."""


def has_repeated_keys(text: bytes, films: Sequence[Film], absent: int) -> bool:
    """Whether a key may be given twice in the text that the films were decoded from: also true if in doubt.

    `absent` is how many optional keys the text leaves out (absent_keys.py). Outside strings, a colon stands
    behind each key and nowhere else: if there are more than keys that the films have, one was given twice.
    """
    if b"\\" in text and ESCAPED_COLON in text:  # looking for a single byte is eight times as quick
        return True
    left = text.count(b":") - (_count_keys(films) - absent)
    for texts in _texts(films):
        if left == 0:
            return False
        left -= sum([text.count(":") for text in texts])
    return left != 0


def _count_keys(films: Sequence[Film]) -> int:
    """How many keys the films have, all optional ones included."""
    people = sum(map(len, map(attrgetter("directors"), films))) + sum(
        map(len, map(attrgetter("cast"), films))
    )
    measured = sum([film.tears is not None for film in films])
    notes = sum(map(len, map(attrgetter("notes"), films)))
    each = len(structs.fields(Film)) + len(structs.fields(Warnings))
    return (
        len(films) * each
        + people * len(structs.fields(Person))
        + measured * len(structs.fields(Tears))
        + notes
    )


def _texts(films: Sequence[Film]) -> Iterator[Iterable[str]]:
    """All strings in which a valid film may have a colon, those with most of them first."""
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


class _Repeating(dict[str, Any]):
    """A JSON object some of whose keys are given more than once, with the last value of each."""

    repeated: list[str]


def repeated_keys(record: bytes) -> list[str]:
    """The paths of the keys that are given twice in the JSON of one film."""

    def as_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        plain = dict(pairs)
        if len(plain) == len(pairs):
            return plain
        repeating = _Repeating(plain)
        repeating.repeated = [key for key, count in Counter(key for key, _ in pairs).items() if count > 1]
        return repeating

    return list(_repeated(json.loads(record.decode(), object_pairs_hook=as_object, strict=False), ""))


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
