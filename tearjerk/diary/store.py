"""Reads the record, and puts changes into it one at a time."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from tearjerk.diary.changes import Change
from tearjerk.diary.file import reading, writing
from tearjerk.diary.record import Record, Viewing
from tearjerk.diary.rows import record_of
from tearjerk.diary.trouble import RecordError, explained


def read(path: Path) -> Record:
    """The record at `path`, empty where there is none. Raises RecordError; makes and changes no file."""
    with reading(path) as connection:
        return Record() if connection is None else record_of(connection)


def salvage(path: Path) -> tuple[Record, RecordError | None]:
    """As much of the record as can be read, and what kept the rest from us."""
    lost: list[sqlite3.Error] = []
    try:
        with reading(path) as connection:
            record = Record() if connection is None else record_of(connection, lost)
    except RecordError as error:
        return Record(), error
    return record, explained(lost[0], path) if lost else None


def change(path: Path, now: datetime, plan: Callable[[Record], Change]) -> Change:
    """Does what `plan` makes of the record, all or nothing, and returns it.

    The plan sees the record under the write lock, so that what it read still holds when its acts are
    written. A change without acts writes nothing. Raises RecordError with the file as it was, and
    lets through what the plan raises.
    """
    with writing(path) as connection:
        planned = plan(record_of(connection))
        if planned.acts:
            _write(connection, now, planned)
    return planned


def undo(path: Path) -> str | None:
    """Takes back the last change and returns what it said; None where there is nothing to take back.

    Raises RecordError with the file as it was.
    """
    with reading(path) as there:
        if there is None:
            return None
    with writing(path) as connection:
        record_of(connection)  # what cannot be read whole is not changed
        last = connection.execute("SELECT id, said FROM change ORDER BY id DESC LIMIT 1").fetchone()
        if last is None:
            return None
        connection.execute("DELETE FROM change WHERE id = ?", (last[0],))
        return str(last[1])


def _write(connection: sqlite3.Connection, now: datetime, planned: Change) -> None:
    change = connection.execute(
        "INSERT INTO change (made, said) VALUES (?, ?)", (now.isoformat(timespec="seconds"), planned.said)
    ).lastrowid
    for film in planned.films:
        connection.execute(
            "INSERT INTO film (id, title, year, imdb) VALUES (?, ?, ?, ?)"
            " ON CONFLICT (id) DO UPDATE SET title = excluded.title, year = excluded.year, imdb = excluded.imdb",
            (film.id, film.title, film.year, film.imdb),
        )
    for act in planned.acts:
        if isinstance(act, Viewing):
            connection.execute(
                "INSERT INTO viewing (change, film, day, cried, note, noted) VALUES (?, ?, ?, ?, ?, ?)",
                (change, act.film, act.on, act.cried, act.note, act.noted),
            )
        else:
            connection.execute(
                "INSERT INTO word (change, film, kind, value, day) VALUES (?, ?, ?, ?, ?)",
                (change, act.film, act.kind, act.value, act.day),
            )
