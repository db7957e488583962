"""Show a list of films, some of which may no longer be in the catalogue."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.output.cards.console import QUIET, console, text
from tearjerk.output.cards.films import films_table
from tearjerk.output.terminal import Terminal


def render(films: Sequence[Film], absent: Sequence[str], terminal: Terminal) -> None:
    """Print one line per film, followed by the titles in `absent`, which are not in the catalogue."""
    screen = console(terminal)
    if films:
        screen.print(films_table(films, terminal.width))
    for title in absent:
        screen.print(text(f"{title}, not in this catalogue", QUIET))
