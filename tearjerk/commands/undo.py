"""`tearjerk undo`: take back the last change."""

from typing import Any

from tearjerk.actions.record import path
from tearjerk.commands.shared.command import command
from tearjerk.diary import store
from tearjerk.errors import NothingFoundError
from tearjerk.text.sanitize import clean

EXAMPLES = """
tearjerk undo
"""


def undo() -> None:
    """Take back the last change to your record; again, the one before it."""
    said = store.undo(path())
    if said is None:
        raise NothingFoundError("There is nothing to undo.")
    print(clean(f"Undone: {said}"))  # noqa: T201


def build(name: str) -> Any:
    """The Typer command."""
    return command(name, undo, EXAMPLES)
