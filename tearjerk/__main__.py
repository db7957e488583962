"""The entry point: `tearjerk`, and `python -m tearjerk` in a bare checkout.

The program is imported inside the `try`, because most of a short run is importing and Ctrl-C may come then.
"""

import gc
import os


def main() -> None:
    """The console script."""
    # A short run frees nothing before its end: collecting garbage while everything is imported and read costs
    # a twentieth of the start and finds none. Commands that run for long switch it on again.
    gc.disable()
    try:
        from tearjerk import cli

        cli.main()
    except KeyboardInterrupt:
        os._exit(130)


if __name__ == "__main__":
    main()
