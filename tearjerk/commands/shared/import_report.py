"""The report on each row of imported files."""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.diary.exchange.candidates import Candidate
from tearjerk.diary.exchange.imported import ImportedFile
from tearjerk.diary.exchange.merging import MergedRow


class ReportRow(Struct, frozen=True):
    """The outcome for one row of a file.

    `outcome` is taken (something in it is new), known, uncertain, unmatched, skipped (not a feature film)
    or unreadable; `what` explains it in words. `id` is the id of the film in the catalogue.
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
        """The title and year of the film, or the line number if they are not known."""
        return (self.title if self.year is None else f"{self.title} ({self.year})") or f"line {self.line}"


FIELDS = ReportRow.__struct_fields__


def report_rows(
    files: Sequence[ImportedFile], found: Sequence[Candidate], merged: Sequence[MergedRow]
) -> list[ReportRow]:
    """Return the reports on all rows in order; `merged` has one item for each candidate that is sure."""
    taken = iter(merged)
    return [
        _taken(files[row.file_index], row, next(taken))
        if row.outcome == "sure"
        else _left_out(files[row.file_index], row)
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
    """Return the rows worth showing: those taken, then the uncertain ones without duplicates across files."""
    taken = [row for row in rows if row.outcome == "taken"]
    uncertain = {(row.name, row.what): row for row in reversed(rows) if row.outcome == "uncertain"}
    return [*taken, *reversed(uncertain.values())]


def hidden_conflicts(rows: Sequence[ReportRow], merged: Sequence[MergedRow]) -> list[str]:
    """Describe the conflicts in rows that added nothing new, which are not shown in the table."""
    matched = [row for row in rows if row.outcome in ("taken", "known")]
    return [
        f"{row.name}: {'; '.join(what.conflicts)}"
        for row, what in zip(matched, merged, strict=True)
        if what.conflicts and not what.additions
    ]
