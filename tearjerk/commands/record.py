"""What the verbs of the personal record share: where it lies, what time it is, and what they say."""

import os
from collections.abc import Callable
from datetime import datetime

from tearjerk import diary
from tearjerk.commands.selection import hint
from tearjerk.diary.changes import Change
from tearjerk.diary.record import Record
from tearjerk.home import record_path
from tearjerk.printable import clean


def path() -> str:
    """Where the record lies for whoever runs the program."""
    return record_path(os.environ)


def now() -> datetime:
    """The reader's own time, with its distance from UTC."""
    return datetime.now().astimezone()


def today() -> str:
    """The reader's own day, as dates are written here."""
    return now().date().isoformat()


def remembered() -> Record:
    """The record for a verb that only reads: where it cannot be read, an empty one and a warning."""
    try:
        return diary.read(path())
    except diary.RecordError as error:
        hint(f"Going on without your record. {error.sentence}")
        return Record()


def put(plan: Callable[[Record], Change]) -> Change:
    """Makes one change, and says what was done and how it is undone."""
    done = diary.change(path(), now(), plan)
    print(clean(done.said))  # noqa: T201
    if done.acts:
        hint("`tearjerk undo` takes this back.")
    return done
