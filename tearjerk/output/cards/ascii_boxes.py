"""ASCII frames and bars for terminals without box-drawing characters."""

from typing import TextIO

from tearjerk.output.terminal import BOX_CHARACTERS

_BOX_TO_ASCII = str.maketrans(BOX_CHARACTERS, "++++-|=#-*")


class AsciiBoxes:
    """A stream that replaces box-drawing characters with ASCII of the same width."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    @property
    def encoding(self) -> str:
        """Return the encoding of the stream."""
        return self._stream.encoding

    def write(self, text: str) -> int:
        """Write text with ASCII frames and bars."""
        return self._stream.write(text.translate(_BOX_TO_ASCII))

    def flush(self) -> None:
        """Flush the stream."""
        self._stream.flush()

    def isatty(self) -> bool:
        """Return whether the stream is a terminal."""
        return self._stream.isatty()

    def fileno(self) -> int:
        """Return the file descriptor of the stream."""
        return self._stream.fileno()
