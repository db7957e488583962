"""The rows of an open record as values. Each is validated: a file may hold what no program of ours wrote."""

import sqlite3
from collections.abc import Iterator
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from tearjerk.diary.record import FilmReference, Mark, MarkKind, Record, Statement, Viewing

StoredKind = Literal["rating", "seen", "saved", "banned"]
"""The kinds of marks as the file spells them."""

KINDS: dict[StoredKind, MarkKind] = {"rating": "rating", "seen": "seen", "saved": "saved", "banned": "never"}
STORED_KINDS = {kind: stored for stored, kind in KINDS.items()}

_ViewingRow = tuple[str, str | None, Literal[0, 1] | None, str | None, str, int]
_MarkRow = tuple[str, StoredKind, Annotated[float, Meta(ge=0.5, le=5)] | None, str, int]
_FilmRow = tuple[str, str, int, str | None]


def read_rows(connection: sqlite3.Connection, faults: list[sqlite3.Error] | None = None) -> Record:
    """The record in an open file; with `faults`, errors are added there and the valid rows are kept.

    Without `faults`, raises sqlite3.Error at the first row that cannot be read or is not valid.
    """
    viewings = _rows(
        connection,
        "SELECT film, day, cried, note, noted, change FROM viewing ORDER BY id",
        "viewing",
        _ViewingRow,
        faults,
    )
    # Of a film and a kind the last row counts: a later one replaces it in the dictionary.
    marks = _rows(
        connection, "SELECT film, kind, value, day, change FROM word ORDER BY id", "word", _MarkRow, faults
    )
    films = _rows(connection, "SELECT id, title, year, imdb FROM film", "film", _FilmRow, faults)
    return Record(
        tuple(
            Viewing(film, day, None if cried is None else bool(cried), note, noted, change)
            for film, day, cried, note, noted, change in viewings
        ),
        {(film, KINDS[kind]): Mark(film, KINDS[kind], *rest) for film, kind, *rest in marks},
        {row[0]: FilmReference(*row) for row in films},
    )


def insert_film(connection: sqlite3.Connection, film: FilmReference) -> None:
    """Adds what is kept of a film, or replaces it."""
    connection.execute(
        "INSERT INTO film (id, title, year, imdb) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET title = excluded.title, year = excluded.year, imdb = excluded.imdb",
        (film.id, film.title, film.year, film.imdb),
    )


def insert_statement(connection: sqlite3.Connection, change: int, statement: Statement) -> None:
    """Adds a viewing or a mark to the rows of a change."""
    if isinstance(statement, Viewing):
        connection.execute(
            "INSERT INTO viewing (change, film, day, cried, note, noted) VALUES (?, ?, ?, ?, ?, ?)",
            (
                change,
                statement.film,
                statement.day,
                statement.cried,
                statement.note,
                statement.recorded_on,
            ),
        )
    else:
        connection.execute(
            "INSERT INTO word (change, film, kind, value, day) VALUES (?, ?, ?, ?, ?)",
            (change, statement.film, STORED_KINDS[statement.kind], statement.value, statement.day),
        )


def invalid_row(table: str) -> sqlite3.DatabaseError:
    """The error for a row that no program of ours wrote: SQLite lets any type into any column."""
    return sqlite3.DatabaseError(f"invalid row in table '{table}'")


def _rows(
    connection: sqlite3.Connection, query: str, table: str, shape: Any, faults: list[sqlite3.Error] | None
) -> Iterator[Any]:
    try:
        for row in connection.execute(query):
            try:
                yield msgspec.convert(row, shape)
            except msgspec.ValidationError:
                # One bad row need not cost the ones behind it.
                if faults is None:
                    raise invalid_row(table) from None
                faults.append(invalid_row(table))
    except sqlite3.Error as error:
        if faults is None:
            raise
        faults.append(error)
