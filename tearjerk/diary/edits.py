"""What `edit` and `forget` do to a record: pure functions from a record to a change."""

from tearjerk.diary.changes import Change
from tearjerk.diary.entries import Entry
from tearjerk.diary.record import MARKS_OF_SEEN, Record
from tearjerk.diary.statements import EntryStatement, Mark, MarkKind, Statement
from tearjerk.errors import NothingFoundError
from tearjerk.text.words import enumeration, plural

UNKNOWN = ""
"""Stands for a date or a note to be removed."""


def entry_numbered(record: Record, number: int) -> Entry:
    """The entry with this number; raises NothingFoundError where there is none."""
    for entry in record.entries():
        if entry.number == number:
            return entry
    raise NothingFoundError(f"There is no entry {number}. `tearjerk diary` shows the numbers.")


def edited(
    record: Record,
    number: int,
    *,
    day: str | None = None,
    rating: float | None = None,
    cried: bool | None = None,
    note: str | None = None,
    today: str,
) -> Change:
    """Other values for an entry; None leaves a value as it is, and UNKNOWN takes out a date or a note.

    Raises NothingFoundError where there is no such entry.
    """
    entry = entry_numbered(record, number)
    film = record.reference(entry.film)
    said: list[str] = []
    if day is not None and (day or None) != entry.seen:
        said.append(f"seen on {day}" if day else "date unknown")
    if cried is not None and cried != entry.cried:
        said.append("in tears" if cried else "dry-eyed")
    if note is not None and (note or None) != entry.note:
        said.append(f"with a {'new ' if entry.note else ''}note" if note else "without a note")
    statements: list[Statement] = []
    if said:
        statements.append(EntryStatement(number, film.id, today, day, cried, note))
        is_marked = any(record.mark(film.id, kind) is not None for kind in MARKS_OF_SEEN)
        if not is_marked and _becomes_bare(entry, day, cried, note):
            statements.append(Mark(film.id, "seen", 1, today))
    if rating is not None and rating != entry.rating:
        statements.append(Mark(film.id, "rating", rating, today))
        said.append(f"rated {rating:g}")
    if not statements:
        return Change(f"Entry {number}, {film}, already has these values.")
    return Change(f"Changed entry {number}, {film}: {enumeration(said)}.", tuple(statements), (film,))


def _becomes_bare(entry: Entry, day: str | None, cried: bool | None, note: str | None) -> bool:
    """Whether all that remains of an entry is that the film was seen, which a mark then records."""
    no_day = not (entry.seen if day is None else day)
    no_note = not (entry.note if note is None else note)
    return no_day and no_note and entry.cried is None and cried is None


def without_entry(record: Record, number: int, today: str) -> Change:
    """Removes an entry and, if it is the film's last, the film's rating.

    Raises NothingFoundError where there is no such entry.
    """
    entry = entry_numbered(record, number)
    film = record.reference(entry.film)
    others = [other for other in record.entries() if other.film == entry.film and other.number != number]
    said = [] if entry.seen is None else [f"seen on {entry.seen}"]
    statements: list[Statement] = [EntryStatement(number, film.id, today, forgotten=True)]
    if not others:
        statements += _removed(record, film.id, MARKS_OF_SEEN, today)
        said += [] if entry.rating is None else [f"rated {entry.rating:g}"]
    details = f", {enumeration(said)}" if said else ""
    return Change(f"Removed entry {number}: {film}{details}.", tuple(statements), (film,))


def forgot_film(record: Record, film_id: str, today: str) -> Change:
    """Removes everything that was said about a film; raises NothingFoundError where nothing was."""
    film = record.reference(film_id)
    numbers = [entry.number for entry in record.entries() if entry.film == film_id]
    statements: list[Statement] = [
        EntryStatement(number, film_id, today, forgotten=True) for number in numbers if number is not None
    ]
    kinds: tuple[MarkKind, ...] = ("rating", "seen", "saved", "never")
    statements += _removed(record, film_id, kinds, today)
    if not statements:
        raise NothingFoundError(f"{film} isn't in your record.")
    said = [plural(len(numbers), "entry", "entries")] if numbers else []
    said += ["its rating"] if film_id in record.ratings else []
    said += ["its place on your list"] if film_id in record.saved else []
    said += ["its place on your never list"] if film_id in record.never else []
    return Change(f"Removed everything about {film}: {enumeration(said)}.", tuple(statements), (film,))


def _removed(record: Record, film: str, kinds: tuple[MarkKind, ...], today: str) -> list[Mark]:
    return [Mark(film, kind, None, today) for kind in kinds if record.mark(film, kind) is not None]
