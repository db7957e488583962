"""Renders the card that the README shows, from the program's own rendering, so that the picture stays true.

    python -m tools.card_picture [--check]

`--check` writes nothing and fails where the picture is not what the program renders.
"""

from io import StringIO

from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI

from tearjerk.catalogue import loading
from tearjerk.output.cards.card import print_card
from tools.document import run_tool
from tools.paths import DOCS

PICTURE = DOCS / "card.svg"
FILM = "miracle-in-cell-no-7-2013"


def picture() -> str:
    """The card as SVG."""
    console = Console(
        record=True,
        file=StringIO(),
        width=80,
        height=50,
        force_terminal=True,
        color_system="truecolor",
        highlight=False,
    )
    film = next(film for film in loading.load() if film.id == FILM)
    print_card(console, film)
    return console.export_svg(title="tearjerk random --theme family", theme=DIMMED_MONOKAI, unique_id="card")


def main() -> None:
    """Writes or checks the picture."""
    run_tool(__doc__ or "", PICTURE, picture, "tools.card_picture")


if __name__ == "__main__":
    main()
