"""`tearjerk list`: the films that match the filters."""

from typing import Annotated

import typer

from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.film_answers import film_list_answer
from tearjerk.commands.shared.filtering import filter_films, report_unknown
from tearjerk.commands.shared.options import CatalogueOptions, FilterOptions, OutputOptions
from tearjerk.commands.shared.preferences import add_preferences
from tearjerk.output.answer import show
from tearjerk.selection.sorting import SORT_KEYS, sort_films

EXAMPLES = """
tearjerk list --theme mother --year 2000-2010
tearjerk list --sort year --reverse --limit 5
tearjerk list --json | jq -r '.[].title'
tearjerk list | fzf
"""


def run(
    filters: FilterOptions,
    catalogue: CatalogueOptions,
    output: OutputOptions,
    sort: Annotated[
        str,
        typer.Option(
            "--sort",
            metavar="KEY",
            help="Sort by cry, title, year or runtime.",
        ),
        Completion(words=tuple(SORT_KEYS)),
    ] = "cry",
    reverse: Annotated[bool, typer.Option("--reverse", help="Reverse the order.")] = False,
    limit: Annotated[
        int | None,
        typer.Option("--limit", metavar="N", min=1, help="Show at most this many; all by default."),
    ] = None,
) -> None:
    """List the films that match the filters, most tears first."""
    criteria, selection = filter_films(catalogue.films(), add_preferences(filters, catalogue))
    films = sort_films(selection.films, sort, reverse=reverse)[:limit]
    show(film_list_answer(films, selection.passing_unjudged), output.form(pager=True))
    report_unknown(selection, criteria, films)
