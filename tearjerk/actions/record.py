"""What the verbs of the personal record share: where it lies, what time it is, and what they say."""

import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from tearjerk.diary import store
from tearjerk.diary.changes import Change
from tearjerk.diary.location import record_path
from tearjerk.diary.record import Record
from tearjerk.errors import FileError
from tearjerk.output.messages import hint
from tearjerk.text.sanitize import clean


def path() -> Path:
    """Where the record lies for whoever runs the program."""
    return record_path(os.environ)


def now() -> datetime:
    """The reader's own time, with its distance from UTC."""
    return datetime.now().astimezone()


def today() -> str:
    """The reader's own day, as dates are written here."""
    return now().date().isoformat()


def recalled() -> tuple[Record, bool]:
    """The record for a verb that only reads, and whether that is all of it: what cannot be read is warned of."""
    trouble: FileError | None
    try:
        record, trouble = store.salvage(path())
    except FileError as error:
        record, trouble = Record(), error
    if trouble is not None:
        hint(
            f"Going on without {'all of ' if record.words or record.viewings else ''}your record. {trouble.sentence}"
        )
    return record, trouble is None


def remembered() -> Record:
    """The record for a verb that could do without: as much of it as can be read, with a warning where that is not all."""
    return recalled()[0]


def put(plan: Callable[[Record], Change]) -> Change:
    """Makes one change, and says what was done and how it is undone."""
    done = store.change(path(), now(), plan)
    print(clean(done.said))  # noqa: T201
    if done.acts:
        hint("`tearjerk undo` takes this back.")
    return done
