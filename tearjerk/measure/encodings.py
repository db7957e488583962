"""Convert files from encodings that polars cannot read."""

import io
import shutil
import tempfile
from pathlib import Path

from tearjerk.errors import FileError
from tearjerk.measure.diagnosis import unpacked_bytes
from tearjerk.measure.formats import Format, without_gz

PIECE_CHARACTERS = 1 << 20
"""Number of characters converted at a time; a whole corpus may be larger than memory."""


class Utf8Copies:
    """UTF-8 copies of files in other encodings, deleted at the end of the `with` statement."""

    def __init__(self) -> None:
        self._folders: list[Path] = []

    def __enter__(self) -> "Utf8Copies":
        return self

    def __exit__(self, *_: object) -> None:
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)

    def utf8_path(self, path: Path, file_format: Format) -> Path:
        """Return a path to the file in UTF-8: the file itself, or a copy if it is in UTF-16.

        JSON Lines files with a byte order mark are copied without it. Raises FileError if the text is damaged, and
        OSError, EOFError or zlib.error as `unpacked_bytes` does.
        """
        with unpacked_bytes(path) as file:
            encoding = _source_encoding(file.read(4), file_format)
            if encoding is None:
                return path
            file.seek(0)
            self._folders.append(Path(tempfile.mkdtemp(prefix="tearjerk-")))
            copy = self._folders[-1] / without_gz(path).name
            # Invalid UTF-8 is passed through, so that the reader can report its line.
            error_handler = "surrogateescape" if encoding == "utf-8-sig" else "strict"
            text = io.TextIOWrapper(file, encoding, error_handler, newline="")
            try:
                with copy.open("w", encoding="utf-8", errors=error_handler, newline="") as target:
                    while piece := text.read(PIECE_CHARACTERS):
                        target.write(piece)
            except UnicodeError:
                raise FileError(
                    f"Cannot read {path}: it is damaged UTF-16; save the file as UTF-8."
                ) from None
            return copy


def _source_encoding(beginning: bytes, file_format: Format) -> str | None:
    """Return the encoding to convert from, or None if polars can read the file or will report that it cannot."""
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    # Headers and JSON begin with ASCII, so every other byte is zero in UTF-16 without a byte order mark.
    if beginning[:1] != b"\0" and beginning[1:2] == b"\0":
        return "utf-16-le"
    if beginning[:1] == b"\0" and beginning[1:2] not in (b"\0", b""):
        return "utf-16-be"
    return "utf-8-sig" if file_format == "json" and beginning.startswith(b"\xef\xbb\xbf") else None
