"""`tearjerk show`: the whole card of one film."""

from typing import Annotated

import typer

from tearjerk.commands.shared.film_answers import film_cards
from tearjerk.commands.shared.film_argument import TitleWords, find_film
from tearjerk.commands.shared.options import CatalogueOptions, CountryOptions, OutputOptions
from tearjerk.output.answer import show
from tearjerk.output.card_options import CardOptions

EXAMPLES = """
tearjerk show sunny
tearjerk show 7번방의 선물
tearjerk show sunny-2011 --warnings
tearjerk show sunny --json
"""


def run(
    title: TitleWords,
    catalogue: CatalogueOptions,
    country: CountryOptions,
    output: OutputOptions,
    warnings: Annotated[
        bool, typer.Option("--warnings", help="Unfold the warnings that would spoil.")
    ] = False,
) -> None:
    """The whole card of one film, named by id or by any title that `search` would find."""
    film = find_film(title, catalogue.films())
    options = CardOptions(country=country.code(catalogue), reveal=warnings)
    show(film_cards([film], options, single=True), output.output())
