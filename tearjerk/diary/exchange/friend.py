"""Read another person's record."""

from collections.abc import Sequence
from pathlib import Path

from tearjerk.catalogue.film import Film
from tearjerk.diary.exchange.matching import FilmIndex, Match
from tearjerk.diary.exchange.merging import MatchedRow, merge
from tearjerk.diary.exchange.reading import read_files
from tearjerk.diary.record import Record
from tearjerk.diary.statements import FilmReference
from tearjerk.errors import FileError


def read_friend(path: Path, films: Sequence[Film], today: str) -> Record:
    """Read a friend's record from any file that `import` accepts, keeping only films matched with certainty.

    Raises FileError if the file cannot be read or none of its rows can be parsed.
    """
    index = FilmIndex(films)
    reading = read_files([path], index, today)
    matches = []
    for file_index, file in enumerate(reading.files):
        if file.unreadable_rows and not file.rows:
            first = file.unreadable_rows[0]
            raise FileError(f"{file.name}, {file.unit} {first.number}: {first.reason}.")
        for row in file.rows:
            match = index.find(row.film)
            if isinstance(match, Match) and match.is_sure:
                matches.append(MatchedRow(row, FilmReference.from_film(match.film), file.kind, file_index))
    statements = [statement for row in merge(Record(), matches, today) for statement in row.statements]
    return Record().with_statements(statements, [match.film for match in matches])
