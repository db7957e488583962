"""Reads files that may be imported, of whatever kind they turn out to be."""

from pathlib import Path

from tearjerk.diary.exchange import documents, tables
from tearjerk.diary.exchange.lines import Bad, Line, Told
from tearjerk.errors import FileError

LARGEST = 64 * 1024 * 1024
"""Bytes: a hundred times the longest export that anybody has."""


def read(path: Path, as_list: str | None = None, today: str | None = None) -> Told:
    """What the file at `path` says; `as_list` as in `tables.told`.

    A line that tells of an evening after `today` cannot be understood: `seen --on` refuses it too.

    Raises FileError where it cannot be read or is no file we know.
    """
    name = path.name
    text = _text(_bytes(path), name)
    if not text.strip():
        raise FileError(f"{name} is empty.")
    found = documents.told(text, name) if text.lstrip()[0] in "[{" else tables.told(text, name, as_list)
    return found if today is None else _until(today, found)


def _until(today: str, told: Told) -> Told:
    lines: list[Line] = []
    bad = list(told.bad)
    for line in told.lines:
        ahead = [evening.on for evening in line.evenings if evening.on is not None and evening.on > today]
        if ahead:
            bad.append(Bad(line.number, f"{ahead[0]} is still to come"))
        else:
            lines.append(line)
    return Told(told.kind, tuple(lines), tuple(sorted(bad, key=lambda one: one.number)))


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(f"Cannot read {path}: {reason.lower()}.") from None
    if len(data) > LARGEST:
        raise FileError(f"{path} is too large to be a record of films.")
    return data


def _encoding(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    # Headers and JSON begin with ASCII, half of which is zeros in UTF-16: without a mark, these tell it.
    if data[1:2] == b"\0":
        return "utf-16-le"
    return "utf-16-be" if data[:1] == b"\0" else "utf-8-sig"


def _text(data: bytes, name: str) -> str:
    """UTF-8 with or without a byte order mark, or UTF-16, as spreadsheets save it; raises FileError for anything else."""
    try:
        return data.decode(_encoding(data))
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise FileError(
            f"{name} is not UTF-8 text (line {line}). Save it as UTF-8 and import it again."
        ) from None
