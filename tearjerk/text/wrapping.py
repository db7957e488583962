"""Wrap text to the width of a terminal, counting Hangul as two cells."""

import re
from unicodedata import combining, east_asian_width


def cell_width(text: str) -> int:
    """Return the number of cells that a string takes up on a terminal."""
    return sum(
        0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1 for character in text
    )


def wrap(text: str, width: int) -> str:
    """Wrap the lines of a string between words; a word wider than the line, such as a URL, is never broken.

    Continuation lines keep the indentation of the original line.
    """
    return "\n".join(_wrap_line(line, width) for line in text.split("\n"))


def wrap_command(command: str, width: int) -> str:
    """Wrap a command line between words with backslashes, as a shell allows; quoted words are never broken."""
    words = re.findall(r"""(?:'[^']*'|"[^"]*"|\S)+""", command)
    indent = command[: len(command) - len(command.lstrip(" "))]
    lines = [f"{indent}{words[0]}"] if words else []
    for number, word in enumerate(words[1:], start=2):
        end = "" if number == len(words) else " \\"
        if cell_width(f"{lines[-1]} {word}{end}") <= width:
            lines[-1] += f" {word}"
        else:
            lines[-1] += " \\"
            lines.append(f"{indent}    {word}")
    return "\n".join(lines)


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
