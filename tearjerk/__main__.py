"""Lets a bare checkout run: `python -m tearjerk random`."""

from tearjerk.cli import main

if __name__ == "__main__":
    main()
