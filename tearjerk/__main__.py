"""The way in: `tearjerk`, and `python -m tearjerk` in a bare checkout.

It imports the program inside the `try`, because most of a short run is importing and Ctrl-C may come then.
"""

import os


def main() -> None:
    """The console script."""
    try:
        from tearjerk import cli

        cli.main()
    except KeyboardInterrupt:
        os._exit(130)


if __name__ == "__main__":
    main()
