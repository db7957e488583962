"""Frames and bars in ASCII, for terminals without box-drawing characters."""

from typing import TextIO

from tearjerk.output.terminal import BOX_CHARACTERS

_BOX_TO_ASCII = str.maketrans(BOX_CHARACTERS, "++++-|=#-*")


class AsciiBoxes:
    """A stream that writes box-drawing characters as ASCII of the same width, and the rest as it is."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    @property
    def encoding(self) -> str:
        """The encoding of the stream."""
        return self._stream.encoding

    def write(self, text: str) -> int:
        """Writes text with ASCII frames and bars."""
        return self._stream.write(text.translate(_BOX_TO_ASCII))

    def flush(self) -> None:
        """Flushes the stream."""
        self._stream.flush()

    def isatty(self) -> bool:
        """Whether the stream is a terminal."""
        return self._stream.isatty()

    def fileno(self) -> int:
        """The descriptor of the stream."""
        return self._stream.fileno()
