"""Long lists a screen at a time, with the pager the reader chose."""

import os
import shlex
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from io import StringIO
from pathlib import PurePath

from tearjerk.output.terminal import Terminal


class _TerminalText(StringIO):
    """Collects what is drawn, and answers as the terminal it stands for."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return sys.__stdout__.fileno() if sys.__stdout__ is not None else 1


def paged(draw: Callable[[], None], terminal: Terminal) -> None:
    """Draws, through PAGER (or less) where it does not fit the screen and somebody is looking at it."""
    command = pager_command(os.environ.get("PAGER"))
    if command is None or not sys.stdout.isatty() or os.environ.get("TERM") == "dumb":
        draw()
        return
    drawn = _TerminalText()
    with redirect_stdout(drawn):
        draw()
    whole = drawn.getvalue()
    if whole.count("\n") < terminal.height:
        sys.stdout.write(whole)
        return
    # F: quit if it fits after all, R: keep colours, X: leave the last screen standing.
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    # Ctrl-C belongs to the pager while it runs: killed under it, less would leave the terminal without echo.
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        subprocess.run(command, input=whole.encode("utf-8", "replace"), env=environment, check=False)  # noqa: S603
    except OSError:
        sys.stdout.write(whole)
    finally:
        signal.signal(signal.SIGINT, before)


def pager_command(chosen: str | None) -> list[str] | None:
    """The pager as a command, or None to print at once (an empty PAGER, `cat`, or no pager there)."""
    if chosen is None:
        return ["less", "-R"] if shutil.which("less") else None
    try:
        command = shlex.split(chosen)
    except ValueError:
        return None
    if not command or command[0] == "cat" or shutil.which(command[0]) is None:
        return None
    # Also where LESS is set to something without R, colours are to be colours.
    return [*command, "-R"] if PurePath(command[0]).name == "less" else command
