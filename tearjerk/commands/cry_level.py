"""`tearjerk cry-level`: the films at a cry level."""

from typing import Annotated

import typer

from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.film_answers import film_list_answer
from tearjerk.commands.shared.filtering import filter_films, report_unknown
from tearjerk.commands.shared.list_options import ListOptions
from tearjerk.commands.shared.options import CatalogueOptions, FilterOptions, OutputOptions
from tearjerk.commands.shared.preferences import add_preferences
from tearjerk.errors import NothingFoundError
from tearjerk.output.answer import show
from tearjerk.selection.values import parse_level_range

EXAMPLES = """
tearjerk cry-level 5
tearjerk cry-level 4+ --theme father
tearjerk cry-level 2-3 --aftertaste warm --json
tearjerk cry-level 5 --sort year --limit 10
"""


def run(
    level: Annotated[
        str,
        typer.Argument(metavar="LEVEL", help="A level or a range: 5, 4+ or 2-3."),
        Completion("word_completion.levels"),
    ],
    filters: FilterOptions,
    catalogue: CatalogueOptions,
    output: OutputOptions,
    listing: ListOptions,
) -> None:
    """List the films at a cry level, most tears first.

    The level is 5 if at least 25 in 100 viewers (rounded) wrote that the film made them cry; 4 from 17 in 100;
    3 from 10; 2 from 5; otherwise 1.
    """
    levels = parse_level_range(level)
    all_films = catalogue.films()
    at_level = tuple(film for film in all_films if film.cry_level in levels)
    if not at_level:
        raise NothingFoundError(
            f"No film has cry level {level}. `tearjerk stats` shows which levels there are."
        )
    criteria, selection = filter_films(
        at_level, add_preferences(filters, catalogue, level_given=True), catalogue=all_films
    )
    films = listing.apply(selection.films)
    show(film_list_answer(films, selection.passing_unjudged), output.form(pager=True))
    report_unknown(selection, criteria, films)
