"""The messages an import prints below its table: how files were read, what was left out, and counts of rows."""

from collections import Counter
from collections.abc import Sequence

from tearjerk.commands.shared.import_report import ReportRow, units_by_file
from tearjerk.diary.exchange.candidates import NOTHING_TO_IMPORT, Candidate
from tearjerk.diary.exchange.reading import ReadResult
from tearjerk.output.messages import hint
from tearjerk.text.words import enumeration, plural

MAX_LISTED_ROWS = 10
"""Maximum number of rows of one kind listed without --verbose."""


def report_files(result: ReadResult, *, verbose: bool) -> None:
    """Report on stderr how each file was read (its encoding and columns), and which files were left out."""
    for file in result.files:
        for remark in file.remarks:
            hint(f"{file.name}: {remark}.")
    for sentence in result.error_messages:
        hint(f"Left out: {sentence}")
    if result.files_without_films:
        count = len(result.files_without_films)
        names = (
            f": {', '.join(result.files_without_films)}."
            if verbose
            else f"; --verbose names {'it' if count == 1 else 'them'}."
        )
        hint(f"{plural(count, 'file holds', 'files hold')} nothing to import{names}")


def report_rows_to_check(
    result: ReadResult, rows: Sequence[ReportRow], conflicts: Sequence[str], *, verbose: bool
) -> None:
    """Report invalid rows, and rows that conflict with the user's record, which takes precedence."""
    units = units_by_file(result.files)
    unreadable = [
        f"{row.file}, {units[row.file]} {row.line}: {row.explanation}"
        for row in rows
        if row.outcome == "unreadable"
    ]
    _hint_first_few(unreadable, "row is invalid", "rows are invalid", verbose=verbose)
    _hint_first_few(
        conflicts, "row disagrees with your record", "rows disagree with your record", verbose=verbose
    )


def report_counts(
    result: ReadResult, candidates: Sequence[Candidate], rows: Sequence[ReportRow], *, verbose: bool
) -> None:
    """Report the number of rows with each outcome."""
    counts = Counter(row.outcome for row in rows)
    kinds = ", ".join(dict.fromkeys(file.kind for file in result.files if file.rows or file.unreadable_rows))
    counts_in_words = [f"{counts['taken']:,} accepted"] + [
        f"{counts[outcome]:,} {words}"
        for outcome, words in (
            ("known", "already in your record"),
            ("uncertain", "uncertain (left out)"),
            ("unreadable", "invalid"),
        )
        if counts[outcome]
    ]
    hint(f"Read {plural(len(rows), 'row')} ({kinds}): {enumeration(counts_in_words)}.")
    _report_left_out(candidates, verbose=verbose)
    if any(candidate.outcome == "uncertain" and candidate.film is not None for candidate in candidates):
        hint("--accept-uncertain accepts the uncertain ones too.")


def _report_left_out(candidates: Sequence[Candidate], *, verbose: bool) -> None:
    unmatched = {
        candidate.row.film
        for candidate in candidates
        if candidate.outcome == "unmatched" and candidate.row is not None
    }
    if unmatched:
        verbose_hint = "" if verbose else f"; --verbose lists {'it' if len(unmatched) == 1 else 'them'}"
        hint(f"{plural(len(unmatched), 'film is', 'films are')} not in the catalogue{verbose_hint}.")
    skipped = Counter(candidate.reason for candidate in candidates if candidate.outcome == "skipped")
    uninformative_count = skipped.pop(NOTHING_TO_IMPORT, 0)
    if skipped:
        listed = enumeration([f"{count:,} {kind}" for kind, count in skipped.most_common()])
        hint(f"{plural(skipped.total(), 'row is', 'rows are')} not about feature films: {listed}.")
    if uninformative_count:
        hint(
            f"{plural(uninformative_count, 'row says', 'rows say')} neither that you have seen the film nor that you want to."
        )


def _hint_first_few(sentences: Sequence[str], singular: str, plural_form: str, *, verbose: bool) -> None:
    listed = sentences if verbose else sentences[:MAX_LISTED_ROWS]
    for sentence in listed:
        hint(f"{sentence}.")
    if len(listed) < len(sentences):
        hint(
            f"{plural(len(sentences) - len(listed), f'more {singular}', f'more {plural_form}')}; --verbose lists the rest."
        )
