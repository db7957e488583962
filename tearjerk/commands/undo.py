"""`tearjerk undo`: undo the last change to the record."""

from tearjerk.actions.record import explain_print_failure, user_record_path
from tearjerk.diary import store
from tearjerk.errors import NothingFoundError
from tearjerk.output.messages import report

EXAMPLES = """
tearjerk undo
"""


def run() -> None:
    """Undo the last change to your record. Run it again to undo the change before that."""
    summary = store.undo(user_record_path())
    if summary is None:
        raise NothingFoundError("There is nothing to undo.")
    with explain_print_failure(f"Undone: {summary}"):
        report(f"Undone: {summary}")
