"""What each word of the reader does to a record: pure functions from a record to a change.

A change is one step for `undo`. One without acts is a change that was not needed; its sentence says so.
"""

from msgspec import Struct

from tearjerk.diary.record import Act, Kind, Known, Record, Viewing, Word


class Change(Struct, frozen=True):
    """What was said, in one sentence, and the acts that do it; `films` are those it is about."""

    said: str
    acts: tuple[Act, ...] = ()
    films: tuple[Known, ...] = ()


def seen(
    record: Record,
    film: Known,
    *,
    on: str | None,
    cried: bool | None = None,
    note: str | None = None,
    today: str,
) -> Change:
    """A viewing; once more is a rewatch. A film that has been seen leaves the watchlist."""
    if on is None and cried is None and note is None:
        if film.id in record.seen:
            return Change(f"{film} is in your diary as seen already.")
        acts: list[Act] = [Word(film.id, "seen", 1, today)]
        said = f"Seen {film}, on a day you do not know."
    else:
        acts = [Viewing(film.id, on, cried, note, today)]
        said = f"Seen {film}{'' if on is None else f' on {on}'}{_tears(cried)}."
        if film.id in record.seen:
            said += " A rewatch."
    return _off_the_list(record, film, said, acts, today)


def _tears(cried: bool | None) -> str:
    return {None: "", True: ", in tears", False: ", dry-eyed"}[cried]


def rated(record: Record, film: Known, value: float, today: str) -> Change:
    """A rating, which implies that the film was seen (on a day that is not known) and ends its time on the watchlist."""
    before = record.word(film.id, "rating")
    if before is not None and before.value == value and film.id not in record.saved:
        return Change(f"{film} is rated {value:g} already.")
    said = f"Rated {film} {value:g} of 5."
    if before is not None and before.value != value:
        said += f" It was {before.value:g}."
    return _off_the_list(record, film, said, [Word(film.id, "rating", value, today)], today)


def saved(record: Record, film: Known, today: str) -> Change:
    """Onto the watchlist. What one wants to see is no longer banned."""
    if film.id in record.saved:
        return Change(f"{film} is on your list already.")
    acts: list[Act] = [Word(film.id, "saved", 1, today)]
    said = f"Saved {film}: it is on your list."
    if film.id in record.banned:
        acts.append(Word(film.id, "banned", None, today))
        said += " It may be offered again."
    return Change(said, tuple(acts), (film,))


def banned(record: Record, film: Known, today: str) -> Change:
    """Never offered again, and off the watchlist."""
    if film.id in record.banned:
        return Change(f"{film} is never offered already.")
    return _off_the_list(
        record, film, f"Banned {film}: it is not offered again.", [Word(film.id, "banned", 1, today)], today
    )


def taken_back(record: Record, film: Known, kind: Kind, today: str) -> Change | None:
    """Off the watchlist, or offered again; None where there is nothing to take back."""
    if record.word(film.id, kind) is None:
        return None
    said = (
        f"Removed {film} from your list."
        if kind == "saved"
        else f"Lifted the ban on {film}: it may be offered again."
    )
    return Change(said, (Word(film.id, kind, None, today),), (film,))


def _off_the_list(record: Record, film: Known, said: str, acts: list[Act], today: str) -> Change:
    if film.id in record.saved:
        acts.append(Word(film.id, "saved", None, today))
        said += " Taken off your list."
    return Change(said, tuple(acts), (film,))
