"""Detect the type of a file by its first bytes, and decode its text."""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from tearjerk.errors import FileError

_SIGNATURES = (
    (b"SQLite format 3\0", "a database; to restore a backup of your record, copy it over the record"),
    (b"\x1f\x8b", "compressed with gzip: unpack it first"),
    (b"%PDF", "a PDF document"),
    (b"\xd0\xcf\x11\xe0", "a spreadsheet: save the sheet as CSV, and import that"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"Rar!", "a rar archive: unpack it first"),
    (b"7z\xbc\xaf", "a 7z archive: unpack it first"),
    (b"PAR1", "a Parquet file"),
    (b"PK", "a zip archive that is damaged or empty"),
)
"""The first bytes of file types that are often mistaken for exports, with a description of each type."""


class DecodedText(Struct, frozen=True):
    """The text of a file, and the encoding it was decoded with; empty for UTF-8.

    `confirmed_by` says what must confirm the encoding: the text itself, a film found in the catalogue, or a film
    found there by a Hangul title.
    """

    text: str
    encoding: str = ""
    confirmed_by: Literal["text", "film", "hangul"] = "text"


def decode(data: bytes, name: str) -> Iterator[DecodedText]:
    """Yield the possible texts of a file, most likely first.

    There is more than one if the encoding can only be confirmed by matching films. Raises FileError if the
    file is not text.
    """
    for signature, description in _SIGNATURES:
        if data.startswith(signature):
            raise FileError(f"{name} is {description}.")
    encoding = _unicode_encoding(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\0" in data[:1000]:
            raise FileError(f"{name} is not text.") from None
        line = data[: error.start].count(b"\n") + 1
        yield from _decode_legacy(data, name, line)
        return
    start = text.lstrip()[:2000].casefold()
    if start.startswith(("<!doctype html", "<html")) or (start[:1] == "<" and "<html" in start):
        raise FileError(f"{name} is a web page, not the file that the site exports.")
    if start.startswith(("<?xml", "<!doctype")):
        raise FileError(f"{name} is an XML document, not CSV or JSON.")
    if not text.strip():
        raise FileError(f"{name} is empty.")
    yield DecodedText(text, "UTF-16" if encoding.startswith("utf-16") else "")


def _unicode_encoding(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    # Headers and JSON begin with ASCII, so every other byte is zero in UTF-16 without a byte order mark.
    if data[1:2] == b"\0":
        return "utf-16-le"
    return "utf-16-be" if data[:1] == b"\0" else "utf-8-sig"


def _decode_legacy(data: bytes, name: str, line: int) -> Iterator[DecodedText]:
    """Yield the text decoded as Korean, then as Western European (legacy Windows encodings), then raise FileError."""
    # Valid EUC-KR (non-ASCII bytes only in pairs) suggests Korean: accented Western letters are single bytes.
    korean_evidence: Literal["film", "hangul"] = (
        "film" if _try_decode(data, "euc_kr") is not None else "hangul"
    )
    cp949, cp1252 = _try_decode(data, "cp949"), _try_decode(data, "cp1252")
    if cp949 is not None:
        yield DecodedText(cp949, "CP949", korean_evidence)
    if cp1252 is not None:
        yield DecodedText(cp1252, "Windows-1252", "film")
    raise FileError(f"{name} is not UTF-8 text (line {line}). Save it as UTF-8 and import it again.")


def _try_decode(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None
