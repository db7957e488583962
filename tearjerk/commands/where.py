"""`tearjerk where`: where to look for a film."""

from typing import Annotated

import typer
from msgspec import Struct

from tearjerk.catalogue.links import Link, pages, services
from tearjerk.commands.shared.film_argument import TitleWords, find_film
from tearjerk.commands.shared.options import CatalogueOptions, OutputOptions
from tearjerk.output.answer import Answer, cards, show
from tearjerk.output.messages import hint
from tearjerk.output.open_page import open_page

EXAMPLES = """
tearjerk where hope
tearjerk where hope --open
tearjerk where hope --json | jq -r '.pages[].url'
"""


class WhereToLook(Struct, frozen=True):
    """A film's own pages, and the services that carry Korean films."""

    id: str
    title: str
    title_ko: str
    year: int
    pages: list[Link]
    services: list[Link]


FIELDS = WhereToLook.__struct_fields__


def run(
    title: TitleWords,
    catalogue: CatalogueOptions,
    output: OutputOptions,
    open_first: Annotated[bool, typer.Option("--open", help="Open the first page in the browser.")] = False,
) -> None:
    """Where to look for a film: its own pages, and the services that carry Korean films.

    Places to look, not a promise that the film is there today.
    """
    film = find_film(title, catalogue.films())
    found = WhereToLook(film.id, film.title, film.title_ko, film.year, pages(film), services(film))
    lines = [f"{link.kind}\t{link.name}\t{link.url}" for link in (*found.pages, *found.services)]
    render = cards("where", film, found.pages, found.services)
    show(Answer([found], FIELDS, render, single=True, lines=lines), output.output())
    if open_first and not open_page(found.pages[0].url):
        hint(f"No browser could be started. The page is {found.pages[0].url}")
