"""Show long output in the user's pager."""

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
    """A buffer for rendered text that presents itself as the terminal on which the text will be shown."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return sys.__stdout__.fileno() if sys.__stdout__ is not None else 1


def render_through_pager(render: Callable[[Terminal], None], terminal: Terminal) -> None:
    """Render through the program in PAGER (`less` by default) if the text is longer than the screen and standard output is a terminal."""
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
    # F: quit if the text fits on one screen, R: keep colours, X: leave the text on screen after quitting.
    environment = {"LESS": "FRX", "LESSCHARSET": "utf-8", **os.environ}
    # Leave Ctrl-C to the pager: subprocess.run would kill it on KeyboardInterrupt, and a killed `less`
    # leaves the terminal with echo turned off.
    previous_handler = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        subprocess.run(command, input=text.encode("utf-8", "replace"), env=environment, check=False)  # noqa: S603
    except OSError:
        sys.stdout.write(text)
    finally:
        signal.signal(signal.SIGINT, previous_handler)


def pager_command(pager: str | None, os_name: str = os.name) -> list[str] | None:
    """Return the command line of the pager, or None to print directly; `pager` is the value of PAGER, and `os_name` a value of os.name.

    Returns None if PAGER is empty or `cat`, if no pager is installed, and for `more` on Windows, which garbles UTF-8.
    """
    if pager is None:
        return ["less", "-R"] if shutil.which("less") else None
    command = _split_command(pager, os_name)
    if not command or shutil.which(command[0]) is None:
        return None
    name = _program_name(command[0], os_name)
    if name == "cat" or (name == "more" and os_name == "nt"):
        return None
    # Colours need -R, even if the user's LESS does not include it.
    return [*command, "-R"] if name == "less" else command


def _split_command(command_line: str, os_name: str) -> list[str]:
    """Split a command line into words; on Windows, backslashes are literal and a path needs no quotes."""
    if os_name != "nt":
        try:
            return shlex.split(command_line)
        except ValueError:
            return []
    if shutil.which(command_line) is not None:  # C:\Program Files\Git\usr\bin\less.exe
        return [command_line]
    words = shlex.shlex(command_line, posix=True)
    words.whitespace_split, words.commenters, words.escape, words.quotes = True, "", "", '"'
    try:
        return list(words)
    except ValueError:
        return []


def _program_name(program: str, os_name: str) -> str:
    """Return the name of a program without its folder; on Windows, in lower case and without .exe."""
    return PureWindowsPath(program).stem.lower() if os_name == "nt" else PurePosixPath(program).name
