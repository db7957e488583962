"""`tearjerk cry-level`: the films of a level."""

from typing import Annotated, Any

import typer
from msgspec import structs

from tearjerk.commands.answers import table
from tearjerk.commands.options import CatalogueOptions, FilterOptions, OutputOptions
from tearjerk.commands.selection import chosen, hint_unknown
from tearjerk.commands.verb import command
from tearjerk.errors import UsageError
from tearjerk.order import ordered
from tearjerk.show import show

EXAMPLES = """
tearjerk cry-level 5
tearjerk cry-level 4+ --theme father
tearjerk cry-level 2-3 --aftertaste warm --json
"""


def cry_level(
    level: Annotated[str, typer.Argument(metavar="LEVEL", help="5, 4+ or 2-3.")],
    filters: FilterOptions,
    catalogue: CatalogueOptions,
    output: OutputOptions,
) -> None:
    """The films of a cry level, most tears first.

    5: 1 in 4 viewers or more wrote that it made them cry; 4: 1 in 6; 3: 1 in 10; 2: 1 in 20; 1: fewer.
    """
    if filters.cry_level is not None:
        raise UsageError("The level stands behind cry-level already; leave out --cry-level.")
    asked = structs.replace(filters, cry_level=level)
    _, selection = chosen(catalogue.films(), asked)
    films = ordered(selection.films, "cry")
    show(table(films), output.output(pager=True))
    hint_unknown(selection)


def build(name: str) -> Any:
    """The Typer command."""
    return command(name, cry_level, EXAMPLES)
