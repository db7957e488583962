"""Open a page in the user's browser."""

import os
import sys

STANDARD_OUTPUT, STANDARD_ERROR = 1, 2
"""File descriptors, used because a full-screen program replaces sys.stdout."""


def open_page(url: str) -> bool:
    """Open a URL in a browser, and return whether one could be started.

    Standard output is only for data, so anything that the browser prints goes to standard error instead.
    """
    import webbrowser  # slow to import, and needed only here

    sys.stdout.flush()
    kept = os.dup(STANDARD_OUTPUT)
    try:
        os.dup2(STANDARD_ERROR, STANDARD_OUTPUT)
        return webbrowser.open(url)
    finally:
        os.dup2(kept, STANDARD_OUTPUT)
        os.close(kept)
