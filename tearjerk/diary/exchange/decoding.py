"""What a file is, by its first bytes, and its text in whatever encoding it was saved."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from tearjerk.errors import FileError

_KINDS = (
    (b"SQLite format 3\0", "a database; to restore a backup of your record, see the README"),
    (b"\x1f\x8b", "compressed with gzip: unpack it first"),
    (b"%PDF", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "a spreadsheet workbook: save the sheet as CSV, and import that"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"Rar!", "a rar archive: unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive: unpack it first"),
    (b"PAR1", "a Parquet file"),
    (b"PK", "a zip archive that is damaged or empty"),
)
"""The first bytes of files often mistaken for exports, and what to call each."""


class Decoded(Struct, frozen=True):
    """The text of a file, and the encoding it was read in; empty for UTF-8.

    `proof` is what shows that the encoding is the right one: the text itself, a film that is known, or one
    that is known by its title in Hangul.
    """

    text: str
    encoding: str = ""
    proof: Literal["text", "film", "hangul"] = "text"


def decode(data: bytes, name: str) -> Iterator[Decoded]:
    """The texts that the bytes may mean, the likeliest first: more than one where only the films can tell.

    Raises FileError where they are no text.
    """
    for beginning, kind in _KINDS:
        if data.startswith(beginning):
            raise FileError(f"{name} is {kind}.")
    encoding = _unicode_encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\0" in data[:1000]:
            raise FileError(f"{name} is not text.") from None
        line = data[: error.start].count(b"\n") + 1
        yield from _legacy(data, name, line)
        return
    start = text.lstrip()[:2000].casefold()
    if start.startswith(("<!doctype html", "<html")) or (start[:1] == "<" and "<html" in start):
        raise FileError(f"{name} is a web page, not the file that the site exports.")
    if start.startswith(("<?xml", "<!doctype")):
        raise FileError(f"{name} is an XML document, not CSV or JSON.")
    if not text.strip():
        raise FileError(f"{name} is empty.")
    yield Decoded(text, "UTF-16" if encoding.startswith("utf-16") else "")


def _unicode_encoding(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    # Headers and JSON begin with ASCII, half of which is zeros in UTF-16: without a mark, these tell it.
    if data[1:2] == b"\0":
        return "utf-16-le"
    return "utf-16-be" if data[:1] == b"\0" else "utf-8-sig"


def _legacy(data: bytes, name: str, line: int) -> Iterator[Decoded]:
    """The text as old programs on Windows save it: Korean, else western European."""
    # Where all signs but ASCII are pairs of high bytes it is Korean: western letters with accents stand alone.
    korean: Literal["film", "hangul"] = "film" if _decoded(data, "euc_kr") is not None else "hangul"
    cp949, cp1252 = _decoded(data, "cp949"), _decoded(data, "cp1252")
    if cp949 is not None:
        yield Decoded(cp949, "CP949", korean)
    if cp1252 is not None:
        yield Decoded(cp1252, "Windows-1252", "film")
    raise FileError(f"{name} is not UTF-8 text (line {line}). Save it as UTF-8 and import it again.")


def _decoded(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
