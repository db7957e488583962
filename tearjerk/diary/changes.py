"""What each command does to a record: pure functions from a record to a change.

A change is one step for `undo`. One without statements was not needed, and its summary says so.
"""

from typing import Literal

from msgspec import Struct

from tearjerk.diary.record import FilmReference, Mark, Record, Statement, Viewing
from tearjerk.errors import NothingFoundError

ListKind = Literal["saved", "never"]

_LIST_NAMES = {"saved": "your list", "never": "your never list"}


class Change(Struct, frozen=True):
    """A summary in one sentence, what is added to the record, and the films that this is about."""

    summary: str
    statements: tuple[Statement, ...] = ()
    films: tuple[FilmReference, ...] = ()


def seen(
    record: Record,
    film: FilmReference,
    *,
    day: str | None,
    cried: bool | None = None,
    note: str | None = None,
    today: str,
) -> Change:
    """A viewing; another one is a rewatch. A film that has been seen leaves the watchlist."""
    if day is None and cried is None and note is None:
        if film.id in record.seen:
            return Change(f"{film} is already in your diary.")
        statements: list[Statement] = [Mark(film.id, "seen", 1, today)]
        summary = f"Seen {film}, date unknown."
    else:
        statements = [Viewing(film.id, day, cried, note, today)]
        summary = f"Seen {film}{'' if day is None else f' on {day}'}{_tears_in_words(cried)}."
        if film.id in record.seen:
            summary += " A rewatch."
    return _leaving_the_watchlist(record, film, summary, statements, today)


def _tears_in_words(cried: bool | None) -> str:
    return {None: "", True: ", in tears", False: ", dry-eyed"}[cried]


def rated(record: Record, film: FilmReference, value: float, today: str) -> Change:
    """A rating, which implies that the film was seen (date unknown) and takes it off the watchlist."""
    before = record.mark(film.id, "rating")
    if before is not None and before.value == value and film.id not in record.saved:
        return Change(f"{film} is already rated {value:g}.")
    summary = f"Rated {film} {value:g} of 5."
    if before is not None and before.value != value:
        summary += f" It was {before.value:g}."
    return _leaving_the_watchlist(record, film, summary, [Mark(film.id, "rating", value, today)], today)


def listed(record: Record, film: FilmReference, kind: ListKind, today: str) -> Change:
    """Onto the watchlist or the never list, and off the other one."""
    if record.mark(film.id, kind) is not None:
        return Change(f"{film} is already on {_LIST_NAMES[kind]}.")
    statements: list[Statement] = [Mark(film.id, kind, 1, today)]
    if kind == "never":
        summary = f"Added {film} to your never list: it won't be offered again."
        return _leaving_the_watchlist(record, film, summary, statements, today)
    summary = f"Saved {film} to your list."
    if film.id in record.never:
        statements.append(Mark(film.id, "never", None, today))
        summary += " It is off your never list."
    return Change(summary, tuple(statements), (film,))


def unlisted(record: Record, film: FilmReference, kind: ListKind, today: str) -> Change:
    """Off the watchlist or the never list; raises NothingFoundError where it was not on it."""
    if record.mark(film.id, kind) is None:
        raise NothingFoundError(f"{film} isn't on {_LIST_NAMES[kind]}.")
    summary = f"Removed {film} from {_LIST_NAMES[kind]}."
    return Change(summary, (Mark(film.id, kind, None, today),), (film,))


def _leaving_the_watchlist(
    record: Record, film: FilmReference, summary: str, statements: list[Statement], today: str
) -> Change:
    if film.id in record.saved:
        statements.append(Mark(film.id, "saved", None, today))
        summary += " It is off your list."
    return Change(summary, tuple(statements), (film,))
