"""Validation of a catalogue's text; every command that reads a catalogue refuses exactly what `check` lists."""

from collections.abc import Iterator
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

import msgspec

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.absent_keys import ABSENT_KEYS
from tearjerk.catalogue.film import VOCABULARY_TYPES, Film
from tearjerk.catalogue.film_errors import (
    PEOPLE_FIELDS,
    VOCABULARY_FIELDS,
    WARNING_FIELDS,
    all_valid,
    errors_of,
    malformed_fields,
    malformed_person_ids,
    unknown_words,
)
from tearjerk.catalogue.repeated_keys import may_repeat_keys, repeated_keys
from tearjerk.errors import FileError

JSON_ERRORS = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)


class FieldError(NamedTuple):
    """An error in a catalogue: the film (its id, or its position in the file), the field, and what is wrong."""

    film: str
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.film}: {self.field}: {self.message}"


def validate(text: bytes, name: str) -> Iterator[Film | FieldError]:
    """Yield, in file order, each valid film, and for each invalid film all its errors.

    Raises FileError with the file's `name` if the text is not a JSON array. A valid catalogue is decoded in
    one go; in any other, only the invalid films are examined in detail.
    """
    films = valid_films(text)
    if films is not None:
        yield from films
        return
    seen_ids: set[str] = set()
    for position, item in enumerate(_raw_films(text, name)):
        decoded = valid_films(b"[%b]" % bytes(item))
        if decoded is not None and decoded[0].id not in seen_ids:
            seen_ids.add(decoded[0].id)
            yield decoded[0]
        else:
            yield from _film_or_errors(_decode(item, text, name), bytes(item), position, seen_ids)


def valid_films(text: bytes) -> tuple[Film, ...] | None:
    """Return the films of a JSON array, or None if it has any error; `validate` then finds the errors."""
    absent_before = ABSENT_KEYS.count
    try:
        films = msgspec.json.decode(text, type=tuple[Film, ...])
    except JSON_ERRORS:
        return None
    if may_repeat_keys(text, films, ABSENT_KEYS.count - absent_before):
        return None
    return films if len({film.id for film in films}) == len(films) and all_valid(films) else None


def _raw_films(text: bytes, name: str) -> list[msgspec.Raw]:
    try:
        return msgspec.json.decode(text, type=list[msgspec.Raw])
    except msgspec.ValidationError:
        raise FileError(f"{name} is not a valid catalogue: it should be a JSON array of films.") from None
    except JSON_ERRORS as error:
        raise _not_json_error(error, name) from None


def _decode(item: msgspec.Raw, text: bytes, name: str) -> Any:
    try:
        return msgspec.json.decode(item)
    except JSON_ERRORS as error:
        raise _not_json_error(_json_error(text) or error, name) from None


def _json_error(text: bytes) -> Exception | None:
    """Return the error in a JSON text, with its position in the whole text rather than within one film."""
    try:
        msgspec.json.decode(text)
    except JSON_ERRORS as error:
        return error
    return None


def _not_json_error(error: Exception, name: str) -> FileError:
    return FileError(f"{name} is not a valid catalogue: it is not JSON ({str(error).rstrip('.')}).")


def _film_or_errors(item: Any, text: bytes, position: int, seen_ids: set[str]) -> Iterator[Film | FieldError]:
    """Yield all errors in a film, or the film if it has none; `item` is the decoded film, `text` its JSON."""
    identifier = item.get("id") if isinstance(item, dict) else None
    has_id = isinstance(identifier, str) and bool(identifier.strip())
    film_name = str(identifier) if has_id else f"film {position + 1}"
    film, errors = _film_and_errors(item)
    errors += [(path, "appears more than once") for path in repeated_keys(text)]
    if has_id and film_name in seen_ids:
        errors.append(("id", "another film has the same id"))
    seen_ids.add(film_name)
    if film is None or errors:
        yield from (FieldError(film_name, field, message) for field, message in errors)
    else:
        yield film


def _film_and_errors(item: Any) -> tuple[Film | None, list[tuple[str, str]]]:
    """Return the film, or None if a field has the wrong type, and pairs of field and error message."""
    try:
        film = msgspec.convert(item, Film)
    except msgspec.ValidationError as error:
        if not isinstance(item, dict):
            return None, [("record", "should be a JSON object")]
        return None, list(_errors_in_fields(item)) or [("record", str(error))]
    return film, list(errors_of(film))


def _errors_in_fields(fields: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield from _type_errors(fields, Film, "")
    yield from malformed_fields(fields)
    for field in PEOPLE_FIELDS:
        people = _as_list(fields.get(field))
        ids = (person.get("id") if isinstance(person, dict) else None for person in people)
        yield from malformed_person_ids(field, ids)
    for field, entries in VOCABULARY_FIELDS.items():
        yield from unknown_words(field, entries, _as_list(fields.get(field)))
    warnings = fields.get("warnings")
    for field in WARNING_FIELDS:
        words = warnings.get(field) if isinstance(warnings, dict) else None
        yield from unknown_words(f"warnings.{field}", vocabulary.WARNINGS, _as_list(words))
    yield from unknown_words("aftertaste", vocabulary.AFTERTASTES, (fields.get("aftertaste"),))


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _type_errors(value: Any, expected_type: Any, path: str) -> Iterator[tuple[str, str]]:
    """Yield path and error message for every value of the wrong type or out of range, at any depth.

    msgspec stops at the first error, so objects and lists are converted item by item.
    """
    expected_type = _unwrap(value, expected_type)
    if (
        isinstance(expected_type, type)
        and issubclass(expected_type, msgspec.Struct)
        and isinstance(value, dict)
    ):
        fields = {field.encode_name: field for field in msgspec.structs.fields(expected_type)}
        for key in value:
            if key not in fields:
                yield _join_path(path, key), "unknown field"
        for key, field in fields.items():
            if key in value:
                yield from _type_errors(value[key], field.type, _join_path(path, key))
            elif field.required:
                yield _join_path(path, key), "missing"
    elif get_origin(expected_type) is tuple and isinstance(value, list):
        for index, item in enumerate(value):
            yield from _type_errors(item, get_args(expected_type)[0], f"{path}[{index}]")
    else:
        try:
            msgspec.convert(value, expected_type)
        except msgspec.ValidationError as error:
            yield path, str(error).split(" - at `$")[0]


def _join_path(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _unwrap(value: Any, expected_type: Any) -> Any:
    """Return the object or list type inside `X | None` or `Annotated[X, …]` if the value is an object or list.

    For a vocabulary word, return str: `unknown_words` has a better message for one that is not in the vocabulary.
    """
    if expected_type in VOCABULARY_TYPES and isinstance(value, str):
        return str
    if get_origin(expected_type) in (Union, UnionType) and value is not None:
        (inner,) = (part for part in get_args(expected_type) if part is not type(None))
        bare = get_args(inner)[0] if get_origin(inner) is Annotated else inner
        return bare if isinstance(value, (dict, list)) and isinstance(bare, type) else expected_type
    return expected_type
