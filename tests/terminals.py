"""Run the program in a real terminal (a pty) with typed input."""

import os
import re
import select
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence

import pytest

from tests.conftest import ROOT

# Windows has neither, so tests that import this module are skipped there.
fcntl = pytest.importorskip("fcntl")
termios = pytest.importorskip("termios")

STUCK_AFTER_SECONDS = 60.0  # not a measure of speed
CTRL_D = b"\x04"
_STYLE = re.compile("\x1b\\[[0-9;]*m|\x1b\\]8;[^\x1b]*\x1b\\\\")


def run_in_terminal(
    arguments: Sequence[str],
    answers: Sequence[bytes],
    *,
    prompt: str | re.Pattern[str],
    reads_keys: bool = True,
    program: Sequence[str] = (sys.executable, "-m", "tearjerk"),
    environment: Mapping[str, str] = os.environ,
    **variables: str,
) -> tuple[int, str]:
    """Run the program in a terminal, and return its exit code and its output without styles.

    One answer is typed at each prompt: a line or, with `reads_keys`, a line or a single key.
    """
    import pty

    ours, theirs = pty.openpty()
    variables = {**environment, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "80", **variables}
    process = subprocess.Popen(
        [*program, *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=variables,
        start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
    )
    os.close(theirs)
    shown, answered, left = b"", 0, list(answers)
    try:
        while chunk := _read(ours):
            shown += chunk
            if left and _prompts(shown, prompt) > answered:
                answered += 1
                answer = left.pop(0)
                if reads_keys and not answer.endswith(b"\n"):
                    _wait_for_key_mode(ours)
                os.write(ours, answer)
        code = process.wait(timeout=STUCK_AFTER_SECONDS)
    finally:
        process.kill()
        process.wait()
        os.close(ours)
    return code, _STYLE.sub("", shown.decode("utf-8", "replace")).replace("\r\n", "\n")


def _wait_for_key_mode(terminal: int) -> None:
    """Wait until the program reads single keys, because earlier input is dropped."""
    deadline = time.monotonic() + STUCK_AFTER_SECONDS
    while termios.tcgetattr(terminal)[3] & termios.ICANON and time.monotonic() < deadline:
        time.sleep(0.01)


def _prompts(shown: bytes, prompt: str | re.Pattern[str]) -> int:
    text = shown.decode("utf-8", "replace")
    return text.count(prompt) if isinstance(prompt, str) else len(prompt.findall(text))


def _read(terminal: int) -> bytes:
    ready, _, _ = select.select([terminal], [], [], STUCK_AFTER_SECONDS)
    if not ready:
        return b""
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux raises this when the other side is closed
        return b""
