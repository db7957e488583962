"""The documents that the user names: files, folders, and zip archives as a site gives them."""

import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO
from zipfile import BadZipFile, ZipFile, is_zipfile

from msgspec import Struct

from tearjerk.errors import FileError

MAX_FILE_BYTES = 64 * 1024 * 1024
"""A hundred times the longest export that anybody has."""
MAX_DOCUMENTS = 1000
"""The most files that one import reads."""

_SUFFIXES = (".csv", ".json", ".jsonl", ".tsv", ".txt")
_LEFT_OUT_FOLDERS = ("deleted", "orphaned", "__macosx")
"""Where Letterboxd keeps what the user deleted, and what macOS adds to archives."""
_WORKBOOKS = frozenset({"[Content_Types].xml", "content.xml", "Index/Document.iwa"})
"""Files that show that a zip archive is a workbook of Excel, LibreOffice or Numbers."""
_NO_FILMS = ("profile", "comments", "account", "settings", "readme")
"""Files in an export that are not about films."""
_LIKES_FOLDER = "likes"
"""Letterboxd's folder of liked films, reviews of others and lists: only the folder says what films.csv in it is."""


class Document(Struct, frozen=True):
    """The bytes of a file, and its path in what the user named. `is_part` where that was a folder or an archive."""

    name: str
    data: bytes
    is_part: bool = False


def read_documents(paths: Sequence[Path]) -> list[Document]:
    """All documents that may hold films, in the order given; in a folder or an archive by name.

    Raises FileError where one cannot be read or is larger than the limit.
    """
    documents = [document for path in paths for document in _read(path)]
    if len(documents) > MAX_DOCUMENTS:
        raise FileError(f"There are {len(documents):,} files to import; the limit is {MAX_DOCUMENTS:,}.")
    return documents


def _read(path: Path) -> Iterator[Document]:
    if path.is_dir():
        for file in sorted(path.rglob("*")):
            if _may_hold_films(_name_in(path, file)) and file.is_file():
                yield Document(_name_in(path, file), _read_file(file), is_part=True)
        return
    data = _read_file(path)
    if data[:2] == b"PK" and is_zipfile(BytesIO(data)):
        yield from _unpacked(path.name, data)
    else:
        yield Document(_name_in(path.absolute().parent, path.absolute()), data)


def _name_in(folder: Path, file: Path) -> str:
    """The path of a file in the folder that the user named, or with that folder where it is Letterboxd's likes."""
    name = file.relative_to(folder).as_posix()
    return f"{_LIKES_FOLDER}/{name}" if folder.absolute().name.casefold() == _LIKES_FOLDER else name


def _read_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return _limited(file, str(path))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(f"Cannot read {path}: {reason.lower()}.") from None


def _unpacked(name: str, data: bytes) -> Iterator[Document]:
    try:
        with ZipFile(BytesIO(data)) as archive:
            if not _WORKBOOKS.isdisjoint(archive.namelist()):
                raise FileError(f"{name} is a spreadsheet workbook. Save the sheet as CSV, and import that.")
            for member in sorted(archive.namelist()):
                if _may_hold_films(member):
                    with archive.open(member) as file:
                        yield Document(member, _limited(file, f"{member} in {name}"), is_part=True)
    except (
        BadZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
        zlib.error,
    ) as error:
        raise FileError(f"{name} is a zip archive that cannot be read: {error}.") from None


def _limited(file: IO[bytes], name: str) -> bytes:
    data = file.read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        raise FileError(f"{name} is too large: the limit is {MAX_FILE_BYTES // 1024**2} MB.")
    return data


def _may_hold_films(name: str) -> bool:
    path = PurePosixPath(name.casefold())
    if path.suffix not in _SUFFIXES or path.name.startswith("."):
        return False
    if path.parent.name == _LIKES_FOLDER and path.stem != "films":
        return False
    return not any(part in _LEFT_OUT_FOLDERS for part in path.parts[:-1]) and path.stem not in _NO_FILMS
