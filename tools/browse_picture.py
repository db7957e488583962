"""Render the screenshot of `browse` in the README with the program's own code, so that the picture stays up to date.

    python -m tools.browse_picture [--check]

`--check` writes nothing and fails if the picture is out of date.
"""

import asyncio
import os
import tempfile

from tearjerk.browse.app import BrowseApp
from tearjerk.browse.listing import Settings
from tearjerk.catalogue.loading import load
from tearjerk.selection.filters import Criteria
from tools.document import generate_file
from tools.paths import DOCS

PICTURE = DOCS / "browse.svg"
TERMINAL_SIZE = (104, 28)
SELECTED_TITLE = "Miracle in Cell No. 7"


def screenshot_svg() -> str:
    """Return the screen as SVG: films about fathers, most tears first, with the cursor on SELECTED_TITLE."""
    app = BrowseApp(Settings(load(), Criteria(theme=("father",))))

    async def take_screenshot() -> str:
        async with app.run_test(size=TERMINAL_SIZE) as pilot:
            await app.workers.wait_for_complete()
            await pilot.press("down")
            app.film_list.move_to(next(film for film in app.film_list.films if film.title == SELECTED_TITLE))
            await pilot.pause()
            return app.export_screenshot(title="tearjerk browse --theme father")

    # Keep the record of whoever runs this out of the picture.
    with tempfile.TemporaryDirectory() as home:
        os.environ["TEARJERK_HOME"] = home
        return asyncio.run(take_screenshot())


def main() -> None:
    """Write or check the picture."""
    generate_file(__doc__ or "", PICTURE, screenshot_svg)


if __name__ == "__main__":
    main()
