"""The entry point: `tearjerk`, and `python -m tearjerk` in a bare checkout.

The program is imported inside the `try`, because most of a short run is importing and Ctrl-C may come then.
"""

import gc
import os
import sys


def main() -> None:
    """The console script."""
    # A short run frees nothing before its end: collecting garbage while everything is imported and read costs
    # a twentieth of the start and finds none. Commands that run for long switch it on again.
    gc.disable()
    try:
        _import_msgspec()
        from tearjerk import cli

        cli.main()
    except KeyboardInterrupt:
        os._exit(130)


def _import_msgspec() -> None:
    """Imports msgspec without typing_extensions, which takes twice as long to import as msgspec itself.

    msgspec prefers it for three names that the `typing` of Python 3.11 has, and falls back on that.
    """
    if "typing_extensions" in sys.modules:
        return
    # None makes an import fail, as Python's reference of sys.modules documents.
    sys.modules["typing_extensions"] = None  # type: ignore[assignment]
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules["typing_extensions"]


if __name__ == "__main__":
    main()
