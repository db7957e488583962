"""What became of the rows of imported files."""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.diary.exchange.candidates import Candidate
from tearjerk.diary.exchange.imported import ImportedFile
from tearjerk.diary.exchange.merging import MergedRow


class ReportRow(Struct, frozen=True):
    """What became of one row of a file.

    `outcome` is taken (something of it is new), known, uncertain, unmatched, skipped (no feature film)
    or unreadable; `what` says it in words. `id` is the film's of the catalogue.
    """

    line: int
    outcome: str
    id: str | None
    title: str
    year: int | None
    what: str
    file: str

    @property
    def name(self) -> str:
        """The film as the report names it, or the line where that is not known."""
        return (self.title if self.year is None else f"{self.title} ({self.year})") or f"line {self.line}"


FIELDS = ReportRow.__struct_fields__


def report_rows(
    files: Sequence[ImportedFile], found: Sequence[Candidate], merged: Sequence[MergedRow]
) -> list[ReportRow]:
    """All rows in their order; `merged` are those of the candidates that are sure."""
    taken = iter(merged)
    return [
        _taken(files[row.file], row, next(taken))
        if row.outcome == "sure"
        else _left_out(files[row.file], row)
        for row in found
    ]


def _taken(file: ImportedFile, row: Candidate, merged: MergedRow) -> ReportRow:
    assert row.film is not None
    assert row.row is not None
    what = [*merged.additions, *merged.conflicts] or ["nothing new"]
    if row.row.remark:
        what.append(row.row.remark)
    theirs = str(row.row.film)
    if theirs != str(row.film) and row.row.film.titles:
        what.append(f"the file says {theirs}")
    outcome = "taken" if merged.additions else "known"
    film = row.film
    return ReportRow(row.number, outcome, film.id, film.title, film.year or None, "; ".join(what), file.name)


def _left_out(file: ImportedFile, row: Candidate) -> ReportRow:
    theirs = None if row.row is None else row.row.film
    title = "" if theirs is None else next(iter(theirs.titles), str(theirs))
    year = None if theirs is None else theirs.year
    if row.film is not None:
        what = f"may be {row.choices[0]}: {row.reason}"
        return ReportRow(row.number, row.outcome, row.film.id, title, year, what, file.name)
    return ReportRow(row.number, row.outcome, None, title, year, row.reason, file.name)


def shown_rows(rows: Sequence[ReportRow]) -> list[ReportRow]:
    """What matters first: what was taken, and what is uncertain, once where several files have it."""
    taken = [row for row in rows if row.outcome == "taken"]
    uncertain = {(row.name, row.what): row for row in reversed(rows) if row.outcome == "uncertain"}
    return [*taken, *reversed(uncertain.values())]


def conflicts(rows: Sequence[ReportRow], merged: Sequence[MergedRow]) -> list[str]:
    """What was not imported from rows that brought nothing new, which therefore no table shows."""
    matched = [row for row in rows if row.outcome in ("taken", "known")]
    return [
        f"{row.name}: {'; '.join(what.conflicts)}"
        for row, what in zip(matched, merged, strict=True)
        if what.conflicts and not what.additions
    ]
