"""The way in: `tearjerk`, and `python -m tearjerk` in a bare checkout.

It imports the program inside the `try`, because most of a short run is importing and Ctrl-C may come then.
"""

import gc
import os


def main() -> None:
    """The console script."""
    # What a run makes lives until its end, which is near: looking for garbage through all that is being
    # imported and read costs a twentieth of the start and finds none.
    gc.disable()
    try:
        from tearjerk import cli

        cli.main()
    except KeyboardInterrupt:
        os._exit(130)


if __name__ == "__main__":
    main()
