"""Functions for commands that use the record: its path, the current time, reading it and changing it."""

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

NOTHING_READABLE = "Nothing in your record could be read."


def user_record_path() -> Path:
    """Return the path of the user's record."""
    return record_path(os.environ)


def now() -> datetime:
    """Return the local time with its UTC offset."""
    return datetime.now().astimezone()


def today() -> str:
    """Return the local date as YYYY-MM-DD."""
    return now().date().isoformat()


def read_best_effort() -> tuple[Record, FileError | None]:
    """Return as much of the record as can be read, and the error for the rest; an empty record if there is no home folder."""
    try:
        return store.read_best_effort(user_record_path())
    except FileError as error:
        return Record(), error


def read_record() -> tuple[Record, bool]:
    """Return the record for a read-only command, and whether it is complete; print a warning if it is not."""
    record, error = read_best_effort()
    if error is not None:
        part = "part of " if record.marks or record.entry_statements else ""
        hint(f"Continuing without {part}your record. {error.sentence}")
    return record, error is None


def read_records(films: Sequence[Film], friend_file: str | None) -> tuple[list[Record], bool]:
    """Return the user's record, followed by the friend's if the name of their exported file is given.

    The second value is False if the user has a record of which nothing could be read. Raises FileError if the
    friend's file cannot be read or parsed.
    """
    record, complete = read_record()
    readable = complete or bool(record.marks or record.entry_statements)
    records = [record]
    if friend_file is not None:
        from tearjerk.diary.exchange.friend import read_friend

        records.append(read_friend(Path(friend_file), films, today()))
    return records, readable


def read_complete_record() -> Record:
    """Return the record for a command that will change it; raises RecordError if any part cannot be read."""
    return store.read(user_record_path())


def change_record(make_change: Callable[[Record], Change]) -> Change:
    """Apply one change, and print what was done and how to undo it."""
    change = store.apply(user_record_path(), now(), make_change)
    with explain_print_failure(change.summary):
        report(change.summary)
    if change.statements:
        hint_undo()
    return change


@contextmanager
def explain_print_failure(summary: str) -> Iterator[None]:
    """Run code that reports a saved change; if printing fails, raise FileError.

    The error says that the change was saved, so that the user does not repeat the command.
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
    """Print how to undo a change; ignore failures to print."""
    with suppress(OSError):
        hint("Undo this with `tearjerk undo`.")


def change_list(film: FilmReference, kind: ListKind, *, remove: bool = False) -> Change:
    """Put a film on the watchlist or the never list, or take it off, and report the change."""
    day = today()
    step = changes.remove_from_list if remove else changes.add_to_list
    return change_record(lambda record: step(record, film, kind, day))
