"""`tearjerk export`: your record as JSON or CSV, or in Letterboxd's or IMDb's format."""

import sys
from typing import Annotated

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

EXAMPLES = """
tearjerk export > diary.json
tearjerk export --format letterboxd --output letterboxd.csv
"""

FORMATS = {
    "json": own_json.export,
    "csv": own_csv.export,
    "letterboxd": letterboxd.export,
    "imdb": imdb.export,
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
            help="Write to this file, such as diary.json, instead of standard output.",
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
    data = FORMATS[format_name](record)
    if output_file is None:
        _print_export(data)
    else:
        write_user_file(output_file, data)
        report(f"Wrote {output_file}: {_film_count_phrase(record)}.")
    if format_name == "letterboxd":
        _hint_left_out(record)


def _print_export(data: bytes) -> None:
    sys.stdout.flush()
    if sys.stdout.isatty():
        # A note may contain an escape sequence, which a terminal would execute.
        print_lines(data.decode().splitlines())
    else:
        sys.stdout.buffer.write(data)


def _film_count_phrase(record: Record) -> str:
    count = len(record.seen | record.saved | record.never)
    return f"{count} film{'s' * (count != 1)}"


def _hint_left_out(record: Record) -> None:
    left_out = len((record.saved | record.never) - record.seen)
    if left_out:
        hint(
            f"{left_out} film{'s' * (left_out > 1)} on your lists left out: this format contains only films you have seen. Use `--format json` to export everything."
        )
