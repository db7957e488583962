"""Plan and carry out an import into the record."""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.actions.record import now, today, user_record_path
from tearjerk.diary import store
from tearjerk.diary.changes import Change
from tearjerk.diary.exchange.candidates import Candidate
from tearjerk.diary.exchange.imported import ImportedFile
from tearjerk.diary.exchange.merging import MatchedRow, MergedRow, merge
from tearjerk.diary.record import Record
from tearjerk.text.words import plural


class ImportPlan(Struct, frozen=True):
    """What each imported row adds to the record, in the order of the candidates, and the combined change."""

    rows: tuple[MergedRow, ...]
    change: Change


def plan_import(record: Record, candidates: Sequence[Candidate], files: Sequence[ImportedFile]) -> ImportPlan:
    """Plan the import of the candidates with a certain match."""
    matches = [
        MatchedRow(candidate.row, candidate.film, files[candidate.file_index].kind, candidate.file_index)
        for candidate in candidates
        if candidate.outcome == "certain" and candidate.row is not None and candidate.film is not None
    ]
    rows = merge(record, matches, today())
    statements = tuple(statement for row in rows for statement in row.statements)
    films = {match.film.id: match.film for match, row in zip(matches, rows, strict=True) if row.statements}
    name = files[0].name if len(files) == 1 else plural(len(files), "file")
    kinds = ", ".join(dict.fromkeys(file.kind for file in files))
    summary = f"Imported {name} ({kinds}): {plural(len(films), 'film')}."
    is_silent = not any(row.additions for row in rows)
    return ImportPlan(tuple(rows), Change(summary, statements, tuple(films.values()), is_silent))


def import_candidates(candidates: Sequence[Candidate], files: Sequence[ImportedFile]) -> ImportPlan:
    """Import the candidates with a certain match as one change, and return the plan that was carried out."""
    with store.transaction(user_record_path(), now()) as transaction:
        plan = plan_import(transaction.record, candidates, files)
        transaction.apply(plan.change, back_up_first=not plan.change.is_silent)
    return plan
