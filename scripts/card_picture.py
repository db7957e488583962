"""Draws the card that the README shows, from the program's own rendering, so that the picture stays true.

python scripts/card_picture.py            writes docs/card.svg
python scripts/card_picture.py --check    exits 1 where the picture is not what the program draws
"""

import sys
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.terminal_theme import DIMMED_MONOKAI

from tearjerk.catalogue import loading
from tearjerk.output.cards.card import print_cards

PICTURE = Path(__file__).resolve().parent.parent / "docs" / "card.svg"
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
    print_cards(console, [film])
    return console.export_svg(title="tearjerk random --theme family", theme=DIMMED_MONOKAI, unique_id="card")


def main() -> int:
    """Writes or checks the picture."""
    drawn = picture()
    if "--check" in sys.argv[1:]:
        if PICTURE.read_text(encoding="utf-8") == drawn:
            return 0
        print(
            "docs/card.svg is not what the program draws: run python scripts/card_picture.py", file=sys.stderr
        )
        return 1
    PICTURE.write_text(drawn, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
