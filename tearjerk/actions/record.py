"""What the commands of the personal record share: where it is, what time it is, reading it and changing it."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from tearjerk.catalogue.film import Film
from tearjerk.diary import changes, store
from tearjerk.diary.changes import Change
from tearjerk.diary.record import Record
from tearjerk.diary.statements import FilmReference, ListKind
from tearjerk.errors import FileError
from tearjerk.folders import record_path
from tearjerk.output.messages import hint, report


def path() -> Path:
    """Where the record of whoever runs the program is."""
    return record_path(os.environ)


def now() -> datetime:
    """The user's local time, with its offset from UTC."""
    return datetime.now().astimezone()


def today() -> str:
    """The user's local date, YYYY-MM-DD."""
    return now().date().isoformat()


def read_as_far_as_possible() -> tuple[Record, FileError | None]:
    """As much of the record as can be read, and what is wrong with the rest; an empty one without a home folder."""
    try:
        return store.read_best_effort(path())
    except FileError as without_home:
        return Record(), without_home


def read_record() -> tuple[Record, bool]:
    """The record for a command that only reads, and whether it is complete; what cannot be read is warned of."""
    record, error = read_as_far_as_possible()
    if error is not None:
        part = "part of " if record.marks or record.statements else ""
        hint(f"Continuing without {part}your record. {error.sentence}")
    return record, error is None


def read_records(films: Sequence[Film], friend: str | None) -> list[Record]:
    """The user's record, and that of a friend where the name of an exported file is given.

    Raises FileError where that file cannot be read or understood.
    """
    records = [read_record()[0]]
    if friend is not None:
        from tearjerk.diary.exchange.friend import read_friend

        records.append(read_friend(Path(friend), films, today()))
    return records


def whole_record() -> Record:
    """The record for a command that will change it; raises RecordError where any of it cannot be read."""
    return store.read(path())


def change_record(plan: Callable[[Record], Change]) -> Change:
    """Applies one change, and prints what was done and how to undo it."""
    change = store.apply(path(), now(), plan)
    with after_saving(change.summary):
        report(change.summary)
    if change.statements:
        hint_undo()
    return change


@contextmanager
def after_saving(summary: str) -> Iterator[None]:
    """Prints what was done to the record. If printing fails, the error says that the change was made all the same.

    Otherwise the user would repeat it. Raises FileError.
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise FileError(f"{summary} This was saved, but could not be printed: {reason}.") from None


def hint_undo() -> None:
    """Says how to undo a change, where that can be said."""
    with suppress(OSError):
        hint("`tearjerk undo` takes this back.")


def change_list(film: Film, kind: ListKind, *, remove: bool = False) -> Change:
    """Puts a film on the watchlist or the never list, or takes it off, and says so."""
    reference, day = FilmReference.from_film(film), today()
    step = changes.remove_from_list if remove else changes.add_to_list
    return change_record(lambda record: step(record, reference, kind, day))
