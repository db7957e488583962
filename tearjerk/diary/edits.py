"""The changes made by `edit` and `forget`, as pure functions from a record to a change."""

from tearjerk.diary.changes import Change
from tearjerk.diary.entries import Entry
from tearjerk.diary.record import SEEN_MARKS, Record
from tearjerk.diary.statements import EntryStatement, Mark, MarkKind, Statement
from tearjerk.errors import NothingFoundError
from tearjerk.text.words import enumeration, plural

REMOVED = ""
"""The value that removes a date or a note."""


def find_entry(record: Record, number: int) -> Entry:
    """Return the entry with this number; raises NothingFoundError if there is none."""
    for entry in record.entries():
        if entry.number == number:
            return entry
    raise NothingFoundError(f"There is no entry {number}. `tearjerk diary` shows the numbers.")


def edit_entry(
    record: Record,
    number: int,
    *,
    day: str | None = None,
    rating: float | None = None,
    cried: bool | None = None,
    note: str | None = None,
    today: str,
) -> Change:
    """Change the values of an entry; None keeps a value, and REMOVED deletes a date or a note.

    Raises NothingFoundError if there is no such entry.
    """
    entry = find_entry(record, number)
    film = record.reference(entry.film_id)
    change_phrases: list[str] = []
    if day is not None and (day or None) != entry.seen_on:
        change_phrases.append(f"seen on {day}" if day else "date unknown")
    if cried is not None and cried != entry.cried:
        change_phrases.append("in tears" if cried else "dry-eyed")
    if note is not None and (note or None) != entry.note:
        change_phrases.append(f"with a {'new ' if entry.note else ''}note" if note else "without a note")
    statements: list[Statement] = []
    if change_phrases:
        statements.append(EntryStatement(number, film.id, today, day, cried, note))
        is_marked = any(record.mark(film.id, kind) is not None for kind in SEEN_MARKS)
        if not is_marked and _becomes_bare(entry, day, cried, note):
            statements.append(Mark(film.id, "seen", 1, today))
    if rating is not None and rating != entry.rating:
        statements.append(Mark(film.id, "rating", rating, today))
        change_phrases.append(f"rated {rating:g}")
    if not statements:
        return Change(f"Entry {number}, {film}, already has these values.")
    return Change(
        f"Changed entry {number}, {film}: {enumeration(change_phrases)}.", tuple(statements), (film,)
    )


def _becomes_bare(entry: Entry, day: str | None, cried: bool | None, note: str | None) -> bool:
    """Return whether an edit leaves an entry without details, so that a 'seen' mark is needed."""
    no_day = not (entry.seen_on if day is None else day)
    no_note = not (entry.note if note is None else note)
    return no_day and no_note and entry.cried is None and cried is None


def remove_entry(record: Record, number: int, today: str) -> Change:
    """Remove an entry and, if the film has no other, its rating and 'seen' mark.

    Raises NothingFoundError if there is no such entry.
    """
    entry = find_entry(record, number)
    film = record.reference(entry.film_id)
    other_entries = [
        other for other in record.entries() if other.film_id == entry.film_id and other.number != number
    ]
    details = [] if entry.seen_on is None else [f"seen on {entry.seen_on}"]
    statements: list[Statement] = [EntryStatement(number, film.id, today, forgotten=True)]
    if not other_entries:
        statements += _mark_removals(record, film.id, SEEN_MARKS, today)
        details += [] if entry.rating is None else [f"rated {entry.rating:g}"]
    suffix = f", {enumeration(details)}" if details else ""
    return Change(f"Removed entry {number}: {film}{suffix}.", tuple(statements), (film,))


def forget_film(record: Record, film_id: str, today: str) -> Change:
    """Remove everything recorded about a film; raises NothingFoundError if nothing was recorded."""
    film = record.reference(film_id)
    numbers = [entry.number for entry in record.entries() if entry.film_id == film_id]
    statements: list[Statement] = [
        EntryStatement(number, film_id, today, forgotten=True) for number in numbers if number is not None
    ]
    kinds: tuple[MarkKind, ...] = ("rating", "seen", "saved", "never")
    statements += _mark_removals(record, film_id, kinds, today)
    if not statements:
        raise NothingFoundError(f"{film} isn't in your record.")
    removed = [plural(len(numbers), "entry", "entries")] if numbers else []
    removed += ["its rating"] if film_id in record.ratings else []
    removed += ["its place on your watchlist"] if film_id in record.saved else []
    removed += ["its place on your never list"] if film_id in record.never else []
    return Change(f"Removed everything about {film}: {enumeration(removed)}.", tuple(statements), (film,))


def _mark_removals(record: Record, film_id: str, kinds: tuple[MarkKind, ...], today: str) -> list[Mark]:
    return [Mark(film_id, kind, None, today) for kind in kinds if record.mark(film_id, kind) is not None]
