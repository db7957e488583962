"""Number the entries of records of versions 1 and 2, which have no entry numbers."""

import sqlite3

# Within a change, viewings come first, so that no redundant bare entry is created.
_VIEWINGS_AND_MARKS_QUERY = """
SELECT change, film, 0 AS bare, viewing.id AS id, day, cried, note, noted, iif(said LIKE 'Imported %', 'import', '')
    FROM viewing JOIN change ON change.id = viewing.change
UNION ALL
SELECT change, film, 1, id, NULL, NULL, NULL, day, source
    FROM mark WHERE kind IN ('rating', 'seen') AND value IS NOT NULL
ORDER BY change, bare, id
"""


def number_entries(connection: sqlite3.Connection) -> None:
    """Copy the viewings to the statement table, numbered in the order in which they were recorded.

    A rating or a 'seen' mark for a film that is not in the diary yet becomes a bare entry, which the film's
    first viewing completes if it comes later.
    """
    entry_count = 0
    bare_entries: dict[str, int] = {}
    in_diary: set[str] = set()
    for change, film, is_bare, _, *fields in connection.execute(_VIEWINGS_AND_MARKS_QUERY).fetchall():
        if is_bare and film in in_diary:
            continue
        entry_number = bare_entries.pop(film, None)
        if entry_number is None:
            entry_number = entry_count = entry_count + 1
        if is_bare:
            bare_entries[film] = entry_number
        in_diary.add(film)
        connection.execute(
            "INSERT INTO statement (change, film, entry, day, cried, note, recorded_on, source, forgotten)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0)",
            (change, film, entry_number, *fields),
        )
