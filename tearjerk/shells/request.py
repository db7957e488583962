"""What each shell says when Tab is pressed: the words before the one at the cursor, and that one so far."""

import os
import shlex
from collections.abc import Mapping
from typing import NamedTuple

SHELLS = ("bash", "zsh", "fish", "powershell", "pwsh")


class Request(NamedTuple):
    """The words of a command line after the program's name, and the beginning of the word at the cursor."""

    words: list[str]
    typed: str


def parse_request(shell: str, environment: Mapping[str, str]) -> Request:
    """What a shell asks, from the variables that its script sets."""
    if shell == "bash":
        return _from_bash(environment)
    line = _text(environment, "_TYPER_COMPLETE_ARGS")
    words, is_open = _split(line)
    while len(words) > 1 and _is_assignment(
        words[0]
    ):  # fish leaves them in: TEARJERK_HOME=/tmp tearjerk show
        words.pop(0)
    if shell in ("powershell", "pwsh"):
        at_cursor = bool(_text(environment, "_TYPER_COMPLETE_WORD_TO_COMPLETE"))
    else:
        at_cursor = is_open or not line.endswith(" ") or line.endswith("\\ ")
    if at_cursor and len(words) > 1:
        return Request(words[1:-1], words[-1])
    return Request(words[1:], "")


def _is_assignment(word: str) -> bool:
    name, sign, _ = word.partition("=")
    return bool(sign) and name.isidentifier()


def _from_bash(environment: Mapping[str, str]) -> Request:
    """Rejoins the words that bash split: `--theme=mo` is three words to it, or two while `--theme=` is typed."""
    words, _ = _split(_text(environment, "COMP_WORDS"))
    number = int(environment.get("COMP_CWORD", "0"))
    typed = words[number] if number < len(words) else ""
    *before, last = _rejoin_options([*words[1:number], typed])
    return Request(before, last)


def _rejoin_options(words: list[str]) -> list[str]:
    """The words with each option, its sign and its value in one."""
    joined: list[str] = []
    for word in words:
        is_value = bool(joined) and joined[-1].startswith("--") and (word == "=" or joined[-1].endswith("="))
        if is_value:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _text(environment: Mapping[str, str], name: str) -> str:
    # Where the locale is not UTF-8, Python reads each byte of a Hangul letter as a character of its own.
    return os.fsencode(environment.get(name, "")).decode("utf-8", "replace")


def _split(line: str) -> tuple[list[str], bool]:
    """The words of a line as a shell reads them, and whether a quote is open at its end."""
    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split, lexer.commenters = True, ""
    words: list[str] = []
    try:
        words.extend(lexer)
    except ValueError:  # an open quote: what follows it is the last word
        return [*words, lexer.token or ""], True
    return words, False
