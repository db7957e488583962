"""The tables of the record, version by version.

A version is never edited once it has been in a release: a later one is a further step, and a file of
any age is migrated by the steps it lacks. Rows are only added (of two marks of one kind on a film the
last one counts), so that undoing a change is deleting its rows: what was there before counts again.
"""

import sqlite3
from collections.abc import Callable

from tearjerk.diary.entry_numbers import number_entries

APPLICATION_ID = 0x54_45_41_52
"""'TEAR': SQLite keeps it in the file's header, so `file` can show which program it belongs to."""

Step = str | Callable[[sqlite3.Connection], None]

STEPS: tuple[tuple[Step, ...], ...] = (
    # 1: what the user recorded; the table `word` holds the marks
    (
        # One row for each command that changed something: the step that `undo` takes back.
        """CREATE TABLE change (
            id INTEGER PRIMARY KEY,
            made TEXT NOT NULL,
            said TEXT NOT NULL
        )""",
        """CREATE TABLE film (
            id TEXT PRIMARY KEY NOT NULL,
            title TEXT NOT NULL,
            year INTEGER NOT NULL,
            imdb TEXT
        ) WITHOUT ROWID""",
        """CREATE TABLE viewing (
            id INTEGER PRIMARY KEY,
            change INTEGER NOT NULL REFERENCES change ON DELETE CASCADE,
            film TEXT NOT NULL REFERENCES film,
            day TEXT,
            cried INTEGER CHECK (cried IN (0, 1)),
            note TEXT,
            noted TEXT NOT NULL
        )""",
        """CREATE TABLE word (
            id INTEGER PRIMARY KEY,
            change INTEGER NOT NULL REFERENCES change ON DELETE CASCADE,
            film TEXT NOT NULL REFERENCES film,
            kind TEXT NOT NULL CHECK (kind IN ('rating', 'seen', 'saved', 'banned')),
            value REAL CHECK (value IS NULL OR typeof(value) = 'real'),
            day TEXT NOT NULL
        )""",
        # Without these, deleting a change would read both tables whole to find its rows.
        "CREATE INDEX viewing_of_change ON viewing (change)",
        "CREATE INDEX word_of_change ON word (change)",
    ),
    # 2: which films `random` has drawn in this round, for each set of filters
    (
        """CREATE TABLE bag (
            filters TEXT PRIMARY KEY NOT NULL,
            drawn TEXT NOT NULL
        ) WITHOUT ROWID""",
    ),
    # 3: diary entries with numbers, and where each statement comes from ('' is the user, else a kind of file)
    (
        """CREATE TABLE statement (
            id INTEGER PRIMARY KEY,
            change INTEGER NOT NULL REFERENCES change ON DELETE CASCADE,
            entry INTEGER NOT NULL CHECK (entry > 0),
            film TEXT NOT NULL REFERENCES film,
            day TEXT,
            cried INTEGER CHECK (cried IN (0, 1)),
            note TEXT,
            recorded_on TEXT NOT NULL,
            source TEXT NOT NULL,
            forgotten INTEGER NOT NULL CHECK (forgotten IN (0, 1))
        )""",
        """CREATE TABLE mark (
            id INTEGER PRIMARY KEY,
            change INTEGER NOT NULL REFERENCES change ON DELETE CASCADE,
            film TEXT NOT NULL REFERENCES film,
            kind TEXT NOT NULL CHECK (kind IN ('rating', 'seen', 'saved', 'never')),
            value REAL CHECK (value IS NULL OR typeof(value) = 'real'),
            day TEXT NOT NULL,
            source TEXT NOT NULL,
            detail INTEGER NOT NULL
        )""",
        "CREATE INDEX statement_of_change ON statement (change)",
        "CREATE INDEX mark_of_change ON mark (change)",
        """INSERT INTO mark (change, film, kind, value, day, source, detail)
            SELECT change, film, iif(kind = 'banned', 'never', kind), value, day,
                iif(said LIKE 'Imported %', 'import', ''), 0
            FROM word JOIN change ON change.id = word.change ORDER BY word.id""",
        number_entries,
        "DROP TABLE word",
        "DROP TABLE viewing",
    ),
)
VERSION = len(STEPS)


def version(connection: sqlite3.Connection) -> int | None:
    """The version of an open record; None where the file is not a record of ours."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (found,) = connection.execute("PRAGMA user_version").fetchone()
    return found if application == APPLICATION_ID and found > 0 else None


def migrate(connection: sqlite3.Connection, version: int) -> None:
    """Applies the steps that a record of this version lacks, in the transaction that is open (0: all of them)."""
    for steps in STEPS[version:]:
        for step in steps:
            if callable(step):
                step(connection)
            else:
                connection.execute(step)
    # Neither pragma takes a parameter; both numbers are ours.
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
