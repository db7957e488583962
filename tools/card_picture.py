"""Render the card in the README with the program's own code, so that the picture stays up to date.

    python -m tools.card_picture [--check]

`--check` writes nothing and fails if the picture is out of date.
"""

from tearjerk.catalogue import loading
from tearjerk.output.cards.picture import card_svg
from tools.document import generate_file
from tools.paths import DOCS

PICTURE = DOCS / "card.svg"
FILM_ID = "miracle-in-cell-no-7-2013"


def picture_svg() -> str:
    """Return the card as SVG."""
    film = next(film for film in loading.load() if film.id == FILM_ID)
    return card_svg(film, "tearjerk random --theme family")


def main() -> None:
    """Write or check the picture."""
    generate_file(__doc__ or "", PICTURE, picture_svg)


if __name__ == "__main__":
    main()
