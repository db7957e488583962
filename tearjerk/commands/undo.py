"""`tearjerk undo`: take back the last change."""

from tearjerk.actions.record import after_saving, path
from tearjerk.diary import store
from tearjerk.errors import NothingFoundError
from tearjerk.output.messages import report

EXAMPLES = """
tearjerk undo
"""


def run() -> None:
    """Take back the last change to your record; run it again for the one before."""
    summary = store.undo(path())
    if summary is None:
        raise NothingFoundError("There is nothing to undo.")
    with after_saving(f"Undone: {summary}"):
        report(f"Undone: {summary}")
