"""What `seen`, `rate`, `save` and `never` do to a record: pure functions from a record to a change."""

from msgspec import Struct

from tearjerk.diary.entries import Entry, fold
from tearjerk.diary.record import Record
from tearjerk.diary.statements import EntryStatement, FilmReference, ListKind, Mark, Statement
from tearjerk.errors import NothingFoundError

_LIST_NAMES = {"saved": "your watchlist", "never": "your never list"}


class Change(Struct, frozen=True):
    """One step for `undo`: a summary in one sentence, what is added to the record, and the films that it is about.

    A change without statements was not needed, and its summary says so. One that is silent changes
    nothing that is ever shown, only what counts against files that are read later: it is no step.
    """

    summary: str
    statements: tuple[Statement, ...] = ()
    films: tuple[FilmReference, ...] = ()
    is_silent: bool = False


def seen(
    record: Record,
    film: FilmReference,
    *,
    day: str | None,
    cried: bool | None = None,
    note: str | None = None,
    today: str,
) -> Change:
    """A viewing. It completes an entry of the film that lacks what it says; otherwise it is a rewatch.

    A film that has been seen leaves the watchlist.
    """
    if day is None and cried is None and note is None:
        if film.id in record.seen:
            return Change(f"{film} is already in your diary.")
        number = next_number(record)
        statements: list[Statement] = [
            EntryStatement(number, film.id, today),
            Mark(film.id, "seen", 1, today),
        ]
        return _leaving_the_watchlist(
            record, film, f"Marked {film} as seen, date unknown.", statements, today
        )
    summary = f"Marked {film} as seen{'' if day is None else f' on {day}'}{tears_in_words(cried)}."
    completed = _completed_by(record, film.id, day, cried, note)
    if completed is None:
        number = next_number(record)
        if film.id in record.seen:
            summary += " A rewatch."
    else:
        number = completed.number or next_number(record)
        if not completed.is_bare:
            summary += f" Added to entry {number}."
    statements = [EntryStatement(number, film.id, today, day, cried, note)]
    return _leaving_the_watchlist(record, film, summary, statements, today)


def next_number(record: Record) -> int:
    """The number of the next new entry."""
    return max((statement.entry for statement in record.statements), default=0) + 1


def _completed_by(
    record: Record, film: str, day: str | None, cried: bool | None, note: str | None
) -> Entry | None:
    """The entry of that day, or a bare one, that lacks some of what is now said and does not contradict it."""
    entries = [entry for entry in record.entries() if entry.film == film]
    same_day = [entry for entry in entries if entry.seen == day and not entry.is_bare]
    for entry in (*same_day, *(entry for entry in entries if entry.is_bare)):
        said = ((entry.seen, day), (entry.cried, cried), (entry.note, note))
        differs = any(old is not None and new is not None and old != new for old, new in said)
        lacks = any(old is None and new is not None for old, new in said)
        if lacks and not differs:
            return entry
    return None


def tears_in_words(cried: bool | None) -> str:
    """The end of a sentence about a viewing: whether it brought tears."""
    return {None: "", True: ", in tears", False: ", dry-eyed"}[cried]


def rated(record: Record, film: FilmReference, value: float, today: str) -> Change:
    """A rating, which implies that the film was seen (date unknown) and takes it off the watchlist."""
    before = record.mark(film.id, "rating")
    if before is not None and before.value == value and film.id not in record.saved:
        return Change(f"{film} is already rated {value:g}.")
    summary = f"Rated {film} {value:g} out of 5."
    if before is not None and before.value != value:
        summary += f" It was {before.value:g}."
    statements: list[Statement] = [Mark(film.id, "rating", value, today)]
    if not any(
        not folder.forgotten and folder.film == film.id for folder in fold(record.statements).values()
    ):
        statements.append(EntryStatement(next_number(record), film.id, today))
    return _leaving_the_watchlist(record, film, summary, statements, today)


def listed(record: Record, film: FilmReference, kind: ListKind, today: str) -> Change:
    """Onto the watchlist or the never list, and off the other one."""
    if film.id in (record.saved if kind == "saved" else record.never):
        return Change(f"{film} is already on {_LIST_NAMES[kind]}.")
    statements: list[Statement] = [Mark(film.id, kind, 1, today)]
    if kind == "never":
        summary = f"Added {film} to your never list: it won't be offered again."
        return _leaving_the_watchlist(record, film, summary, statements, today)
    summary = f"Added {film} to your watchlist."
    if film.id in record.never:
        statements.append(Mark(film.id, "never", None, today))
        summary += " It is no longer on your never list."
    return Change(summary, tuple(statements), (film,))


def unlisted(record: Record, film: FilmReference, kind: ListKind, today: str) -> Change:
    """Off the watchlist or the never list; raises NothingFoundError where it was not on it."""
    if film.id not in (record.saved if kind == "saved" else record.never):
        raise NothingFoundError(f"{film} isn't on {_LIST_NAMES[kind]}.")
    summary = f"Removed {film} from {_LIST_NAMES[kind]}."
    return Change(summary, (Mark(film.id, kind, None, today),), (film,))


def _leaving_the_watchlist(
    record: Record, film: FilmReference, summary: str, statements: list[Statement], today: str
) -> Change:
    if film.id in record.saved:
        statements.append(Mark(film.id, "saved", None, today))
        summary += " It is no longer on your watchlist."
    return Change(summary, tuple(statements), (film,))
