"""`tearjerk stats`: statistics about the catalogue, or about your own diary."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Annotated, Any

import typer

from tearjerk.actions.record import NOTHING_READABLE, read_record
from tearjerk.commands.shared.diary_answers import EMPTY_DIARY
from tearjerk.commands.shared.options import CatalogueOptions, OutputOptions
from tearjerk.errors import NothingFoundError
from tearjerk.output import own_statistics
from tearjerk.output.answer import Answer, card_renderer, show
from tearjerk.output.statistics import Statistics, catalogue_statistics, lines

EXAMPLES = """
tearjerk stats
tearjerk stats --mine
tearjerk stats --json | jq '.directors[0]'
"""

CATALOGUE_FIELDS = Statistics.__struct_fields__
OWN_FIELDS = own_statistics.OwnStatistics.__struct_fields__
FIELDS = tuple(dict.fromkeys((*CATALOGUE_FIELDS, *OWN_FIELDS)))
"""All JSON keys of the catalogue's statistics and the user's own."""


def fields_with(options: Mapping[str, Any]) -> Sequence[str]:
    """Return the JSON keys for the given options."""
    return OWN_FIELDS if options["mine"] else CATALOGUE_FIELDS


def run(
    catalogue: CatalogueOptions,
    output: OutputOptions,
    mine: Annotated[
        bool,
        typer.Option(
            "--mine",
            help="Show statistics about your own diary: viewings per month, levels, tears, favourites.",
        ),
    ] = False,
) -> None:
    """Show the catalogue at a glance: films by decade, level and theme, and the directors and actors whose films made the most viewers cry.

    --mine covers the films you have seen. Only people and themes in at least two of them can be favourites.
    """
    form = output.form(pager=True)
    if mine:
        show(_own_statistics_answer(catalogue), form)
        return
    computed = catalogue_statistics(catalogue.films())
    render = card_renderer("statistics", computed)
    show(Answer([computed], CATALOGUE_FIELDS, render, single=True, lines=partial(lines, computed)), form)


def _own_statistics_answer(catalogue: CatalogueOptions) -> Answer:
    record, complete = read_record()
    if not record.seen:
        raise NothingFoundError(EMPTY_DIARY if complete else NOTHING_READABLE)
    computed = own_statistics.own_statistics(record, catalogue.films())
    return Answer(
        [computed],
        OWN_FIELDS,
        card_renderer("own_statistics", computed),
        single=True,
        lines=partial(own_statistics.lines, computed),
    )
