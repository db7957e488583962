"""The report on each row of imported files."""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.diary.exchange.candidates import Candidate
from tearjerk.diary.exchange.imported import ImportedFile
from tearjerk.diary.exchange.merging import MergedRow


class ReportRow(Struct, frozen=True, rename={"explanation": "what"}):
    """The outcome for one row of a file.

    `outcome` is taken (something in it is new), known, uncertain, unmatched, skipped (not a feature film, or
    nothing to import) or unreadable; `explanation` (`what` in JSON) says why in words. `id` is the id of the film in
    the catalogue.
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
        """The title and year of the film; empty if they are not known."""
        return self.title if self.year is None else f"{self.title} ({self.year})"


FIELDS = ReportRow.__struct_encode_fields__


def report_rows(
    files: Sequence[ImportedFile], candidates: Sequence[Candidate], merged_rows: Sequence[MergedRow]
) -> list[ReportRow]:
    """Return the reports on all rows in order; `merged_rows` has one item for each candidate with a certain match."""
    remaining_rows = iter(merged_rows)
    return [
        _certain_row_report(files[candidate.file_index], candidate, next(remaining_rows))
        if candidate.outcome == "certain"
        else _other_row_report(files[candidate.file_index], candidate)
        for candidate in candidates
    ]


def _certain_row_report(file: ImportedFile, candidate: Candidate, merged_row: MergedRow) -> ReportRow:
    assert candidate.film is not None
    assert candidate.row is not None
    remarks = [*merged_row.additions, *merged_row.conflicts] or ["nothing new"]
    if candidate.row.remark:
        remarks.append(candidate.row.remark)
    imported_title = str(candidate.row.film)
    if imported_title != str(candidate.film) and candidate.row.film.titles:
        remarks.append(f"the file says {imported_title}")
    outcome = "taken" if merged_row.additions else "known"
    film = candidate.film
    return ReportRow(
        candidate.number, outcome, film.id, film.title, film.year or None, "; ".join(remarks), file.name
    )


def _other_row_report(file: ImportedFile, candidate: Candidate) -> ReportRow:
    imported_film = None if candidate.row is None else candidate.row.film
    title = "" if imported_film is None else next(iter(imported_film.titles), str(imported_film))
    year = None if imported_film is None else imported_film.year
    if candidate.film is not None:
        explanation = f"may be {candidate.choices[0]}: {candidate.reason}"
        return ReportRow(
            candidate.number, candidate.outcome, candidate.film.id, title, year, explanation, file.name
        )
    return ReportRow(candidate.number, candidate.outcome, None, title, year, candidate.reason, file.name)


def units_by_file(files: Sequence[ImportedFile]) -> dict[str, str]:
    """Return file name → the word for its rows in messages."""
    return {file.name: file.unit for file in files}


def shown_rows(rows: Sequence[ReportRow]) -> list[ReportRow]:
    """Return the rows worth showing: those taken, then the uncertain ones without duplicates across files."""
    taken = [row for row in rows if row.outcome == "taken"]
    uncertain = {(row.name, row.explanation): row for row in reversed(rows) if row.outcome == "uncertain"}
    return [*taken, *reversed(uncertain.values())]


def hidden_conflicts(rows: Sequence[ReportRow], merged_rows: Sequence[MergedRow]) -> list[str]:
    """Describe the conflicts in rows that added nothing new, which are not shown in the table."""
    matched = [row for row in rows if row.outcome in ("taken", "known")]
    return [
        f"{row.name}: {'; '.join(merged_row.conflicts)}"
        for row, merged_row in zip(matched, merged_rows, strict=True)
        if merged_row.conflicts and not merged_row.additions
    ]
