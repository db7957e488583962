"""Makes a file in an encoding that polars does not read into one that it does."""

import io
import shutil
import tempfile
from pathlib import Path

from tearjerk.errors import FileError
from tearjerk.measure.diagnosis import unpacked_bytes
from tearjerk.measure.formats import Format, without_gz

PIECE_CHARACTERS = 1 << 20
"""How many characters are converted at a time: a corpus may be larger than memory."""


class Utf8Copies:
    """Copies in UTF-8 of files that are not, deleted where the `with` statement ends."""

    def __init__(self) -> None:
        self._folders: list[Path] = []

    def __enter__(self) -> "Utf8Copies":
        return self

    def __exit__(self, *_: object) -> None:
        for folder in self._folders:
            shutil.rmtree(folder, ignore_errors=True)

    def of(self, path: Path, file_format: Format) -> Path:
        """A table or JSON lines as UTF-8: the file itself, or a copy of it where it is in UTF-16.

        JSON lines behind a byte order mark are copied without it. Raises FileError where the text is
        damaged; OSError, and EOFError and zlib.error as `unpacked_bytes`.
        """
        with unpacked_bytes(path) as file:
            encoding = _encoding(file.read(4), file_format)
            if encoding is None:
                return path
            file.seek(0)
            self._folders.append(Path(tempfile.mkdtemp(prefix="tearjerk-")))
            copy = self._folders[-1] / without_gz(path).name
            # Bytes that are not UTF-8 go through as they are: the reader says in which line they stand.
            faults = "surrogateescape" if encoding == "utf-8-sig" else "strict"
            text = io.TextIOWrapper(file, encoding, faults, newline="")
            try:
                with copy.open("w", encoding="utf-8", errors=faults, newline="") as target:
                    while piece := text.read(PIECE_CHARACTERS):
                        target.write(piece)
            except UnicodeError:
                raise FileError(
                    f"Cannot read {path}: it is damaged UTF-16; save the file as UTF-8."
                ) from None
            return copy


def _encoding(beginning: bytes, file_format: Format) -> str | None:
    """What the file has to be converted from; None where polars reads it as it is, or will say that it cannot."""
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    # A header and JSON begin with ASCII, half of which is zeros in UTF-16: without a mark, these tell it.
    if beginning[:1] != b"\0" and beginning[1:2] == b"\0":
        return "utf-16-le"
    if beginning[:1] == b"\0" and beginning[1:2] not in (b"\0", b""):
        return "utf-16-be"
    return "utf-8-sig" if file_format == "json" and beginning.startswith(b"\xef\xbb\xbf") else None
