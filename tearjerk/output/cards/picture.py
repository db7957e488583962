"""Render a card as an SVG image."""

from io import StringIO

from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI

from tearjerk.catalogue.film import Film
from tearjerk.output.card_options import DEFAULT_OPTIONS, CardOptions
from tearjerk.output.cards.card import print_card

WIDTH_CELLS = 80


def card_svg(film: Film, title: str, options: CardOptions = DEFAULT_OPTIONS) -> str:
    """Return a card as SVG, with a title in its window frame. The same arguments always give the same output."""
    console = Console(
        record=True,
        file=StringIO(),
        width=WIDTH_CELLS,
        height=50,
        force_terminal=True,
        color_system="truecolor",
        markup=False,
        emoji=False,
        highlight=False,
    )
    print_card(console, film, options)
    return console.export_svg(title=title, theme=DIMMED_MONOKAI, unique_id="card")
