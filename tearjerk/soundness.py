"""What makes a catalogue sound: shape and ranges, vocabulary, unique ids.

`catalogue.load` stops at the first fault, because a film that may be wrong is not shown; `check`
lists all of them, so that an editor mends a file in one go. House style is for the tests.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

import msgspec

from tearjerk import vocabulary
from tearjerk.errors import FileError
from tearjerk.film import Film


class Fault(NamedTuple):
    """One thing wrong: in which film (its id, or its place in the file), in which field, and what."""

    film: str
    field: str
    what: str

    def __str__(self) -> str:
        return f"{self.film}: {self.field}: {self.what}"


def repeated_ids(ids: Iterable[str]) -> Iterator[str]:
    """Each id that has been seen before, as often as it comes again."""
    seen: set[str] = set()
    for identifier in ids:
        if identifier in seen:
            yield identifier
        seen.add(identifier)


_SLUG = "abcdefghijklmnopqrstuvwxyz0123456789-"
_LISTS = (
    ("themes", vocabulary.THEMES),
    ("late_themes", vocabulary.THEMES),
    ("relations", vocabulary.RELATIONS),
    ("genres", vocabulary.GENRES),
)


def faults_of_film(film: Film) -> Iterator[str]:
    """What the types cannot say of a decoded film: vocabulary, and fields that contradict each other."""
    yield from _odd_forms(film)
    for field, entries in _LISTS:
        for word in getattr(film, field):
            if word not in entries:
                yield f"{field}: '{word}' is not in the vocabulary"
    for field, words in (("present", film.warnings.present), ("absent", film.warnings.absent)):
        for word in words:
            if word not in vocabulary.WARNINGS:
                yield f"warnings.{field}: '{word}' is not in the vocabulary"
    for word in set(film.warnings.present).intersection(film.warnings.absent):
        yield f"warnings: '{word}' cannot be both present and absent"
    if film.aftertaste not in vocabulary.AFTERTASTES:
        yield f"aftertaste: '{film.aftertaste}' is not in the vocabulary"
    tears = film.tears
    if film.cry_basis == "measured" and tears is None:
        yield "tears: a measured level needs its counts"
    if film.cry_basis == "estimated" and film.cry_reason is None:
        yield "cry_reason: an estimated level needs its reason"
    if tears is not None:
        if film.cry_basis == "estimated":
            yield "cry_basis: a film with counts is measured"
        if tears.crying > tears.reviews:
            yield "tears: more reviews crying than reviews"
        if not tears.low <= tears.share <= tears.high:
            yield "tears: the share lies outside its interval"


def _odd_forms(film: Film) -> Iterator[str]:
    if film.id.strip(_SLUG) or film.id != "-".join(filter(None, film.id.split("-"))):
        yield f"id: {film.id!r} is not lower-case letters, digits and single hyphens"
    if film.released is not None:
        try:
            date.fromisoformat(film.released)
        except ValueError:
            yield f"released: {film.released!r} is no date such as 2013-10-02"
    if film.imdb is not None and not (film.imdb.startswith("tt") and film.imdb[2:].isdecimal()):
        yield f"imdb: {film.imdb!r} is no id such as tt2659414"
    if film.wikidata is not None and not (film.wikidata.startswith("Q") and film.wikidata[1:].isdecimal()):
        yield f"wikidata: {film.wikidata!r} is no id such as Q475693"


def faults(text: bytes) -> list[Fault]:
    """Every fault of a catalogue's text, in the order of the file; empty where it is sound.

    Raises FileError where the text is not a JSON array at all, since then there is no film to name.
    """
    try:
        records = msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FileError(f"This is not JSON: {error}.") from None
    if not isinstance(records, list):
        raise FileError("A catalogue is a JSON array of films; this is something else.")
    found: list[Fault] = []
    names: list[str] = []
    for number, record in enumerate(records, start=1):
        name = f"film {number}"
        if isinstance(record, dict) and isinstance(record.get("id"), str) and record["id"]:
            name = record["id"]
            names.append(name)
        found.extend(_faults_of_record(name, record))
    found.extend(Fault(name, "id", "another film has the same id") for name in repeated_ids(names))
    return found


def _faults_of_record(name: str, record: Any) -> Iterator[Fault]:
    if not isinstance(record, dict):
        yield Fault(name, "record", "a film is a JSON object")
        return
    fields = {field.encode_name: field for field in msgspec.structs.fields(Film)}
    for key in record:
        if key not in fields:
            yield Fault(name, key, "no such field")
    whole = True
    for key, field in fields.items():
        if key not in record:
            if field.required:
                whole = False
                yield Fault(name, key, "missing")
            continue
        try:
            msgspec.convert(record[key], field.type)
        except msgspec.ValidationError as error:
            whole = False
            yield Fault(name, key, str(error).replace(" - at `$", " - at `" + key))
    if whole:
        film = msgspec.convert({key: value for key, value in record.items() if key in fields}, Film)
        for fault in faults_of_film(film):
            field_name, _, what = fault.partition(": ")
            yield Fault(name, field_name, what)


def schema() -> dict[str, Any]:
    """The JSON Schema of a catalogue: an array of films."""
    described = msgspec.json.schema(list[Film])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A tearjerk catalogue",
        **described,
    }
