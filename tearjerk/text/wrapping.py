"""Wraps sentences to the width of a terminal, Hangul being two cells wide."""

from unicodedata import combining, east_asian_width


def cell_width(text: str) -> int:
    """The cells that a text takes on a terminal."""
    return sum(
        0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1 for character in text
    )


def wrap(text: str, width: int) -> str:
    """The text with its lines broken between words; a word that is wider, such as an address, is never broken.

    The indentation of a line is kept on the lines that it is broken into.
    """
    return "\n".join(_wrap_line(line, width) for line in text.split("\n"))


def _wrap_line(line: str, width: int) -> str:
    if cell_width(line) <= width:
        return line
    indent = line[: len(line) - len(line.lstrip(" "))]
    lines: list[str] = []
    current = ""
    for word in line.split():
        longer = f"{current} {word}" if current else f"{indent}{word}"
        if current and cell_width(longer) > width:
            lines.append(current)
            current = f"{indent}{word}"
        else:
            current = longer
    return "\n".join([*lines, current])
