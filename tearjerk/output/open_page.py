"""Opens a page in the reader's browser."""

import os
import sys


def opened(address: str) -> bool:
    """Whether a browser could be started with the address.

    A browser that lives in the terminal, or a wrapper that talks, writes to standard output; that is
    for data alone, so it gets standard error instead.
    """
    import webbrowser  # loads a lot, for one option of one verb

    sys.stdout.flush()
    kept = os.dup(sys.stdout.fileno())
    try:
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        return webbrowser.open(address)
    finally:
        os.dup2(kept, sys.stdout.fileno())
        os.close(kept)
