"""Read and write the rows of an open record.

Rows are validated when read, because another program may have written them.
"""

import sqlite3
from collections.abc import Iterator
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from tearjerk.diary.errors import invalid_row_error
from tearjerk.diary.record import Record
from tearjerk.diary.statements import EntryStatement, FilmReference, Mark, MarkKind, Statement

MAX_ENTRY_NUMBER = 10**12
"""Highest valid entry number; a larger one indicates damage, and its successor might overflow SQLite's integers."""

_Flag = Literal[0, 1]
_EntryStatementRow = tuple[
    Annotated[int, Meta(ge=1, le=MAX_ENTRY_NUMBER)],
    str,
    str,
    str | None,
    _Flag | None,
    str | None,
    str,
    _Flag,
    int,
]
_MarkRow = tuple[str, MarkKind, Annotated[float, Meta(ge=0.5, le=5)] | None, str, str, int, int]
_FilmRow = tuple[str, str, int, str | None]


def load_record(connection: sqlite3.Connection, errors: list[sqlite3.Error] | None = None) -> Record:
    """Load the record from an open file; if `errors` is given, errors are appended to it and the valid rows are kept.

    Without `errors`, raises sqlite3.Error at the first row that is unreadable or invalid.
    """
    entry_rows = _validated_rows(
        connection,
        "SELECT entry, film, recorded_on, day, cried, note, source, forgotten, change FROM statement ORDER BY id",
        "statement",
        _EntryStatementRow,
        errors,
    )
    marks = _validated_rows(
        connection,
        "SELECT film, kind, value, day, source, detail, change FROM mark ORDER BY id",
        "mark",
        _MarkRow,
        errors,
    )
    films = _validated_rows(connection, "SELECT id, title, year, imdb FROM film", "film", _FilmRow, errors)
    return Record(
        tuple(
            EntryStatement(
                entry,
                film,
                recorded_on,
                day,
                None if cried is None else bool(cried),
                note,
                source,
                bool(forgotten),
                change,
            )
            for entry, film, recorded_on, day, cried, note, source, forgotten, change in entry_rows
        ),
        # The last row for each film and kind replaces earlier ones in the dictionary.
        {(row[0], row[1]): Mark(*row) for row in marks},
        {row[0]: FilmReference(*row) for row in films},
    )


def upsert_film(connection: sqlite3.Connection, film: FilmReference) -> None:
    """Insert or update the title, year and IMDb id kept for a film."""
    connection.execute(
        "INSERT INTO film (id, title, year, imdb) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET title = excluded.title, year = excluded.year, imdb = excluded.imdb",
        (film.id, film.title, film.year, film.imdb),
    )


def insert_statement(connection: sqlite3.Connection, change_id: int, statement: Statement) -> None:
    """Insert a statement as part of a change."""
    if isinstance(statement, Mark):
        connection.execute(
            "INSERT INTO mark (change, film, kind, value, day, source, detail) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (
                change_id,
                statement.film_id,
                statement.kind,
                statement.value,
                statement.day,
                statement.source,
                statement.filled_field_count,
            ),
        )
    else:
        connection.execute(
            "INSERT INTO statement (change, entry, film, recorded_on, day, cried, note, source, forgotten)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                change_id,
                statement.entry_number,
                statement.film_id,
                statement.recorded_on,
                statement.seen_on,
                statement.cried,
                statement.note,
                statement.source,
                statement.forgotten,
            ),
        )


def _validated_rows(
    connection: sqlite3.Connection, query: str, table: str, row_type: Any, errors: list[sqlite3.Error] | None
) -> Iterator[Any]:
    try:
        for row in connection.execute(query):
            try:
                yield msgspec.convert(row, row_type)
            except msgspec.ValidationError:
                # One invalid row must not hide the rows after it.
                if errors is None:
                    raise invalid_row_error(table) from None
                errors.append(invalid_row_error(table))
    except sqlite3.Error as error:
        if errors is None:
            raise
        errors.append(error)
