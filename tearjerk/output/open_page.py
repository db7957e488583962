"""Opens a page in the user's browser."""

import os
import sys


def open_page(address: str) -> bool:
    """Whether a browser could be started with the address.

    A browser that runs in the terminal, or a chatty wrapper, writes to standard output; that is for
    data alone, so it gets standard error instead.
    """
    import webbrowser  # slow to import, and only one option needs it

    sys.stdout.flush()
    kept = os.dup(sys.stdout.fileno())
    try:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        return webbrowser.open(address)
    finally:
        os.dup2(kept, sys.stdout.fileno())
        os.close(kept)
