"""The record as a JSON document: the form that loses nothing, out and in.

`{"tearjerk": 1, "films": [{"id", "title", "year", "imdb", "rating", "rated", "seen", "saved", "never",
"viewings": [{"on", "cried", "note", "noted"}]}]}`: `rating` a number or null, the four after it the
days on which that was said or null, `on` null where the day is not known.
"""

from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct

from tearjerk.diary.dates import is_day
from tearjerk.diary.exchange.lines import Bad, Evening, Line, Saying, Told, sayings_of
from tearjerk.diary.record import Kind, Record
from tearjerk.errors import FileError
from tearjerk.text.json_text import as_json

FORM = 1

Rating = Annotated[float, Meta(ge=0.5, le=5, multiple_of=0.5)]


class _Viewing(Struct):
    on: str | None = None
    cried: bool | None = None
    note: str | None = None
    noted: str | None = None


class _Film(Struct):
    id: str
    title: str
    year: int
    imdb: str | None = None
    rating: Rating | None = None
    rated: str | None = None
    seen: str | None = None
    saved: str | None = None
    never: str | None = None
    viewings: list[_Viewing] = []


class _Entry(Struct):
    """A film as `tearjerk diary --json` prints it, one for each time it was seen."""

    id: str
    title: str
    year: int
    seen: str | None
    imdb: str | None = None
    rating: Rating | None = None
    cried: bool | None = None
    note: str | None = None


def written(record: Record) -> bytes:
    """The whole record as a document, films by id."""
    viewed = {viewing.film for viewing in record.viewings}
    films = []
    for film in sorted(viewed.union(film for film, _ in record.words)):
        facts = record.about(film)
        rating = record.word(film, "rating")
        viewings = [_Viewing(v.on, v.cried, v.note, v.noted) for v in record.viewings if v.film == film]
        said = _Film(
            film,
            facts.title,
            facts.year,
            facts.imdb,
            None if rating is None else rating.value,
            _day(record, film, "rating"),
            _day(record, film, "seen"),
            _day(record, film, "saved"),
            _day(record, film, "banned"),
            viewings,
        )
        if viewings or any((said.rated, said.seen, said.saved, said.never)):
            films.append(said)
    return (as_json({"tearjerk": FORM, "films": films}) + "\n").encode()


def _day(record: Record, film: str, kind: Kind) -> str | None:
    word = record.word(film, kind)
    return None if word is None else word.day


def told(text: str, name: str) -> Told:
    """What a document says, or the output of `tearjerk diary --json`; raises FileError where it is neither."""
    try:
        document = msgspec.json.decode(text)
    except (msgspec.DecodeError, RecursionError) as error:
        raise FileError(f"{name} is not JSON: {error}.") from None
    if isinstance(document, list):
        return _all("a diary", document, _Entry, _of_entry)
    if (
        not isinstance(document, dict)
        or not isinstance(document.get("films"), list)
        or "tearjerk" not in document
    ):
        raise FileError(f"{name} is JSON, but not what `tearjerk export` writes.")
    if document["tearjerk"] != FORM:
        raise FileError(f"{name} was exported by a newer tearjerk. Update tearjerk to import it.")
    return _all("a record of tearjerk", document["films"], _Film, _of_film)


def _all(kind: str, items: list[Any], shape: type[Any], line: Any) -> Told:
    lines: list[Line] = []
    bad: list[Bad] = []
    for number, item in enumerate(items, start=1):
        try:
            lines.append(line(number, msgspec.convert(item, shape)))
        except (msgspec.ValidationError, ValueError) as error:
            bad.append(Bad(number, str(error)))
    return Told(kind, tuple(lines), tuple(bad))


def _of_film(number: int, film: _Film) -> Line:
    days: dict[Kind, str | None] = {
        "rating": film.rated,
        "seen": film.seen,
        "saved": film.saved,
        "banned": film.never,
    }
    sayings = [
        Saying(kind, 1.0, _checked(day)) for kind, day in days.items() if day is not None and kind != "rating"
    ]
    if film.rating is not None:
        sayings.append(Saying("rating", film.rating, _checked(film.rated)))
    evenings = tuple(
        Evening(_checked(v.on), v.cried, v.note or None, _checked(v.noted)) for v in film.viewings
    )
    return Line(number, (film.title,), film.year, film.id, film.imdb, tuple(sayings), evenings)


def _of_entry(number: int, entry: _Entry) -> Line:
    evening = Evening(_checked(entry.seen), entry.cried, entry.note or None)
    evenings = () if evening == Evening() else (evening,)
    sayings = sayings_of(entry.rating, None, evenings)
    return Line(number, (entry.title,), entry.year, entry.id, entry.imdb, sayings, evenings)


def _checked(day: str | None) -> str | None:
    if day is not None and not is_day(day):
        raise ValueError(f"'{day}' is no day (YYYY-MM-DD)")
    return day
