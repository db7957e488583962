"""The tables of the record, by version.

Released migrations are never edited: each new version adds one, and an older file gets those that it lacks.
Rows about entries and marks are never updated, and a film's last mark of each kind counts, so deleting a
change's rows undoes it.
"""

import sqlite3
from collections.abc import Callable

from tearjerk.diary.entry_numbers import number_entries

APPLICATION_ID = 0x54_45_41_52
"""'TEAR' in ASCII. SQLite stores it in the file's header, where `file` shows it as the application id."""

Step = str | Callable[[sqlite3.Connection], None]
"""A SQL statement, or a function that executes several."""

MIGRATIONS: tuple[tuple[Step, ...], ...] = (
    # 1: what the user recorded; the table `word` holds the marks
    (
        # One row for each command that changed something, which `undo` reverts as one step.
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
        # Without these, deleting a change would scan both tables.
        "CREATE INDEX viewing_of_change ON viewing (change)",
        "CREATE INDEX word_of_change ON word (change)",
    ),
    # 2: the films that `random` has drawn in the current round, for each set of filters
    (
        """CREATE TABLE bag (
            filters TEXT PRIMARY KEY NOT NULL,
            drawn TEXT NOT NULL
        ) WITHOUT ROWID""",
    ),
    # 3: numbered diary entries, and the source of each statement ('' for the user, else a kind of file)
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
VERSION = len(MIGRATIONS)
"""The current version of the tables."""


def read_version(connection: sqlite3.Connection) -> int | None:
    """Return the version of an open record, or None if the file is not a tearjerk record."""
    (application_id,) = connection.execute("PRAGMA application_id").fetchone()
    (user_version,) = connection.execute("PRAGMA user_version").fetchone()
    return user_version if application_id == APPLICATION_ID and user_version > 0 else None


def migrate(connection: sqlite3.Connection, from_version: int) -> None:
    """Migrate a record from `from_version` (0 for an empty file) to the current one, in the open transaction."""
    for steps in MIGRATIONS[from_version:]:
        for step in steps:
            if callable(step):
                step(connection)
            else:
                connection.execute(step)
    # PRAGMA does not take parameters; both numbers are constants.
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")
