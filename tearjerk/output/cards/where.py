"""Show where to look for a film on a terminal."""

from collections.abc import Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from tearjerk.catalogue.countries import country_names
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.links import FilmLinks, Link
from tearjerk.output.cards.console import QUIET, console, film_heading, link_text
from tearjerk.output.terminal import Terminal

GAP_CELLS = 2
"""Gap between a name and its URL."""


def render(film: Film, links: FilmLinks, terminal: Terminal) -> None:
    """Print pages about the film, then services; a URL that does not fit is printed unbroken below its name."""
    screen = console(terminal)
    screen.print(film_heading(film, year=True))
    country = f" ({country_names()[links.country]})" if links.country else ""
    _print_links(screen, "pages about this film", links.pages)
    _print_links(
        screen, f"services that carry Korean films{country}, though perhaps not this one", links.services
    )


def _print_links(screen: Console, heading: str, links: Sequence[Link]) -> None:
    screen.print()
    screen.print(Text(heading, QUIET))
    name_cells = max((cell_len(link.name) for link in links), default=0)
    for link in links:
        url = link_text(link.url)
        if name_cells + GAP_CELLS + url.cell_len <= screen.width:
            screen.print(Text(link.name.ljust(name_cells + GAP_CELLS)).append_text(url))
        else:
            screen.print(Text(link.name))
            screen.print(url, soft_wrap=True)
