"""What the commands of the personal record share: where it is, what time it is, reading it and changing it."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from tearjerk.catalogue.film import Film
from tearjerk.diary import changes, store
from tearjerk.diary.changes import Change, ListKind
from tearjerk.diary.location import record_path
from tearjerk.diary.record import FilmReference, Record
from tearjerk.errors import FileError
from tearjerk.output.messages import hint
from tearjerk.text.sanitize import clean


def path() -> Path:
    """Where the record of whoever runs the program is."""
    return record_path(os.environ)


def now() -> datetime:
    """The user's local time, with its offset from UTC."""
    return datetime.now().astimezone()


def today() -> str:
    """The user's local date, YYYY-MM-DD."""
    return now().date().isoformat()


def read_record() -> tuple[Record, bool]:
    """The record for a command that only reads, and whether it is complete; what cannot be read is warned of."""
    error: FileError | None
    try:
        record, error = store.read_best_effort(path())
    except FileError as without_home:
        record, error = Record(), without_home
    if error is not None:
        part = "all of " if record.marks or record.viewings else ""
        hint(f"Going on without {part}your record. {error.sentence}")
    return record, error is None


def change_record(plan: Callable[[Record], Change]) -> Change:
    """Applies one change, and says what was done and how to undo it."""
    change = store.apply(path(), now(), plan)
    print(clean(change.summary))  # noqa: T201
    if change.statements:
        hint("`tearjerk undo` takes this back.")
    return change


def change_list(film: Film, kind: ListKind, *, remove: bool = False) -> Change:
    """Puts a film on the watchlist or the never list, or takes it off, and says so."""
    reference, day = FilmReference.of(film), today()
    step = changes.unlisted if remove else changes.listed
    return change_record(lambda record: step(record, reference, kind, day))
