"""Long lists a screen at a time, in the pager that the user chose."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import PurePosixPath, PureWindowsPath

from tearjerk.output.terminal import Terminal


class _TerminalText(StringIO):
    """Collects what is rendered, and passes for the terminal that will show it."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return sys.__stdout__.fileno() if sys.__stdout__ is not None else 1


def page(render: Callable[[Terminal], None], terminal: Terminal) -> None:
    """Renders through PAGER (or less) if the text is longer than the screen and standard output is a terminal."""
    command = pager_command(os.environ.get("PAGER"))
    if command is None or not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        render(terminal)
        return
    rendered = _TerminalText()
    with redirect_stdout(rendered):
        render(terminal)
    text = rendered.getvalue()
    if text.count("\n") < terminal.height:
        sys.stdout.write(text)
        return
    # F: quit if it fits after all, R: keep colours, X: leave the last screen in place.
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    # Ctrl-C is for the pager while it runs: killed by it, less would leave the terminal without echo.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        subprocess.run(command, input=text.encode("utf-8", "replace"), env=environment, check=False)  # noqa: S603
    except OSError:
        sys.stdout.write(text)
    finally:
        signal.signal(signal.SIGINT, before)


def pager_command(chosen: str | None, system: str = os.name) -> list[str] | None:
    """The pager as a command on `system` (os.name), or None to print at once.

    That is so for an empty PAGER, `cat`, no pager installed, and the `more` of Windows, which shows UTF-8 wrong.
    """
    if chosen is None:
        return ["less", "-R"] if shutil.which("less") else None
    command = _words(chosen, system)
    if not command or shutil.which(command[0]) is None:
        return None
    name = _program_name(command[0], system)
    if name == "cat" or (name == "more" and system == "nt"):
        return None
    # Colours need -R, also where LESS is set to something without it.
    return [*command, "-R"] if name == "less" else command


def _words(chosen: str, system: str) -> list[str]:
    """The words of a command line: on Windows a backslash is part of a path, and a path needs no quotes."""
    if system != "nt":
        try:
            return shlex.split(chosen)
        except ValueError:
            return []
    if shutil.which(chosen) is not None:  # C:\Program Files\Git\usr\bin\less.exe
        return [chosen]
    words = shlex.shlex(chosen, posix=True)
    words.whitespace_split, words.commenters, words.escape, words.quotes = True, "", "", '"'
    try:
        return list(words)
    except ValueError:
        return []


def _program_name(program: str, system: str) -> str:
    """The name of a program without its folder, on Windows also without .exe and in small letters."""
    return PureWindowsPath(program).stem.lower() if system == "nt" else PurePosixPath(program).name
