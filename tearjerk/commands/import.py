"""`tearjerk import`: bring in a record from Letterboxd, IMDb or tearjerk."""

import os
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated

import typer
from msgspec import Struct

from tearjerk.actions.import_plan import ImportPlan, import_rows, plan_import
from tearjerk.actions.record import after_saving, hint_undo, read_record, today
from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.options import CatalogueOptions, OutputOptions
from tearjerk.diary.exchange import FilmIndex, ImportedFile, MatchedRow, read_file
from tearjerk.diary.exchange.matching import is_inexact
from tearjerk.diary.exchange.table_format import LIST_KINDS
from tearjerk.diary.statements import FilmReference
from tearjerk.errors import FileError, NothingFoundError, UsageError
from tearjerk.output.answer import Answer, cards, show
from tearjerk.output.messages import hint

EXAMPLES = """
tearjerk import ratings.csv --dry-run
tearjerk import watchlist.csv
tearjerk import diary.json --json | jq '.[] | select(.outcome == "unmatched")'
"""


class ReportRow(Struct, frozen=True):
    """What became of one row: `outcome` is taken, known or unmatched, `what` says it in words."""

    line: int
    outcome: str
    id: str | None
    title: str
    year: int | None
    what: str


FIELDS = ReportRow.__struct_fields__


def run(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="CSV of Letterboxd or IMDb, or JSON of tearjerk.")
    ],
    catalogue: CatalogueOptions,
    output: OutputOptions,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would be done.")] = False,
    list_kind: Annotated[
        str | None,
        typer.Option("--as", metavar="KIND", help="What a list of films is: watched or watchlist."),
    ] = None,
    skip_bad: Annotated[
        bool, typer.Option("--skip-bad", help="Leave out lines that cannot be understood.")
    ] = False,
) -> None:
    """Bring in ratings, watched films, a watchlist or a diary: a CSV file of Letterboxd or IMDb, or our own JSON.

    Films are matched by id, or by title and a year at most one off. Of two ratings of one film the
    later counts, on the same day your own; importing a file again changes nothing. One import is one
    step for undo.
    """
    if list_kind is not None and list_kind not in LIST_KINDS:
        raise UsageError(f"Unknown kind of list '{list_kind}'. Choose from: {', '.join(LIST_KINDS)}.")
    imported = read_file(Path(file), today(), list_kind)
    # The record holds UTF-8 only, and a file name may be any bytes.
    name = os.fsencode(Path(file).name).decode("utf-8", "replace")
    _report_unreadable(imported, name, skip=skip_bad)
    index = FilmIndex(catalogue.films())
    matches = [index.find(row) for row in imported.rows]
    title = f"{name} ({imported.kind})"
    pairs = [
        MatchedRow(row, FilmReference.of(film), imported.kind)
        for row, film in zip(imported.rows, matches, strict=True)
        if isinstance(film, Film)
    ]
    plan = plan_import(read_record()[0], pairs, title) if dry_run else import_rows(pairs, title)
    with nullcontext() if dry_run else after_saving(plan.change.summary):
        show(_report(_report_rows(imported, matches, plan)), output.output())
        new = sum(bool(row.additions) for row in plan.rows)
        hint(f"{title}: {len(pairs)} of {len(imported.rows)} lines matched, {new} of them new.")
    if dry_run:
        hint("Dry run: nothing was changed.")
    elif plan.change.statements:
        hint_undo()
    if not pairs:
        raise typer.Exit(NothingFoundError.exit_code)


def _report_unreadable(file: ImportedFile, name: str, *, skip: bool) -> None:
    """Says which rows cannot be understood; raises FileError unless they may be skipped."""
    for row in file.unreadable:
        hint(f"{name}, {file.unit} {row.number}: {row.reason}.")
    if file.unreadable and not skip:
        count = len(file.unreadable)
        raise FileError(
            f"Nothing was imported: {count} {file.unit}{'s' * (count > 1)} of {name} cannot be understood."
            " Correct the file, or add --skip-bad to leave them out."
        )
    if not file.rows:
        raise NothingFoundError(f"{name} ({file.kind}) has no films.")


def _report_rows(file: ImportedFile, matches: Sequence[Film | str], plan: ImportPlan) -> list[ReportRow]:
    merged = iter(plan.rows)
    report = []
    for row, film in zip(file.rows, matches, strict=True):
        if isinstance(film, str):
            title = row.titles[0] if row.titles else ""
            report.append(ReportRow(row.number, "unmatched", None, title, row.year, film))
        else:
            result = next(merged)
            what = ", ".join((*result.additions, *result.conflicts)) or "nothing new"
            if is_inexact(row, film):
                what += f" (the file says {row})"
            outcome = "taken" if result.additions else "known"
            report.append(ReportRow(row.number, outcome, film.id, film.title, film.year, what))
    return report


def _report(rows: Sequence[ReportRow]) -> Answer:
    return Answer(
        rows,
        FIELDS,
        cards("import_report", [(row.line, row.title, row.year, row.outcome, row.what) for row in rows]),
        columns=FIELDS,
    )
