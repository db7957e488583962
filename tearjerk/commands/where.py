"""`tearjerk where`: where to look for a film."""

from typing import Annotated

import typer

from tearjerk.catalogue.links import FilmLinks, film_links
from tearjerk.commands.shared.film_argument import TitleWords, find_film
from tearjerk.commands.shared.options import CatalogueOptions, CountryOptions, OutputOptions
from tearjerk.output.answer import Answer, card_renderer, show
from tearjerk.output.messages import hint
from tearjerk.output.open_page import open_page

EXAMPLES = """
tearjerk where sunny
tearjerk where sunny --country BR
tearjerk where sunny --open
tearjerk where sunny --json | jq -r '.pages[].url'
"""


FIELDS = FilmLinks.__struct_fields__


def run(
    title: TitleWords,
    catalogue: CatalogueOptions,
    country: CountryOptions,
    output: OutputOptions,
    open_first: Annotated[bool, typer.Option("--open", help="Open the first page in a browser.")] = False,
) -> None:
    """Show where to look for a film: pages about it, and services in your country that carry Korean films.

    There is no guarantee that the film is available there today. If --country is not given, the country comes
    from TEARJERK_COUNTRY, your config or your locale.
    """
    film = find_film(title, catalogue.films())
    code = country.code(catalogue)
    if code is None:
        hint(
            "Your country is not known, so these pages are not specific to it."
            " To set it, for example: tearjerk config set country BR"
        )
    found = film_links(film, code)
    lines = [f"{link.kind}\t{link.name}\t{link.url}" for link in (*found.pages, *found.services)]
    render = card_renderer("where", film, found)
    show(Answer([found], FIELDS, render, single=True, lines=lambda: lines), output.form(pager=True))
    if open_first and not open_page(found.pages[0].url):
        hint(f"Could not open a browser. The page is {found.pages[0].url}")
