"""The changes made by `seen`, `rate`, `save` and `never`, as pure functions from a record to a change."""

from msgspec import Struct

from tearjerk.diary.entries import Entry, entry_builders
from tearjerk.diary.record import Record
from tearjerk.diary.statements import EntryStatement, FilmReference, ListKind, Mark, Statement
from tearjerk.errors import NothingFoundError

_LIST_NAMES = {"saved": "your watchlist", "never": "your never list"}


class Change(Struct, frozen=True):
    """One step that `undo` can revert: a one-sentence summary, the statements to add, and the films they refer to.

    A change without statements is a no-op, and its summary says why. A silent change affects nothing that
    is displayed, only which values win when files are imported later, so it is not a step of its own.
    """

    summary: str
    statements: tuple[Statement, ...] = ()
    films: tuple[FilmReference, ...] = ()
    is_silent: bool = False


def mark_seen(
    record: Record,
    film: FilmReference,
    *,
    day: str | None,
    cried: bool | None = None,
    note: str | None = None,
    today: str,
) -> Change:
    """Record a viewing: complete an existing entry that lacks these values, or else add a new one.

    The film is removed from the watchlist.
    """
    if day is None and cried is None and note is None:
        if film.id in record.seen:
            if film.id not in record.saved:
                return Change(f"{film} is already in your diary.")
            summary = f"Removed {film} from your watchlist: it is already in your diary."
            return Change(summary, (Mark(film.id, "saved", None, today),), (film,))
        number = next_entry_number(record)
        statements: list[Statement] = [
            EntryStatement(number, film.id, today),
            Mark(film.id, "seen", 1, today),
        ]
        return _change_with_watchlist_removal(
            record, film, f"Marked {film} as seen, date unknown.", statements, today
        )
    summary = f"Marked {film} as seen{'' if day is None else f' on {day}'}{tears_suffix(cried)}."
    completed = _entry_to_complete(record, film.id, day, cried, note)
    if completed is None:
        number = next_entry_number(record)
        if film.id in record.seen:
            summary += " Added as another viewing."
    else:
        number = completed.number or next_entry_number(record)
        if not completed.is_bare:
            summary += f" Added to entry {number}."
    statements = [EntryStatement(number, film.id, today, day, cried, note)]
    return _change_with_watchlist_removal(record, film, summary, statements, today)


def next_entry_number(record: Record) -> int:
    """Return the number for the next new entry."""
    return max((statement.entry_number for statement in record.entry_statements), default=0) + 1


def _entry_to_complete(
    record: Record, film_id: str, day: str | None, cried: bool | None, note: str | None
) -> Entry | None:
    """Return an entry for that day, or else a bare one, that lacks some of these values and contradicts none."""
    entries = [entry for entry in record.entries() if entry.film_id == film_id]
    same_day = [entry for entry in entries if entry.seen_on == day and not entry.is_bare]
    for entry in (*same_day, *(entry for entry in entries if entry.is_bare)):
        fields = ((entry.seen_on, day), (entry.cried, cried), (entry.note, note))
        differs = any(old is not None and new is not None and old != new for old, new in fields)
        lacks = any(old is None and new is not None for old, new in fields)
        if lacks and not differs:
            return entry
    return None


def tears_suffix(cried: bool | None) -> str:
    """Return a sentence suffix that says whether the user cried, or an empty string if that is unknown."""
    return {None: "", True: ", in tears", False: ", dry-eyed"}[cried]


def rate(record: Record, film: FilmReference, rating: float, today: str) -> Change:
    """Rate a film, which also marks it as seen (date unknown) and removes it from the watchlist."""
    before = record.mark(film.id, "rating")
    if before is not None and before.value == rating and film.id not in record.saved:
        return Change(f"{film} is already rated {rating:g}.")
    summary = f"Rated {film} {rating:g} out of 5."
    if before is not None and before.value != rating:
        summary += f" The old rating was {before.value:g}."
    statements: list[Statement] = [Mark(film.id, "rating", rating, today)]
    if not any(
        not builder.forgotten and builder.film_id == film.id
        for builder in entry_builders(record.entry_statements).values()
    ):
        statements.append(EntryStatement(next_entry_number(record), film.id, today))
    return _change_with_watchlist_removal(record, film, summary, statements, today)


def add_to_list(record: Record, film: FilmReference, kind: ListKind, today: str) -> Change:
    """Add a film to the watchlist or the never list, and remove it from the other."""
    if film.id in (record.saved if kind == "saved" else record.never):
        return Change(f"{film} is already on {_LIST_NAMES[kind]}.")
    statements: list[Statement] = [Mark(film.id, kind, 1, today)]
    if kind == "never":
        summary = f"Added {film} to your never list: it won't be offered again."
        return _change_with_watchlist_removal(record, film, summary, statements, today)
    summary = f"Added {film} to your watchlist."
    if film.id in record.never:
        statements.append(Mark(film.id, "never", None, today))
        summary += " It is no longer on your never list."
    return Change(summary, tuple(statements), (film,))


def remove_from_list(record: Record, film: FilmReference, kind: ListKind, today: str) -> Change:
    """Remove a film from the watchlist or the never list; raises NothingFoundError if the film is not on that list."""
    if film.id not in (record.saved if kind == "saved" else record.never):
        raise NothingFoundError(f"{film} isn't on {_LIST_NAMES[kind]}.")
    summary = f"Removed {film} from {_LIST_NAMES[kind]}."
    return Change(summary, (Mark(film.id, kind, None, today),), (film,))


def _change_with_watchlist_removal(
    record: Record, film: FilmReference, summary: str, statements: list[Statement], today: str
) -> Change:
    if film.id in record.saved:
        statements.append(Mark(film.id, "saved", None, today))
        summary += " It is no longer on your watchlist."
    return Change(summary, tuple(statements), (film,))
