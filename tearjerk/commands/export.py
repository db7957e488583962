"""`tearjerk export`: your record as JSON or CSV, or in Letterboxd's or IMDb's format."""

import sys
from collections.abc import Callable, Set
from typing import Annotated, NamedTuple

import typer

from tearjerk.actions.record import user_record_path
from tearjerk.commands.shared.completion import Completion
from tearjerk.diary import store
from tearjerk.diary.exchange import imdb, letterboxd, own_csv, own_json
from tearjerk.diary.record import Record
from tearjerk.errors import UsageError
from tearjerk.output.atomic import write_user_file
from tearjerk.output.messages import hint, report
from tearjerk.output.printing import print_lines
from tearjerk.text.words import plural

EXAMPLES = """
tearjerk export > diary.json
tearjerk export --format letterboxd --output letterboxd.csv
"""


class ExportFormat(NamedTuple):
    """An export format: the function that writes it, the films that it contains, and a phrase for them."""

    export: Callable[[Record], bytes]
    films: Callable[[Record], Set[str]]
    contents: str


def _all_films(record: Record) -> Set[str]:
    return record.seen | record.saved | record.never


FORMATS = {
    "json": ExportFormat(own_json.export, _all_films, "all films"),
    "csv": ExportFormat(own_csv.export, _all_films, "all films"),
    "letterboxd": ExportFormat(letterboxd.export, lambda record: record.seen, "only films you have seen"),
    "imdb": ExportFormat(imdb.export, lambda record: record.ratings.keys(), "only films you have rated"),
}


def run(
    format_name: Annotated[
        str,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="json or csv (everything), letterboxd (films you have seen) or imdb (ratings).",
        ),
        Completion(words=tuple(FORMATS)),
    ] = "json",
    output_file: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            help="Write to this file, such as diary.json, instead of standard output (-).",
        ),
        Completion("word_completion.files"),
    ] = None,
) -> None:
    """Export your whole record as JSON or CSV, your diary in Letterboxd's import format, or your ratings in IMDb's.

    `tearjerk import` can read all of these formats.
    """
    if format_name not in FORMATS:
        raise UsageError(f"Unknown format '{format_name}'. Choose from: {', '.join(FORMATS)}.")
    # Unlike other commands that only read, this one refuses a damaged record, so that a partial export is never
    # mistaken for a complete one.
    record = store.read(user_record_path())
    chosen = FORMATS[format_name]
    data, films = chosen.export(record), chosen.films(record)
    if output_file in (None, "-"):
        _print_export(data)
    else:
        write_user_file(output_file, data)
        report(f"Wrote {output_file}: {plural(len(films), 'film')}.")
    if left_out := _all_films(record) - films:
        hint(
            f"Left out {plural(len(left_out), 'film')}: this format contains {chosen.contents}."
            " Use `--format json` to export everything."
        )


def _print_export(data: bytes) -> None:
    sys.stdout.flush()
    if sys.stdout.isatty():
        # A note may contain an escape sequence, which a terminal would execute.
        print_lines(data.decode().splitlines())
    else:
        sys.stdout.buffer.write(data)
