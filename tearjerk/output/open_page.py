"""Opens a page in the user's browser."""

import os
import sys

STANDARD_OUTPUT, STANDARD_ERROR = 1, 2
"""The descriptors themselves, because a full-screen program puts other objects in place of sys.stdout."""


def open_page(address: str) -> bool:
    """Whether a browser could be started with the address.

    A browser that runs in the terminal, or a chatty wrapper, writes to standard output; that is for
    data alone, so it gets standard error instead.
    """
    import webbrowser  # slow to import, and only needed here

    sys.stdout.flush()
    kept = os.dup(STANDARD_OUTPUT)
    try:
        os.dup2(STANDARD_ERROR, STANDARD_OUTPUT)
        return webbrowser.open(address)
    finally:
        os.dup2(kept, STANDARD_OUTPUT)
        os.close(kept)
