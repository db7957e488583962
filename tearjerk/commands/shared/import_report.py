"""The report on each row of imported files."""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.diary.exchange.candidates import Candidate
from tearjerk.diary.exchange.imported import ImportedFile
from tearjerk.diary.exchange.merging import MergedRow


class ReportRow(Struct, frozen=True, rename={"explanation": "what"}):
    """The outcome for one row of a file.

    `outcome` is taken (something in it is new), known, uncertain, unmatched, skipped (not a feature film)
    or unreadable; `explanation` (`what` in JSON) says why in words. `id` is the id of the film in the catalogue.
    """

    line: int
    outcome: str
    id: str | None
    title: str
    year: int | None
    explanation: str
    file: str

    @property
    def name(self) -> str:
        """The title and year of the film, or the line number if they are not known."""
        return (self.title if self.year is None else f"{self.title} ({self.year})") or f"line {self.line}"


FIELDS = ReportRow.__struct_encode_fields__


def report_rows(
    files: Sequence[ImportedFile], candidates: Sequence[Candidate], merged: Sequence[MergedRow]
) -> list[ReportRow]:
    """Return the reports on all rows in order; `merged` has one item for each candidate that is sure."""
    taken = iter(merged)
    return [
        _report_sure_row(files[row.file], row, next(taken))
        if row.outcome == "sure"
        else _report_other_row(files[row.file], row)
        for row in candidates
    ]


def _report_sure_row(file: ImportedFile, row: Candidate, merged: MergedRow) -> ReportRow:
    assert row.film is not None
    assert row.row is not None
    remarks = [*merged.additions, *merged.conflicts] or ["nothing new"]
    if row.row.remark:
        remarks.append(row.row.remark)
    imported_film = str(row.row.film)
    if imported_film != str(row.film) and row.row.film.titles:
        remarks.append(f"the file says {imported_film}")
    outcome = "taken" if merged.additions else "known"
    film = row.film
    return ReportRow(
        row.number, outcome, film.id, film.title, film.year or None, "; ".join(remarks), file.name
    )


def _report_other_row(file: ImportedFile, row: Candidate) -> ReportRow:
    imported_film = None if row.row is None else row.row.film
    title = "" if imported_film is None else next(iter(imported_film.titles), str(imported_film))
    year = None if imported_film is None else imported_film.year
    if row.film is not None:
        explanation = f"may be {row.choices[0]}: {row.reason}"
        return ReportRow(row.number, row.outcome, row.film.id, title, year, explanation, file.name)
    return ReportRow(row.number, row.outcome, None, title, year, row.reason, file.name)


def shown_rows(rows: Sequence[ReportRow]) -> list[ReportRow]:
    """Return the rows worth showing: those taken, then the uncertain ones without duplicates across files."""
    taken = [row for row in rows if row.outcome == "taken"]
    uncertain = {(row.name, row.explanation): row for row in reversed(rows) if row.outcome == "uncertain"}
    return [*taken, *reversed(uncertain.values())]


def hidden_conflicts(rows: Sequence[ReportRow], merged: Sequence[MergedRow]) -> list[str]:
    """Describe the conflicts in rows that added nothing new, which are not shown in the table."""
    matched = [row for row in rows if row.outcome in ("taken", "known")]
    return [
        f"{row.name}: {'; '.join(merged_row.conflicts)}"
        for row, merged_row in zip(matched, merged, strict=True)
        if merged_row.conflicts and not merged_row.additions
    ]
