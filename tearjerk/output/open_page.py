"""Open a page in the user's browser."""

import os
import sys

STDOUT_DESCRIPTOR, STDERR_DESCRIPTOR = 1, 2
"""File descriptors, used because a full-screen program replaces sys.stdout."""


def open_page(url: str) -> bool:
    """Open a URL in a browser, and return whether one could be started.

    Standard output is only for data, so anything that the browser prints goes to standard error instead.
    """
    import webbrowser  # slow to import, and needed only here

    sys.stdout.flush()
    saved_descriptor = os.dup(STDOUT_DESCRIPTOR)
    try:
        os.dup2(STDERR_DESCRIPTOR, STDOUT_DESCRIPTOR)
        return webbrowser.open(url)
    finally:
        os.dup2(saved_descriptor, STDOUT_DESCRIPTOR)
        os.close(saved_descriptor)
