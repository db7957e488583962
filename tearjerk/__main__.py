"""The entry point of `tearjerk`, and of `python -m tearjerk` in a bare checkout.

The program is imported inside the `try`, because a short run spends most of its time on imports, and the user
may press Ctrl-C during them.
"""

import gc
import os
import sys


def main() -> None:
    """Run the console script."""
    # Garbage collection takes a twentieth of start-up and finds nothing, because a short run frees nothing
    # before it ends. Long-running commands turn it back on.
    gc.disable()
    try:
        _import_msgspec()
        from tearjerk import cli

        cli.main()
    except KeyboardInterrupt:
        os._exit(130)


def _import_msgspec() -> None:
    """Import msgspec without typing_extensions, which takes twice as long to import as msgspec itself.

    msgspec needs only three names from it, and falls back to `typing`, which has them since Python 3.11.
    """
    if "typing_extensions" in sys.modules:
        return
    # None makes the import fail, as documented in the Python reference for sys.modules.
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules["typing_extensions"]


if __name__ == "__main__":
    main()
