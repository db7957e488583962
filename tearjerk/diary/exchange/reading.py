"""Read files to import, in any supported format."""

from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from tearjerk.diary.exchange.candidates import OWN_FILE_KINDS
from tearjerk.diary.exchange.columns import ListMeaning
from tearjerk.diary.exchange.csv_table import parse_csv
from tearjerk.diary.exchange.decoding import DecodedText, decode
from tearjerk.diary.exchange.documents import Document, read_documents
from tearjerk.diary.exchange.errors import UnknownListError, UnrecognisedFormatError
from tearjerk.diary.exchange.imported import ImportedFile, ImportedRow, UnreadableRow
from tearjerk.diary.exchange.json_document import parse_json
from tearjerk.diary.exchange.matching import FilmIndex, Match
from tearjerk.diary.precedence import file_kind_rank
from tearjerk.errors import FileError


class ReadResult(Struct, frozen=True):
    """The files that could be read, an error message for each that could not, and the names of files without films."""

    files: tuple[ImportedFile, ...]
    error_messages: tuple[str, ...] = ()
    files_without_films: tuple[str, ...] = ()


def read_files(
    paths: Sequence[Path], index: FilmIndex, today: str, list_meaning: ListMeaning | None = None
) -> ReadResult:
    """Read files, folders and zip archives; `list_meaning` as in `csv_table.parse_csv`.

    Unreadable files are left out if there are others. Raises FileError if none can be read, and
    UnknownListError if there are only lists that need `list_meaning`.
    """
    documents = read_documents(paths)
    files: list[ImportedFile] = []
    error_messages: list[str] = []
    lists: list[str] = []
    files_without_films: list[str] = []
    for document in documents:
        try:
            files.append(_without_future_dates(_parse_document(document, index, list_meaning), today))
        except UnknownListError as error:
            lists += error.names
        except FileError as error:
            if len(documents) == 1:
                raise
            if document.is_from_collection and isinstance(error, UnrecognisedFormatError):
                files_without_films.append(document.name)
            else:
                error_messages.append(error.sentence)
    if not files and lists:
        raise UnknownListError(lists)
    if not files:
        if len(error_messages) == 1:
            raise FileError(error_messages[0])
        names = ", ".join(path.name or str(path) for path in paths)
        raise FileError(f"Nothing in {names} can be imported.")
    if lists:
        error_messages.append(UnknownListError(lists).sentence)
    # Entries are numbered in the order of the files; sorting them, most detailed first, makes the numbers predictable.
    files.sort(key=lambda file: (-file_kind_rank(file.kind), file.kind, file.name))
    return ReadResult(tuple(files), tuple(sorted(error_messages)), tuple(sorted(files_without_films)))


def _parse_document(document: Document, index: FilmIndex, list_meaning: ListMeaning | None) -> ImportedFile:
    for decoded in decode(document.data, document.name):
        file = _parse_text(decoded.text, document.name, list_meaning)
        if decoded.confirmed_by == "text" or _confirms_encoding(decoded, file, index):
            read_as = (f"read as {decoded.encoding} text",) if decoded.encoding else ()
            return replace(file, remarks=(*file.remarks, *read_as))
    raise AssertionError("`decode` ends with text that it has confirmed, or raises")


def _parse_text(text: str, name: str, list_meaning: ListMeaning | None) -> ImportedFile:
    if text.lstrip()[:1] in ("[", "{"):
        return parse_json(text, name, list_meaning)
    return parse_csv(text, name, list_meaning)


def _confirms_encoding(decoded: DecodedText, file: ImportedFile, index: FilmIndex) -> bool:
    """Return whether the films confirm the encoding."""
    for row in file.rows:
        match = index.find(row.film)
        in_hangul = any("가" <= letter <= "힣" for title in row.film.titles for letter in title)
        if isinstance(match, Match) and match.is_certain and (in_hangul or decoded.confirmed_by == "film"):
            return True
    return False


def _without_future_dates(file: ImportedFile, today: str) -> ImportedFile:
    """Report rows dated in the future as unreadable; tomorrow counts as today, because of time zones."""
    tomorrow = (date.fromisoformat(today) + timedelta(days=1)).isoformat()
    rows: list[ImportedRow] = []
    unreadable_rows = list(file.unreadable_rows)
    for row in file.rows:
        days = [viewing.seen_on for viewing in row.viewings]
        if file.kind not in OWN_FILE_KINDS:  # marks that tearjerk made while the clock was wrong are kept
            days += [mark.day for mark in row.marks]
        latest = max((day for day in days if day is not None), default="")
        if latest > tomorrow:
            unreadable_rows.append(UnreadableRow(row.number, f"{latest} is in the future"))
        elif latest == tomorrow:
            rows.append(_clamp_viewing_dates(row, today, remark=f"{tomorrow} is tomorrow, treated as today"))
        else:
            rows.append(_clamp_viewing_dates(row, today))
    unreadable_rows.sort(key=lambda row: row.number)
    return replace(file, rows=tuple(rows), unreadable_rows=tuple(unreadable_rows))


def _clamp_viewing_dates(row: ImportedRow, today: str, remark: str = "") -> ImportedRow:
    """Return the row with its viewings dated today at the latest, and with a remark.

    The dates of marks are clamped when they are merged.
    """
    viewings = tuple(
        replace(
            viewing,
            seen_on=_clamp_to_today(viewing.seen_on, today),
            recorded_on=_clamp_to_today(viewing.recorded_on, today),
        )
        for viewing in row.viewings
    )
    return replace(row, viewings=viewings, remark=remark)


def _clamp_to_today(date: str | None, today: str) -> str | None:
    return None if date is None else min(date, today)
