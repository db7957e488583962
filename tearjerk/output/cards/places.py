"""Where to look for a film, on a terminal."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.links import Place
from tearjerk.output.cards.console import ACCENT, QUIET, TITLE, console, text
from tearjerk.output.terminal import Terminal


def draw_places(film: Film, own: Sequence[Place], carriers: Sequence[Place], terminal: Terminal) -> None:
    """Prints the film's own pages, then the services."""
    on = console(terminal)
    heading = text(film.title)
    heading.stylize(TITLE)
    heading.append("  ")
    heading.append_text(text(film.title_ko, ACCENT))
    heading.append(f"  {film.year}", QUIET)
    on.print(heading)
    _draw(on, "its own pages", own)
    _draw(on, "services that carry Korean films; look there, it may be on", carriers)


def _draw(on: Console, heading: str, places: Sequence[Place]) -> None:
    on.print()
    on.print(Text(heading, QUIET))
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for place in places:
        address = Text(place.url, ACCENT)
        address.stylize(f"link {place.url}")
        grid.add_row(place.name, address)
    on.print(grid)
