"""Lists every fault of a catalogue's text, and describes what a sound one looks like."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

import msgspec

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.validation import (
    PEOPLE_LISTS,
    WARNING_LISTS,
    WORD_LISTS,
    contradictions,
    foreign_words,
    odd_forms,
    odd_ids_of_people,
)
from tearjerk.errors import FileError


class Fault(NamedTuple):
    """One thing wrong: in which film (its id, or its place in the file), in which field, and what."""

    film: str
    field: str
    what: str

    def __str__(self) -> str:
        return f"{self.film}: {self.field}: {self.what}"


class Checked(NamedTuple):
    """How many films were looked at, and every fault in the order of the file."""

    films: int
    faults: list[Fault]


def checked(text: bytes) -> Checked:
    """Every fault of a catalogue's text.

    Raises FileError where the text is not a JSON array at all, since then there is no film to name.
    """
    try:
        records = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FileError(f"This is not JSON: {str(error).rstrip('.')}.") from None
    if not isinstance(records, list):
        raise FileError("A catalogue is a JSON array of films; this is something else.")
    faults: list[Fault] = []
    seen: set[str] = set()
    for number, record in enumerate(records, start=1):
        if not isinstance(record, dict):
            faults.append(Fault(f"film {number}", "record", "a film is a JSON object"))
            continue
        identifier = record.get("id")
        named = isinstance(identifier, str) and bool(identifier.strip())
        name = str(identifier) if named else f"film {number}"
        faults.extend(Fault(name, field, what) for field, what in _faults_of_record(record))
        if named and name in seen:
            faults.append(Fault(name, "id", "another film has the same id"))
        seen.add(name)
    return Checked(len(records), faults)


def schema() -> dict[str, Any]:
    """The JSON Schema of a catalogue: an array of films."""
    described = msgspec.json.schema(list[Film])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A tearjerk catalogue",
        **described,
    }


def _faults_of_record(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    misshapen = list(_misshapen(record, Film, ""))
    yield from misshapen
    yield from odd_forms(record)
    for field in PEOPLE_LISTS:
        people = _listed(record.get(field))
        ids = (person.get("id") if isinstance(person, dict) else None for person in people)
        yield from odd_ids_of_people(field, ids)
    for field, entries in WORD_LISTS.items():
        yield from foreign_words(field, entries, _listed(record.get(field)))
    warnings = record.get("warnings")
    for field in WARNING_LISTS:
        words = warnings.get(field) if isinstance(warnings, dict) else None
        yield from foreign_words(f"warnings.{field}", vocabulary.WARNINGS, _listed(words))
    yield from foreign_words("aftertaste", vocabulary.AFTERTASTES, (record.get("aftertaste"),))
    if not misshapen:
        yield from contradictions(msgspec.convert(record, Film))


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _misshapen(value: Any, kind: Any, path: str) -> Iterator[tuple[str, str]]:
    """Path and fault of everything that has the wrong type or lies out of range, however deep.

    msgspec stops at the first fault of what it converts, so objects and lists are taken apart first.
    """
    kind = _unwrapped(value, kind)
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct) and isinstance(value, dict):
        fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
        for key in value:
            if key not in fields:
                yield _joined(path, key), "no such field"
        for key, field in fields.items():
            if key in value:
                yield from _misshapen(value[key], field.type, _joined(path, key))
            elif field.required:
                yield _joined(path, key), "missing"
    elif get_origin(kind) is tuple and isinstance(value, list):
        for number, item in enumerate(value):
            yield from _misshapen(item, get_args(kind)[0], f"{path}[{number}]")
    else:
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError as error:
            yield path, str(error).split(" - at `$")[0]


def _joined(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _unwrapped(value: Any, kind: Any) -> Any:
    """The object or list type inside `X | None` or `Annotated[X, …]` where the value could be one."""
    if get_origin(kind) in (Union, UnionType) and value is not None:
        (inner,) = (part for part in get_args(kind) if part is not type(None))
        bare = get_args(inner)[0] if get_origin(inner) is Annotated else inner
        return bare if isinstance(value, (dict, list)) and isinstance(bare, type) else kind
    return kind
