"""Parse completion requests: the words before the cursor, and the part of the current word already typed."""

import os
import shlex
from collections.abc import Mapping
from typing import NamedTuple

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")
"""The shells that have completion; `pwsh` is another name for `powershell`."""


class Request(NamedTuple):
    """The words between the program's name and the current word, and the part of that word already typed."""

    words: list[str]
    typed: str


def parse_request(shell: str, environment: Mapping[str, str]) -> Request:
    """Parse a shell's request from the environment variables that its script sets."""
    if shell == "bash":
        return _parse_bash_request(environment)
    line = _read_variable(environment, "_TYPER_COMPLETE_ARGS")
    words, ends_in_quote = _split_line(line)
    # fish includes assignments: TEARJERK_HOME=/tmp tearjerk show
    while len(words) > 1 and _is_assignment(words[0]):
        words.pop(0)
    if shell in ("powershell", "pwsh"):
        has_partial_word = bool(_read_variable(environment, "_TYPER_COMPLETE_WORD_TO_COMPLETE"))
    else:
        has_partial_word = ends_in_quote or not line.endswith(" ") or line.endswith("\\ ")
    if has_partial_word and len(words) > 1:
        return Request(words[1:-1], words[-1])
    return Request(words[1:], "")


def _is_assignment(word: str) -> bool:
    name, sign, _ = word.partition("=")
    return bool(sign) and name.isidentifier()


def _parse_bash_request(environment: Mapping[str, str]) -> Request:
    """Parse bash's request, rejoining options it split: `--theme=mo` becomes three words, and `--theme=` two."""
    words, _ = _split_line(_read_variable(environment, "COMP_WORDS"))
    cursor_index = int(environment.get("COMP_CWORD", "0"))
    typed = words[cursor_index] if cursor_index < len(words) else ""
    *before, last = _rejoin_options([*words[1:cursor_index], typed])
    return Request(before, last)


def _rejoin_options(words: list[str]) -> list[str]:
    """Return the words, with each option joined to its equals sign and value."""
    joined: list[str] = []
    for word in words:
        is_value = bool(joined) and joined[-1].startswith("--") and (word == "=" or joined[-1].endswith("="))
        if is_value:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _read_variable(environment: Mapping[str, str], name: str) -> str:
    # If the locale is not UTF-8, Python decodes each byte of a Hangul letter as a separate character.
    return os.fsencode(environment.get(name, "")).decode("utf-8", "replace")


def _split_line(line: str) -> tuple[list[str], bool]:
    """Split a line into words as a shell does; return them and whether the line ends inside a quote."""
    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split, lexer.commenters = True, ""
    words: list[str] = []
    try:
        words.extend(lexer)
    except ValueError:  # an unclosed quote: the rest of the line is the last word
        return [*words, lexer.token or ""], True
    return words, False
