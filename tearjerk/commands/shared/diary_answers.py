"""Answers made from the record: the diary, and the films on a list."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec import to_builtins

from tearjerk.catalogue.film import FIELDS as FILM_FIELDS
from tearjerk.catalogue.film import Film
from tearjerk.diary.entries import Entry
from tearjerk.diary.record import Record
from tearjerk.diary.statements import ListKind
from tearjerk.output.answer import Answer, card_renderer

ENTRY_ONLY_FIELDS = ("entry", "seen", "rating", "cried", "note")
"""JSON keys of an entry that a film does not have."""
ENTRY_FIELDS = (*FILM_FIELDS, *ENTRY_ONLY_FIELDS)
FIELDS = (*ENTRY_FIELDS, "saved", "never")
"""All JSON keys that the diary or one of the lists may have."""

EMPTY_DIARY = "Your diary is empty; add a film with: tearjerk seen TITLE, or tearjerk rate TITLE 4.5"
"""What to say if there is no entry."""

FilmsById = Mapping[str, Film | None]
"""Films by id; None for films that are not in the catalogue."""


def list_fields(kind: ListKind) -> tuple[str, ...]:
    """Return the JSON keys of a film on a list."""
    return (*FILM_FIELDS, kind)


def entry_answer(record: Record, entries: Sequence[Entry], films: FilmsById) -> Answer:
    """Return an answer with diary entries, one line each."""
    json_objects = [
        {
            **_film_fields(record, entry.film_id, films),
            "entry": entry.number,
            "seen": entry.seen_on,
            "rating": entry.rating,
            "cried": entry.cried,
            "note": entry.note,
        }
        for entry in entries
    ]
    rows = [(record.reference(entry.film_id), entry) for entry in entries]
    # The entry number comes last because it was added later, and scripts rely on the order of the others.
    columns = ("id", "title", "title_ko", "year", "seen", "rating", "cried", "note", "entry")
    return Answer(json_objects, ENTRY_FIELDS, card_renderer("diary", rows), columns=columns)


def list_answer(record: Record, ids: Sequence[str], kind: ListKind, films: FilmsById) -> Answer:
    """Return an answer with the films on a list, each with the date it was added."""
    days = record.days_added(kind)
    json_objects = [{**_film_fields(record, film_id, films), kind: days[film_id]} for film_id in ids]
    in_catalogue = [film for film_id in ids if (film := films[film_id]) is not None]
    absent = [str(record.reference(film_id)) for film_id in ids if films[film_id] is None]
    columns = ("id", "title", "title_ko", "year", kind)
    render = card_renderer("user_list", in_catalogue, absent)
    return Answer(json_objects, list_fields(kind), render, columns=columns)


def _film_fields(record: Record, film_id: str, films: FilmsById) -> dict[str, Any]:
    film = films[film_id]
    if film is not None:
        fields: dict[str, Any] = to_builtins(film)
        return fields
    reference = record.reference(film_id)
    known = {"id": film_id, "title": reference.title, "year": reference.year or None, "imdb": reference.imdb}
    return {field: known.get(field) for field in FILM_FIELDS}
