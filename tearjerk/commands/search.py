"""`tearjerk search`: films that match whatever words are typed."""

from collections.abc import Mapping, Sequence
from typing import Annotated, Any

import typer

from tearjerk.catalogue import film
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.film_answers import unjudged_ids
from tearjerk.commands.shared.film_argument import confirm_suggestion, join_words
from tearjerk.commands.shared.filtering import filter_films, report_unknown
from tearjerk.commands.shared.options import CatalogueOptions, FilterOptions, OutputOptions
from tearjerk.output.answer import Answer, card_renderer, show
from tearjerk.output.columns import FILM_COLUMNS
from tearjerk.output.messages import hint

EXAMPLES = """
tearjerk search moment to rember
tearjerk search 7번방
tearjerk search sseoni --json
tearjerk search qntksgod --explain
tearjerk search gong yoo movies
tearjerk search song kang ho taxi driver 2017
tearjerk search 釜山行
"""

EXPLAIN_COLUMNS = ("tier", "asked", "key", "distance")
"""Columns for `--explain`, after id, title, year, score and matched."""

FIELDS = (*film.FIELDS, "reading", "score", "matched", *EXPLAIN_COLUMNS)
"""JSON keys with `--explain`; without it, `reading` and those in EXPLAIN_COLUMNS are left out."""


def fields_with(options: Mapping[str, Any]) -> Sequence[str]:
    """Return the JSON keys for the given options."""
    return FIELDS if options["explain"] else (*film.FIELDS, "score", "matched")


def run(
    query: Annotated[
        list[str],
        typer.Argument(
            metavar="QUERY…",
            help="A title, people, a link or what happens in the film; no quotes needed: song kang ho 2017.",
        ),
        Completion("query_completion.query_words"),
    ],
    filters: FilterOptions,
    catalogue: CatalogueOptions,
    output: OutputOptions,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="Show at most this many.")] = 10,
    explain: Annotated[bool, typer.Option("--explain", help="Explain why each film matched.")] = False,
) -> None:
    """Find films by title (in English or Korean, romanised or misspelled, and often in other languages), people, link or what happens in them, best match first.

    Common extra words, such as 'movies', are ignored. A year helps to tell films apart; for all films of a year, use
    `tearjerk list --year 2014`.
    """
    from tearjerk.search import NoMatchError, hint_at_filter, resolve

    films = catalogue.films()
    typed = join_words(query)
    # Match first and filter afterwards, so that remarks about filters mention only films that match the query.
    try:
        found = resolve(typed, films)
    except NoMatchError as error:
        found = resolve(confirm_suggestion(error).id, films)
    criteria, selection = filter_films(tuple(match.film for match in found), filters, catalogue=films)
    matches = [match for match in found if match.film in selection.films][:limit]

    records = [match.to_json(explain=explain) for match in matches]
    fields = fields_with({"explain": explain})
    columns = ("id", "title", "year", "score", "matched", *EXPLAIN_COLUMNS) if explain else FILM_COLUMNS
    show(
        Answer(
            records,
            fields,
            card_renderer(
                "matches", matches, explain=explain, unjudged_ids=unjudged_ids(selection.passing_unjudged)
            ),
            columns=columns,
        ),
        output.form(pager=True),
    )
    report_unknown(selection, criteria, [match.film for match in matches])
    if matches and matches[0].year_note:
        hint(f"The year does not match {matches[0].film.title}: {matches[0].year_note}.")
    if matches and matches[0].unmatched_words_note:
        hint(matches[0].unmatched_words_note)
    if (filter_hint := hint_at_filter(typed)) is not None:
        hint(filter_hint)
