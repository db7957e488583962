"""Interactive shells in a real terminal, with tearjerk's completion installed."""

import os
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.conftest import ROOT
from tests.terminals import STUCK_AFTER_SECONDS, fcntl, termios

INTERACTIVE = {
    "bash": ("bash", "--norc", "--noprofile", "-i"),
    "zsh": ("zsh", "-f", "-i"),
    "fish": ("fish", "--no-config", "--interactive"),
}
"""Commands that start each shell without the user's own configuration."""

ENABLE_COMPLETION = {
    "bash": 'eval "$(_TEARJERK_COMPLETE=source_bash tearjerk)"',
    "zsh": 'autoload -U compinit && compinit -u -D && eval "$(_TEARJERK_COMPLETE=source_zsh tearjerk)"',
    "fish": "env _TEARJERK_COMPLETE=source_fish tearjerk | source",
}
"""Commands that enable completion for tearjerk in a running shell."""


def installed(shell: str) -> bool:
    """Return whether the shell is installed."""
    return shutil.which(shell) is not None


RECORDED = "recorded"
"""Name of the file to which such a command appends its arguments, one line per call."""


def command_folder(folder: Path, *, record_arguments: bool = False) -> Path:
    """Create a folder in `folder` whose command `tearjerk` is the program under test.

    With `record_arguments`, it completes as usual but otherwise only writes down its arguments, each in brackets.
    """
    bin_folder = folder / "bin"
    bin_folder.mkdir()
    command = bin_folder / "tearjerk"
    record = f"""[ -n "$_TEARJERK_COMPLETE" ] || {{ printf '[%s]' "$@" >>"{folder / RECORDED}"; echo >>"{folder / RECORDED}"; exit; }}"""
    run = f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -m tearjerk "$@"'
    command.write_text("\n".join(["#!/bin/sh", *([record] if record_arguments else []), run, ""]))
    command.chmod(0o755)
    return bin_folder


def received_arguments(shell: str, lines: Sequence[str], folder: Path, **variables: str) -> list[list[str]]:
    """Type lines, including Tabs, into a shell, and return the arguments that the command receives for each."""
    type_into(shell, lines, folder, record_arguments=True, **variables)
    recorded = (folder / RECORDED).read_text(encoding="utf-8").splitlines()
    return [line[1:-1].split("][") for line in recorded]


def type_into(
    shell: str, lines: Sequence[str], folder: Path, *, record_arguments: bool = False, **variables: str
) -> str:
    """Type lines, each followed by Enter, into a shell running in `folder`, and return its output."""
    import pty

    ours, theirs = pty.openpty()
    path = f"{command_folder(folder, record_arguments=record_arguments)}{os.pathsep}{os.environ['PATH']}"
    program = subprocess.Popen(
        INTERACTIVE[shell],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        cwd=folder,
        env={**os.environ, "PATH": path, "TERM": "xterm", "HISTFILE": "", **variables},
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )
    os.close(theirs)
    done = folder / "done"
    try:
        for line in [ENABLE_COMPLETION[shell], *lines, "true > done"]:
            os.write(ours, f"{line}\r".encode())
        return _shown_until(ours, done)
    finally:
        os.killpg(program.pid, signal.SIGKILL)
        program.wait()
        os.close(ours)


def _shown_until(terminal: int, done: Path) -> str:
    """Return the terminal's output until a file exists, without bells; fails if the shell is stuck."""
    shown = b""
    deadline = time.monotonic() + STUCK_AFTER_SECONDS
    while not done.exists():
        assert time.monotonic() < deadline, f"the shell is stuck: {shown!r}"
        if select.select([terminal], [], [], 0.05)[0]:
            shown += os.read(terminal, 65536)
    while select.select([terminal], [], [], 0)[0]:
        shown += os.read(terminal, 65536)
    return shown.decode("utf-8", "replace").replace("\a", "")
