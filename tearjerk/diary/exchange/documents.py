"""Read the files to import, including those in folders and zip archives."""

import zlib
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import IO
from zipfile import BadZipFile, ZipFile, is_zipfile

from msgspec import Struct

from tearjerk.errors import FileError

MAX_FILE_BYTES = 64 * 1024 * 1024
"""Maximum size of a file, far more than any export needs."""
MAX_DOCUMENTS = 1000
"""Maximum number of files in one import."""

_IMPORTABLE_SUFFIXES = (".csv", ".json", ".jsonl", ".tsv", ".txt")
_IGNORED_FOLDERS = ("deleted", "orphaned", "__macosx")
"""Folders in which Letterboxd keeps deleted content, and the one that macOS adds to archives."""
_WORKBOOK_MEMBERS = frozenset({"[Content_Types].xml", "content.xml", "Index/Document.iwa"})
"""Files that identify a zip archive as an Excel, LibreOffice or Numbers workbook."""
_NON_FILM_STEMS = ("profile", "comments", "account", "settings", "readme")
"""Names, without extension, of files in an export that are not about films."""
_LIKES_FOLDER = "likes"
"""Letterboxd's folder of liked films, reviews and lists; only its name shows that films.csv in it lists likes."""


class Document(Struct, frozen=True):
    """The content of a file, and its path within the folder or archive that the user named.

    `is_from_collection` is true if it comes from a folder or an archive, and false for a file that the user named.
    """

    name: str
    data: bytes
    is_from_collection: bool = False


def read_documents(paths: Sequence[Path]) -> list[Document]:
    """Return all documents that may contain films, in the order given, sorted by name within each folder or archive.

    Raises FileError if one cannot be read or exceeds the size limit.
    """
    documents = [document for path in paths for document in _read_path(path)]
    if len(documents) > MAX_DOCUMENTS:
        raise FileError(f"There are {len(documents):,} files to import; the limit is {MAX_DOCUMENTS:,}.")
    return documents


def _read_path(path: Path) -> Iterator[Document]:
    if path.is_dir():
        for file in sorted(path.rglob("*")):
            if _may_hold_films(_relative_name(path, file)) and file.is_file():
                yield Document(_relative_name(path, file), _read_file(file), is_from_collection=True)
        return
    data = _read_file(path)
    if data[:2] == b"PK" and is_zipfile(BytesIO(data)):
        yield from _read_archive(path.name, data)
    else:
        yield Document(_relative_name(path.absolute().parent, path.absolute()), data)


def _relative_name(folder: Path, file: Path) -> str:
    """Return the path of a file relative to a folder, including the folder itself if it is named `likes`."""
    name = file.relative_to(folder).as_posix()
    return f"{_LIKES_FOLDER}/{name}" if folder.absolute().name.casefold() == _LIKES_FOLDER else name


def _read_file(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return _read_limited(file, str(path))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise FileError(f"Cannot read {path}: {reason.lower()}.") from None


def _read_archive(name: str, data: bytes) -> Iterator[Document]:
    try:
        with ZipFile(BytesIO(data)) as archive:
            if not _WORKBOOK_MEMBERS.isdisjoint(archive.namelist()):
                raise FileError(f"{name} is a spreadsheet. Save the sheet as CSV, and import that.")
            for member in sorted(archive.namelist()):
                if _may_hold_films(member):
                    with archive.open(member) as file:
                        yield Document(
                            member, _read_limited(file, f"{member} in {name}"), is_from_collection=True
                        )
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


def _read_limited(file: IO[bytes], name: str) -> bytes:
    data = file.read(MAX_FILE_BYTES + 1)
    if len(data) > MAX_FILE_BYTES:
        raise FileError(f"{name} is too large: the limit is {MAX_FILE_BYTES // 1024**2} MB.")
    return data


def _may_hold_films(name: str) -> bool:
    path = PurePosixPath(name.casefold())
    if path.suffix not in _IMPORTABLE_SUFFIXES or path.name.startswith("."):
        return False
    if path.parent.name == _LIKES_FOLDER and path.stem != "films":
        return False
    return not any(part in _IGNORED_FOLDERS for part in path.parts[:-1]) and path.stem not in _NON_FILM_STEMS
