"""Where to look for a film, on a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from tearjerk.catalogue.countries import country_names
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.links import Link, WhereToLook
from tearjerk.output.cards.console import QUIET, address, console, film_heading
from tearjerk.output.terminal import Terminal


def render(film: Film, found: WhereToLook, terminal: Terminal) -> None:
    """Prints the film's own pages, then the services."""
    on = console(terminal)
    on.print(film_heading(film, year=True))
    place = f" in {country_names()[found.country]}" if found.country else ""
    _print_links(on, "its own pages", found.pages)
    _print_links(on, f"services that carry Korean films{place}; look there, it may be on", found.services)


def _print_links(on: Console, heading: str, links: Sequence[Link]) -> None:
    on.print()
    on.print(Text(heading, QUIET))
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for link in links:
        grid.add_row(link.name, address(link.url))
    on.print(grid)
