"""`tearjerk where`: where to look for a film."""

from typing import Annotated

import typer
from msgspec import to_builtins

from tearjerk.catalogue.links import pages, services
from tearjerk.commands.shared.film_argument import TitleWords, meant
from tearjerk.commands.shared.options import CatalogueOptions, OutputOptions
from tearjerk.output.answer import Answer, show
from tearjerk.output.messages import hint
from tearjerk.output.open_page import opened
from tearjerk.output.terminal import Terminal

EXAMPLES = """
tearjerk where hope
tearjerk where hope --open
tearjerk where hope --json | jq -r '.pages[].url'
"""

FIELDS = ("id", "title", "title_ko", "year", "pages", "services")


def run(
    title: TitleWords,
    catalogue: CatalogueOptions,
    output: OutputOptions,
    open_page: Annotated[bool, typer.Option("--open", help="Open the first page in the browser.")] = False,
) -> None:
    """Where to look for a film: its own pages, and the services that carry Korean films.

    Places to look, not a promise that the film is there today.
    """
    film = meant(title, catalogue.films())
    own, carriers = pages(film), services(film)

    def lines() -> list[str]:
        return [f"{place.kind}\t{place.name}\t{place.url}" for place in (*own, *carriers)]

    def draw(terminal: Terminal) -> None:
        from tearjerk.output.cards.places import draw_places

        draw_places(film, own, carriers, terminal)

    record = {
        "id": film.id,
        "title": film.title,
        "title_ko": film.title_ko,
        "year": film.year,
        "pages": to_builtins(own),
        "services": to_builtins(carriers),
    }
    show(Answer([record], FIELDS, draw, single=True, lines=lines), output.output())
    if open_page and not opened(own[0].url):
        hint(f"No browser could be started. The page is {own[0].url}")
