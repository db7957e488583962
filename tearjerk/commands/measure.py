"""`tearjerk measure`: count the reviewers who cried (needs the `measure` extra)."""

import gc
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

import typer
from msgspec import structs

from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.options import OutputOptions
from tearjerk.errors import FileError, UsageError
from tearjerk.output.answer import Answer, card_renderer, show
from tearjerk.output.messages import hint
from tearjerk.output.printing import print_text
from tearjerk.text.words import first_few, plural

EXAMPLES = """
tearjerk measure reviews.parquet
tearjerk measure newer.parquet older.csv --films titles.csv
tearjerk measure reviews.jsonl --language en --json > shares.json
tearjerk measure --sql duckdb --table reviews.parquet > count.sql
"""

MEASURE_PACKAGES = ("polars", "scipy")
"""Packages that the `measure` extra installs."""
SQL_PACKAGES = ("sqlglot",)
"""Packages that the `sql` extra installs."""

FIELDS = ("film", "reviews", "crying", "share", "low", "high", "title", "corpora")


def run(
    output: OutputOptions,
    review_files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="REVIEWS…",
            help="Parquet, CSV or JSON Lines files (UTF-8 or UTF-16) with columns film and review; the preferred corpus first.",
            show_default=False,
        ),
        Completion("word_completion.files"),
    ] = None,
    titles_file: Annotated[
        Path | None,
        typer.Option(
            "--films",
            metavar="FILE",
            help="A table of film titles with columns film and title, such as titles.csv.",
        ),
        Completion("word_completion.files"),
    ] = None,
    language: Annotated[
        Literal["auto", "ko", "en"],
        typer.Option(
            "--language",
            help="Language of the reviews: ko, en, or auto to detect it from each review's script.",
        ),
        Completion(words=("auto", "ko", "en")),
    ] = "auto",
    sql_engine: Annotated[
        Literal["duckdb", "spark"] | None,
        typer.Option(
            "--sql",
            help="Instead of counting, print an SQL query that does the counting in duckdb or spark.",
        ),
        Completion(words=("duckdb", "spark")),
    ] = None,
    table: Annotated[
        str | None,
        typer.Option(
            "--table",
            metavar="TABLE",
            help="With --sql: a table or the path of Parquet files, with columns film, rating and review.",
        ),
    ] = None,
    no_rating: Annotated[
        bool, typer.Option("--no-rating", help="With --sql: the table has no rating column.")
    ] = False,
) -> None:
    """Count how many viewers wrote that a film made them cry, for every film with reviews, most tears first.

    Each film's share of tearful reviews (`share`) is a posterior mean under a Beta prior fitted to all films in
    the corpus; `low` and `high` are the ends of its 95% interval. With several corpora, a later one is used only
    for films with fewer than 100 reviews in the earlier ones. Reviews are counted but never printed.

    --sql prints a query that applies the same rules to count each film's reviews and the tearful ones among them.
    """
    if sql_engine is not None:
        if (
            review_files
            or titles_file is not None
            or output.json
            or output.jsonl
            or output.fields is not None
        ):
            raise UsageError(
                "--sql prints a query over --table; it takes no REVIEWS, --films, --json, --jsonl or --fields."
            )
        if table is None:
            raise UsageError(f"Name the table of reviews: --sql {sql_engine} --table TABLE.")
        _print_query(sql_engine, table, language, has_ratings=not no_rating)
        return
    if table is not None or no_rating:
        raise UsageError("--table and --no-rating go with --sql duckdb or --sql spark.")
    if not review_files:
        raise UsageError("Name a file of reviews, or a table: tearjerk measure --sql duckdb --table TABLE.")
    from tearjerk.measure.child_process import fork_and_wait

    code = fork_and_wait()
    if code is not None:
        raise typer.Exit(code)
    try:
        from tearjerk.measure import corpora, measurement
        from tearjerk.measure.encodings import Utf8Copies
        from tearjerk.measure.native_errors import suppress_native_messages
        from tearjerk.measure.rules import languages
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in (*MEASURE_PACKAGES, "numpy"):
            raise
        from tearjerk.measure.extras import install_command

        raise FileError(
            f"Counting reviews needs polars and scipy. Install them with: {install_command(MEASURE_PACKAGES)}"
        ) from None
    from tearjerk.output.cards.progress import progress

    gc.enable()  # off for short runs (see __main__)
    with suppress_native_messages() as stderr, Utf8Copies() as copies:
        opened_corpora = [corpora.open_corpus(path, copies) for path in review_files]
        # Resolve links, so that a file and a link to it count as the same file.
        if len({path.resolve() for path in review_files}) < len(review_files):
            raise UsageError("Name each file of reviews only once.")
        titles = None if titles_file is None else corpora.read_titles(titles_file, copies)
        total = sum(corpus.estimated_rows for corpus in opened_corpora)
        with progress("counting reviews", total, stderr) as advance:
            counted = measurement.measure(opened_corpora, languages.languages_for(language), advance)
    measured = counted.films
    _hint_films(
        "Skipped films whose reviews have no text", [str(film) for film in counted.films_without_text]
    )
    if counted.reviews_without_film:
        hint(f"Skipped {plural(counted.reviews_without_film, 'review')} without a film.")
    if titles is not None:
        measured = [structs.replace(film, title=titles.get(str(film.film))) for film in measured]
        reviewed = {str(film.film) for film in measured}
        _hint_films("No reviews found for", [title for film, title in titles.items() if film not in reviewed])

    columns = (*measurement.OUTPUT_COLUMNS, "title") if titles is not None else measurement.OUTPUT_COLUMNS
    show(Answer(measured, FIELDS, card_renderer("measured_films", measured), columns=columns), output.form())


def _print_query(engine_name: str, table: str, language: str, *, has_ratings: bool) -> None:
    from tearjerk.measure.rules import languages

    try:
        from tearjerk.measure.sql import query, tables
        from tearjerk.measure.sql.engines import ENGINES
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != "sqlglot":
            raise
        from tearjerk.measure.extras import install_command

        raise FileError(
            f"Writing a query needs sqlglot. Install it with: {install_command(SQL_PACKAGES)}"
        ) from None
    engine = ENGINES[engine_name]
    print_text(
        query.build_count_query(
            languages.languages_for(language),
            tables.parse_table(table, engine),
            engine,
            has_ratings=has_ratings,
        )
    )


def _hint_films(remark: str, films: Sequence[str]) -> None:
    if films:
        hint(f"{remark}: {first_few(films)}.")
