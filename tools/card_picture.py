"""Renders the card that the README shows, from the program's own rendering, so that the picture stays true.

    python -m tools.card_picture [--check]

`--check` writes nothing and fails where the picture is not what the program renders.
"""

import argparse
import sys
from io import StringIO

from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI

from tearjerk.catalogue import loading
from tearjerk.output.cards.card import print_card
from tools.document import check_option
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
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    check_option(parser)
    check = parser.parse_args().check
    rendered = picture()
    if check:
        if PICTURE.read_text(encoding="utf-8") != rendered:
            sys.exit("docs/card.svg is not what the program renders: run python -m tools.card_picture")
        return
    PICTURE.write_text(rendered, encoding="utf-8")


if __name__ == "__main__":
    main()
