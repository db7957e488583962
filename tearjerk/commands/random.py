"""`tearjerk random`: one film that passes the filters."""

import os
from typing import Annotated, Any

import typer

from tearjerk.commands.answers import cards
from tearjerk.commands.options import CatalogueOptions, FilterOptions, OutputOptions
from tearjerk.commands.selection import chosen, hint, hint_unknown
from tearjerk.commands.verb import command
from tearjerk.picks import fresh_seed, pick
from tearjerk.show import show

EXAMPLES = """
tearjerk random --theme family
tearjerk random --cry-level 4+ --max-runtime 2h --avoid child-death
tearjerk random --count 3 --seed 7
tearjerk random --json --fields id,title
"""


def random(
    filters: FilterOptions,
    catalogue: CatalogueOptions,
    output: OutputOptions,
    count: Annotated[int, typer.Option("--count", metavar="N", min=1, help="How many different films.")] = 1,
    seed: Annotated[
        int | None, typer.Option("--seed", metavar="N", help="The same seed gives the same film.")
    ] = None,
) -> None:
    """One film that passes the filters, each equally likely."""
    criteria, selection = chosen(catalogue.films(), filters)
    used = fresh_seed(os.urandom(4)) if seed is None else seed
    films = pick(selection.films, count, used)
    show(cards(films, avoided=criteria.avoid), output.output())
    if len(films) < count:
        hint(f"Only {len(films)} films pass, so there are {len(films)}.")
    hint_unknown(selection, films)
    hint(f"Seed {used}: add --seed {used} to see this again.")


def build(name: str) -> Any:
    """The Typer command."""
    return command(name, random, EXAMPLES)
