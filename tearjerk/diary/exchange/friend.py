"""Read another person's record."""

from collections.abc import Sequence
from pathlib import Path

from tearjerk.catalogue.film import Film
from tearjerk.diary.exchange.candidates import find_candidates
from tearjerk.diary.exchange.matching import FilmIndex
from tearjerk.diary.exchange.merging import MatchedRow, merge
from tearjerk.diary.exchange.reading import read_files
from tearjerk.diary.record import Record
from tearjerk.errors import FileError


def read_friend(path: Path, films: Sequence[Film], today: str) -> Record:
    """Read a friend's record from any file that `import` accepts, keeping only films matched with certainty.

    Raises FileError if the file cannot be read or none of its rows can be parsed, and UsageError as
    `read_files` does.
    """
    index = FilmIndex(films)
    files = read_files([path], index, today).files
    candidates = list(find_candidates(files, index))
    if candidates and all(candidate.outcome == "unreadable" for candidate in candidates):
        file = files[candidates[0].file_index]
        raise FileError(f"{file.name}, {file.unit} {candidates[0].number}: {candidates[0].reason}.")
    matched_rows = [
        MatchedRow(candidate.row, candidate.film, files[candidate.file_index].kind, candidate.file_index)
        for candidate in candidates
        if candidate.outcome == "certain" and candidate.row is not None and candidate.film is not None
    ]
    statements = [statement for row in merge(Record(), matched_rows, today) for statement in row.statements]
    return Record().with_statements(statements, [row.film for row in matched_rows])
