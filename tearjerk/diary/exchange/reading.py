"""Reads files that may be imported, of whatever kind they turn out to be."""

from pathlib import Path

from tearjerk.diary.exchange.csv_table import parse_csv
from tearjerk.diary.exchange.imported import ImportedFile, ImportedRow, UnreadableRow
from tearjerk.diary.exchange.own_json import parse_json
from tearjerk.errors import FileError

MAX_FILE_BYTES = 64 * 1024 * 1024
"""A hundred times the longest export that anybody has."""


def read_file(path: Path, today: str, list_kind: str | None = None) -> ImportedFile:
    """What the file at `path` says; `list_kind` as in `csv_table.parse_csv`.

    A row with a viewing after `today` is unreadable: `seen --on` refuses it too. Raises FileError
    where the file cannot be read or is of no known kind.
    """
    name = path.name
    text = _decode(_read_bytes(path), name)
    if not text.strip():
        raise FileError(f"{name} is empty.")
    parsed = parse_json(text, name) if text.lstrip()[0] in "[{" else parse_csv(text, name, list_kind)
    return _without_future(parsed, today)


def _without_future(file: ImportedFile, today: str) -> ImportedFile:
    rows: list[ImportedRow] = []
    unreadable = list(file.unreadable)
    for row in file.rows:
        future = [viewing.day for viewing in row.viewings if viewing.day is not None and viewing.day > today]
        if future:
            unreadable.append(UnreadableRow(row.number, f"{future[0]} is in the future"))
        else:
            rows.append(row)
    unreadable.sort(key=lambda row: row.number)
    return ImportedFile(file.kind, tuple(rows), tuple(unreadable), file.unit)


def _read_bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(f"Cannot read {path}: {reason.lower()}.") from None
    if len(data) > MAX_FILE_BYTES:
        raise FileError(f"{path} is too large: the limit is {MAX_FILE_BYTES // 1024**2} MB.")
    return data


def _encoding(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    # Headers and JSON begin with ASCII, half of which is zeros in UTF-16: without a mark, these tell it.
    if data[1:2] == b"\0":
        return "utf-16-le"
    return "utf-16-be" if data[:1] == b"\0" else "utf-8-sig"


def _decode(data: bytes, name: str) -> str:
    """UTF-8 with or without a byte order mark, or UTF-16, as spreadsheets save it; raises FileError for others."""
    try:
        return data.decode(_encoding(data))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise FileError(
            f"{name} is not UTF-8 text (line {line}). Save it as UTF-8 and import it again."
        ) from None
