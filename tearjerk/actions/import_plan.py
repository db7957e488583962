"""What an import would do to the record, and doing it."""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.actions.record import now, path, today
from tearjerk.diary import store
from tearjerk.diary.changes import Change
from tearjerk.diary.exchange import MatchedRow, MergedRow, merge
from tearjerk.diary.record import Record


class ImportPlan(Struct, frozen=True):
    """What each matched row adds to the record, and all of it as one change."""

    rows: tuple[MergedRow, ...]
    change: Change


def plan_import(record: Record, matches: Sequence[MatchedRow], title: str) -> ImportPlan:
    """What importing these rows would do; `title` names the file in the summary."""
    rows = merge(record, matches, today())
    statements = tuple(statement for row in rows for statement in row.statements)
    changed = {match.film.id: match.film for match, row in zip(matches, rows, strict=True) if row.statements}
    count = "1 film" if len(changed) == 1 else f"{len(changed)} films"
    change = Change(f"Imported {title}: {count}.", statements, tuple(changed.values()))
    return ImportPlan(tuple(rows), change)


def import_rows(matches: Sequence[MatchedRow], title: str) -> ImportPlan:
    """Imports these rows as one change, and returns what was done."""
    with store.transaction(path(), now()) as transaction:
        plan = plan_import(transaction.record, matches, title)
        transaction.apply(plan.change)
    return plan
