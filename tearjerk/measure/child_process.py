"""Run the count in a separate process, because damaged Parquet can make polars abort without an exception."""

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

from tearjerk.errors import FileError

FORWARDED_SIGNALS = ("SIGTERM", "SIGHUP")
"""Signals that the parent process passes on to the child."""


def fork_and_wait() -> int | None:
    """Fork; return None in the child, and wait for the child and return its exit code in the parent.

    Returns None without forking if the system has no fork (Windows), if polars is already imported, because its
    threads do not survive a fork, or if stdout has been replaced, because a child could not write to the
    replacement. Raises FileError if the child crashed or got SIGKILL; another signal that ended the child ends the
    parent too.
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
        signal.signal(getattr(signal, name), _forward_signal_to(child))
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
        raise FileError("The count crashed; a file of reviews is probably damaged.")
    signal.signal(-code, signal.SIG_DFL)
    os.kill(os.getpid(), -code)
    return 128 - code


def _forward_signal_to(child: int) -> Callable[[int, Any], None]:
    return lambda number, _frame: os.kill(child, number)
