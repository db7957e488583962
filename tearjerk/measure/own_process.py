"""Counts in a process of its own, so that a crash becomes an error message: damaged Parquet can make polars abort."""

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from tearjerk.errors import FileError

FORWARDED_SIGNALS = ("SIGTERM", "SIGHUP")
"""Signals that the waiting process passes on."""


def exit_code_of_own_process() -> int | None:
    """Forks the process; returns None in the child, which goes on, and the child's exit code in the parent, which waits.

    None without a second process where there is no fork (Windows), where polars runs its threads
    already, which a fork would leave behind, and where the output goes to an object of this process, which
    another one cannot write to. Raises FileError where the other process was killed.
    """
    if not hasattr(os, "fork") or "polars" in sys.modules or sys.stdout is not sys.__stdout__:
        return None
    assert sys.stdout is not None
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        return None
    for name in FORWARDED_SIGNALS:
        signal.signal(getattr(signal, name), _pass_on(child))
    try:
        _, status = os.waitpid(child, 0)
    except KeyboardInterrupt:
        os.waitpid(child, 0)
        raise
    code = os.waitstatus_to_exitcode(status)
    if code >= 0:
        return code
    if -code == signal.SIGKILL:
        raise FileError(
            "The system stopped the count; there is probably not enough memory to read these reviews."
        )
    if -code in (signal.SIGABRT, signal.SIGSEGV, signal.SIGBUS, signal.SIGILL):
        raise FileError("Cannot read these reviews: a file is damaged.")
    signal.signal(-code, signal.SIG_DFL)
    os.kill(os.getpid(), -code)
    return 128 - code


def _pass_on(child: int) -> Callable[[int, Any], None]:
    return lambda number, _frame: os.kill(child, number)
