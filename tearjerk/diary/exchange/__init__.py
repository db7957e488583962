"""The record from and to elsewhere: Letterboxd, IMDb, our own JSON. One file a source.

An import takes three steps: `read_file` parses a file, `FilmIndex` finds the films, `merge` turns
what is new into statements for the record. `read_friend` does all three for somebody else's export.
"""

from collections.abc import Sequence
from pathlib import Path

from tearjerk.catalogue.film import Film
from tearjerk.diary.exchange.imported import ImportedFile, ImportedRow
from tearjerk.diary.exchange.matching import FilmIndex
from tearjerk.diary.exchange.merging import MatchedRow, MergedRow, merge
from tearjerk.diary.exchange.reading import read_file
from tearjerk.diary.record import Record
from tearjerk.diary.statements import FilmReference
from tearjerk.errors import FileError

__all__ = [
    "FilmIndex",
    "ImportedFile",
    "ImportedRow",
    "MatchedRow",
    "MergedRow",
    "merge",
    "read_file",
    "read_friend",
]


def read_friend(path: Path, films: Sequence[Film], today: str) -> Record:
    """Somebody else's record, as far as its films are in the catalogue, from any file that `import` takes.

    Raises FileError where the file cannot be read or one of its rows cannot be understood.
    """
    index = FilmIndex(films)
    file = read_file(path, today)
    for row in file.unreadable:
        raise FileError(f"{path}, {file.unit} {row.number}: {row.reason}.")
    matches = [
        MatchedRow(row, FilmReference.of(film), file.kind)
        for row in file.rows
        if isinstance(film := index.find(row), Film)
    ]
    statements = [statement for row in merge(Record(), matches, today) for statement in row.statements]
    return Record().adding(statements, [match.film for match in matches])
