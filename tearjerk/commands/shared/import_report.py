"""What became of the rows of imported files."""

from collections import Counter
from collections.abc import Sequence

from msgspec import Struct

from tearjerk.diary.exchange.candidates import SAYS_NOTHING, Candidate
from tearjerk.diary.exchange.imported import ImportedFile
from tearjerk.diary.exchange.merging import MergedRow
from tearjerk.diary.exchange.reading import Reading
from tearjerk.output.messages import hint
from tearjerk.text.words import enumeration, plural

MAX_LISTED = 10
"""Rows of one kind that are named on stderr unless all are asked for."""


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


def say_counts(
    reading: Reading, found: Sequence[Candidate], rows: Sequence[ReportRow], *, verbose: bool
) -> None:
    """Says on stderr how the files were read, and how many rows became what."""
    for file in reading.files:
        for remark in file.remarks:
            hint(f"{file.name}: {remark}.")
    for sentence in reading.faults:
        hint(f"Left out: {sentence}")
    if reading.without_films:
        names = f": {', '.join(reading.without_films)}." if verbose else "; --verbose names them."
        hint(f"{plural(len(reading.without_films), 'file holds', 'files hold')} nothing to import{names}")
    unreadable = [row for row in rows if row.outcome == "unreadable"]
    units = {file.name: file.unit for file in reading.files}
    for row in unreadable if verbose else unreadable[:MAX_LISTED]:
        hint(f"{row.file}, {units[row.file]} {row.line}: {row.what}.")
    if len(unreadable) > MAX_LISTED and not verbose:
        hint(f"{len(unreadable) - MAX_LISTED:,} more rows cannot be understood; --verbose lists them.")
    counts = Counter(row.outcome for row in rows)
    kinds = ", ".join(dict.fromkeys(file.kind for file in reading.files if file.rows or file.unreadable))
    said = [f"{counts['taken']:,} taken"] + [
        f"{counts[outcome]:,} {words}"
        for outcome, words in (
            ("known", "already in your record"),
            ("uncertain", "uncertain and left out"),
            ("unreadable", "that cannot be understood"),
        )
        if counts[outcome]
    ]
    hint(f"{kinds}: {plural(len(rows), 'row')}, {enumeration(said)}.")
    _say_rest(found, verbose=verbose)
    if any(row.outcome == "uncertain" and row.film is not None for row in found):
        hint("--accept-uncertain takes the uncertain ones too.")


def _say_rest(found: Sequence[Candidate], *, verbose: bool) -> None:
    unmatched = {row.row.film for row in found if row.outcome == "unmatched" and row.row is not None}
    if unmatched:
        where = "" if verbose else f"; --verbose lists {'it' if len(unmatched) == 1 else 'them'}"
        hint(f"{plural(len(unmatched), 'film is', 'films are')} not in the catalogue{where}.")
    skipped = Counter(row.reason for row in found if row.outcome == "skipped")
    silent = skipped.pop(SAYS_NOTHING, 0)
    if skipped:
        listed = enumeration([f"{count:,} {kind}" for kind, count in skipped.most_common()])
        hint(f"{plural(skipped.total(), 'row is', 'rows are')} not about feature films: {listed}.")
    if silent:
        hint(
            f"{plural(silent, 'row says', 'rows say')} neither that you have seen the film nor that you want to."
        )
