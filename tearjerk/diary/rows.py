"""The rows of an open record as values: each is checked, for a file may hold what no program of ours wrote."""

import sqlite3
from collections.abc import Iterator
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from tearjerk.diary.record import Kind, Known, Record, Viewing, Word

_VIEWING = tuple[str, str | None, Literal[0, 1] | None, str | None, str, int]
_WORD = tuple[str, Kind, Annotated[float, Meta(ge=0.5, le=5)] | None, str, int]
_FILM = tuple[str, str, int, str | None]


def record_of(connection: sqlite3.Connection, lost: list[sqlite3.Error] | None = None) -> Record:
    """The record in an open file; with `lost`, faults are put there and the sound rows are kept.

    Without `lost`, raises sqlite3.Error at the first row that cannot be read or is not what its table holds.
    """
    viewings = _rows(
        connection,
        "SELECT film, day, cried, note, noted, change FROM viewing ORDER BY id",
        "viewing",
        _VIEWING,
        lost,
    )
    # Of a film and a kind the last row counts: a later one replaces it in the dictionary.
    words = _rows(
        connection, "SELECT film, kind, value, day, change FROM word ORDER BY id", "word", _WORD, lost
    )
    films = _rows(connection, "SELECT id, title, year, imdb FROM film", "film", _FILM, lost)
    return Record(
        tuple(
            Viewing(film, day, None if cried is None else bool(cried), note, noted, change)
            for film, day, cried, note, noted, change in viewings
        ),
        {(row[0], row[1]): Word(*row) for row in words},
        {row[0]: Known(*row) for row in films},
    )


def _rows(
    connection: sqlite3.Connection, query: str, table: str, shape: Any, lost: list[sqlite3.Error] | None
) -> Iterator[Any]:
    try:
        for row in connection.execute(query):
            try:
                yield msgspec.convert(row, shape)
            except msgspec.ValidationError:
                # SQLite lets any type into any column; one bad row need not cost the ones behind it.
                fault = sqlite3.DatabaseError(f"a row of its table '{table}' makes no sense")
                if lost is None:
                    raise fault from None
                lost.append(fault)
    except sqlite3.Error as error:
        if lost is None:
            raise
        lost.append(error)
