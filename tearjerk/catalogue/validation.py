"""The only place that validates a catalogue's text: what `check` lists is what every other command refuses."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

import msgspec

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.absent_keys import ABSENT
from tearjerk.catalogue.film import VOCABULARY_WORDS, Film
from tearjerk.catalogue.film_faults import (
    PEOPLE_LISTS,
    WARNING_LISTS,
    WORD_LISTS,
    all_valid,
    faults_of,
    foreign_words,
    odd_forms,
    odd_ids_of_people,
)
from tearjerk.catalogue.repeated_keys import has_repeated_keys, repeated_keys
from tearjerk.errors import FileError

NOT_JSON = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class Fault(NamedTuple):
    """One thing wrong: in which film (its id, or its place in the file), in which field, and what."""

    film: str
    field: str
    what: str

    def __str__(self) -> str:
        return f"{self.film}: {self.field}: {self.what}"


def validate(text: bytes, name: str) -> Iterator[Film | Fault]:
    """In file order, each valid film, and in place of each invalid one all its faults.

    `name` is what the file is called in the FileError where the text is not a JSON array at all, since then
    there is no film to name. A valid catalogue is read at once; only the faulty films of any other are taken apart.
    """
    films = valid_films(text)
    if films is not None:
        yield from films
        return
    seen: set[str] = set()
    for place, record in enumerate(_records(text, name)):
        alone = valid_films(b"[%b]" % bytes(record))
        if alone is not None and alone[0].id not in seen:
            seen.add(alone[0].id)
            yield alone[0]
        else:
            yield from _faults(_decoded(record, text, name), bytes(record), place, seen)


def valid_films(text: bytes) -> tuple[Film, ...] | None:
    """The films of a JSON array that has no fault at all, else None; `validate` then says what is wrong."""
    absent_before = ABSENT.count
    try:
        films = msgspec.json.decode(text, type=tuple[Film, ...])
    except NOT_JSON:
        return None
    if has_repeated_keys(text, films, ABSENT.count - absent_before):
        return None
    return films if len({film.id for film in films}) == len(films) and all_valid(films) else None


def _records(text: bytes, name: str) -> list[msgspec.Raw]:
    try:
        return msgspec.json.decode(text, type=list[msgspec.Raw])
    except msgspec.ValidationError:
        raise FileError(f"{name} is not a valid catalogue: it should be a JSON array of films.") from None
    except NOT_JSON as error:
        raise _not_json(error, name) from None


def _decoded(record: msgspec.Raw, text: bytes, name: str) -> Any:
    try:
        return msgspec.json.decode(record)
    except NOT_JSON as error:
        raise _not_json(_first_fault(text) or error, name) from None


def _first_fault(text: bytes) -> Exception | None:
    """What is wrong with JSON, and at which byte of the whole text, which parsing single records would not tell."""
    try:
        msgspec.json.decode(text)
    except NOT_JSON as error:
        return error
    return None


def _not_json(error: Exception, name: str) -> FileError:
    return FileError(f"{name} is not a valid catalogue: it is not JSON ({str(error).rstrip('.')}).")


def _faults(record: Any, text: bytes, place: int, seen: set[str]) -> Iterator[Film | Fault]:
    """All faults of a film, decoded and as text; the film itself if it turns out to have none."""
    identifier = record.get("id") if isinstance(record, dict) else None
    named = isinstance(identifier, str) and bool(identifier.strip())
    film_name = str(identifier) if named else f"film {place + 1}"
    film, faults = _judged(record)
    faults += [(path, "given twice") for path in repeated_keys(text)]
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
                yield _joined(path, key), "unknown field"
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
    """The object or list type inside `X | None` or `Annotated[X, …]` where the value could be one.

    A word of a vocabulary may be any text here: `foreign_words` says better that it is not in it.
    """
    if kind in VOCABULARY_WORDS and isinstance(value, str):
        return str
    if get_origin(kind) in (Union, UnionType) and value is not None:
        (inner,) = (part for part in get_args(kind) if part is not type(None))
        bare = get_args(inner)[0] if get_origin(inner) is Annotated else inner
        return bare if isinstance(value, (dict, list)) and isinstance(bare, type) else kind
    return kind
