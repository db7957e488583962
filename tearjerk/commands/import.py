"""`tearjerk import`: import a record from another site or from tearjerk."""

import os
import sys
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer
from msgspec.structs import replace

from tearjerk.actions.import_plan import import_candidates, plan_import
from tearjerk.actions.record import explain_print_failure, hint_undo, read_record, today
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.confirmation import can_ask
from tearjerk.commands.shared.import_counts import report_counts, report_files, report_rows_to_check
from tearjerk.commands.shared.import_questions import accept_uncertain_rows, ask_about_uncertain_rows
from tearjerk.commands.shared.import_report import (
    FIELDS,
    ReportRow,
    hidden_conflicts,
    report_rows,
    shown_rows,
    units_by_file,
)
from tearjerk.commands.shared.options import CatalogueOptions, OutputOptions
from tearjerk.diary.exchange.candidates import Candidate, find_candidates
from tearjerk.diary.exchange.columns import ListMeaning
from tearjerk.diary.exchange.imported import ImportedFile
from tearjerk.diary.exchange.matching import FilmIndex
from tearjerk.diary.exchange.reading import ReadResult, read_files
from tearjerk.errors import FileError, NothingFoundError, UsageError
from tearjerk.output.answer import Answer, card_renderer, show
from tearjerk.output.messages import hint

__all__ = ["EXAMPLES", "FIELDS", "run"]

EXAMPLES = """
tearjerk import letterboxd-name.zip --dry-run
tearjerk import ratings.csv watchlist.csv
tearjerk import films.csv --as saved
tearjerk import diary.json --json | jq '.[] | .what'
"""

MIN_ROWS_FOR_PROGRESS = 2_000
"""Minimum number of rows for which a progress bar is shown; about as many as are matched in a second."""

LIST_KINDS: dict[str, ListMeaning] = {"watched": "watched", "saved": "saved", "watchlist": "saved"}


def run(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="FILE…",
            help="Files, folders or zip archives, as exported by the site; - is standard input (not on Windows).",
        ),
        Completion("word_completion.files"),
    ],
    catalogue: CatalogueOptions,
    output: OutputOptions,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be imported, without changing anything.")
    ] = False,
    list_kind: Annotated[
        str | None,
        typer.Option(
            "--as",
            metavar="KIND",
            help="How to treat a list if the file doesn't say: watched or saved.",
        ),
        Completion(words=tuple(LIST_KINDS)),
    ] = None,
    accept_uncertain: Annotated[
        bool, typer.Option("--accept-uncertain", help="Accept uncertain matches without asking.")
    ] = False,
    verbose: Annotated[
        bool, typer.Option("--verbose", help="List all rows, not just those accepted or uncertain.")
    ] = False,
    all_or_nothing: Annotated[
        bool, typer.Option("--all-or-nothing", help="Import nothing if any row is invalid.")
    ] = False,
    skip_bad: Annotated[bool, typer.Option("--skip-bad", hidden=True)] = False,  # noqa: ARG001 -- now the default
) -> None:
    """Import your history from Letterboxd, IMDb, Trakt, Simkl, TMDB or Movary, or from a table of your own.

    A film is imported if its id, or its title and year, identify it with certainty; at a terminal, you are
    asked about the others. The order of the files does not matter, and importing a file again changes nothing.
    `tearjerk undo` undoes a whole import.
    """
    if list_kind is not None and list_kind not in LIST_KINDS:
        raise UsageError(f"Unknown kind of list '{list_kind}'. Choose from: watched, saved.")
    index = FilmIndex(catalogue.films())
    kind = LIST_KINDS.get(list_kind or "")
    result = _make_names_printable(read_files([_path(file) for file in files], index, today(), kind))
    candidate_rows = _match_rows(result.files, index)
    _check_readable(result, candidate_rows, all_or_nothing=all_or_nothing)
    if accept_uncertain:
        candidate_rows = accept_uncertain_rows(candidate_rows)
    elif can_ask() and not dry_run:
        candidate_rows = ask_about_uncertain_rows(candidate_rows)
    if dry_run:
        plan = plan_import(read_record()[0], candidate_rows, result.files)
    else:
        plan = import_candidates(candidate_rows, result.files)
    rows = report_rows(result.files, candidate_rows, plan.rows)
    with nullcontext() if dry_run else explain_print_failure(plan.change.summary):
        show(_report_answer(rows, units_by_file(result.files), output, verbose=verbose), output.form())
        report_files(result, verbose=verbose)
        report_rows_to_check(result, rows, hidden_conflicts(rows, plan.rows), verbose=verbose)
        report_counts(result, candidate_rows, rows, verbose=verbose)
    if dry_run:
        hint("Dry run: nothing was changed.")
    elif not plan.change.is_silent:
        hint_undo()
    if not plan.rows:
        raise typer.Exit(NothingFoundError.exit_code)


def _path(file: str) -> Path:
    return Path("/dev/stdin" if file == "-" else file)


def _match_rows(files: Sequence[ImportedFile], index: FilmIndex) -> list[Candidate]:
    """Match all rows to films, showing a progress bar on a terminal if there are many."""
    rows = find_candidates(files, index)
    total = sum(len(file.rows) for file in files)
    if total < MIN_ROWS_FOR_PROGRESS:
        return list(rows)
    from tearjerk.output.cards.progress import track

    return list(track(rows, "matching films", total, sys.stderr))


def _make_names_printable(result: ReadResult) -> ReadResult:
    """Return the same files with printable names: the record stores only UTF-8, but file names may be any bytes."""
    printable = [
        replace(file, name=os.fsencode(file.name).decode("utf-8", "replace")) for file in result.files
    ]
    return replace(result, files=tuple(printable))


def _check_readable(result: ReadResult, candidate_rows: Sequence[Candidate], *, all_or_nothing: bool) -> None:
    """Raise FileError if nothing can be read or, with `all_or_nothing`, if any file or row cannot.

    Raise NothingFoundError if there are no rows.
    """
    files = result.files
    if result.error_messages and (all_or_nothing or not candidate_rows):
        raise FileError(f"Nothing was imported. {' '.join(result.error_messages)}")
    if not candidate_rows:
        raise NothingFoundError(f"There are no films in {', '.join(file.name for file in files)}.")
    unreadable = [row for row in candidate_rows if row.outcome == "unreadable"]
    if unreadable and (all_or_nothing or len(unreadable) == len(candidate_rows)):
        first = unreadable[0]
        file = files[first.file_index]
        place = f"{file.unit} {first.number} of {file.name}"
        if len(unreadable) == 1:
            raise FileError(f"Nothing was imported: {place} is invalid: {first.reason}.")
        raise FileError(
            f"Nothing was imported: {len(unreadable):,} {file.unit}s are invalid. The first is {place}: {first.reason}."
        )


def _report_answer(
    rows: Sequence[ReportRow], units: Mapping[str, str], output: OutputOptions, *, verbose: bool
) -> Answer:
    """Return an answer with all rows in JSON or with --verbose, otherwise only those worth showing.

    A row without a title is named by its line or item; `units` is the result of `units_by_file`.
    """
    shown = rows if verbose or output.json or output.jsonl else shown_rows(rows)
    return Answer(
        shown,
        FIELDS,
        card_renderer(
            "import_report",
            [(row.name or f"{units[row.file]} {row.line}", row.outcome, row.explanation) for row in shown],
        ),
        columns=FIELDS,
    )
