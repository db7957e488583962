"""The one judge of a catalogue's text: what `check` lists is what every other command refuses."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

import msgspec

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.film_faults import (
    PEOPLE_LISTS,
    WARNING_LISTS,
    WORD_LISTS,
    faults_of,
    foreign_words,
    odd_forms,
    odd_ids_of_people,
)
from tearjerk.catalogue.records import decode_records


class Fault(NamedTuple):
    """One thing wrong: in which film (its id, or its place in the file), in which field, and what."""

    film: str
    field: str
    what: str

    def __str__(self) -> str:
        return f"{self.film}: {self.field}: {self.what}"


def validate(text: bytes, name: str) -> Iterator[Film | Fault]:
    """In the order of the file each valid film, and in the place of any other all its faults.

    `name` is what the file is called in the FileError where the text is not a JSON array at all, since then
    there is no film to name.
    """
    records, repeated = decode_records(text, name)
    seen: set[str] = set()
    for place, record in enumerate(records):
        identifier = record.get("id") if isinstance(record, dict) else None
        named = isinstance(identifier, str) and bool(identifier.strip())
        film_name = str(identifier) if named else f"film {place + 1}"
        film, faults = _judged(record)
        faults += [(path, "given twice") for path in repeated.get(place, ())]
        if named and film_name in seen:
            faults.append(("id", "another film has the same id"))
        seen.add(film_name)
        if film is None or faults:
            yield from (Fault(film_name, field, what) for field, what in faults)
        else:
            yield film


def _judged(record: Any) -> tuple[Film | None, list[tuple[str, str]]]:
    """The film where the types of its fields are right, and field and fault of everything that is wrong."""
    try:
        film = msgspec.convert(record, Film)
    except msgspec.ValidationError as error:
        if not isinstance(record, dict):
            return None, [("record", "a film is a JSON object")]
        return None, list(_faults_of_record(record)) or [("record", str(error))]
    return film, list(faults_of(film))


def _faults_of_record(record: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield from _misshapen(record, Film, "")
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
