"""`tearjerk browse`: the full-screen catalogue browser."""

import os
import sys

from tearjerk.commands.shared.options import CatalogueOptions, CountryOptions, FilterOptions
from tearjerk.commands.shared.preferences import add_preferences
from tearjerk.errors import NothingFoundError, UsageError
from tearjerk.output.printing import print_line

EXAMPLES = """
tearjerk browse
tearjerk browse --theme family --avoid child-death
tearjerk show $(tearjerk browse)
"""


def run(filters: FilterOptions, catalogue: CatalogueOptions, country: CountryOptions) -> None:
    """Browse the films full screen: type to search, move with the arrow keys, and act on a film with a single key.

    Press ? in the list to see the keys. If output is piped, Enter prints the id of the film.
    """
    if not _has_screen():
        raise UsageError("`browse` needs an interactive terminal. `tearjerk list` works without one.")
    films = catalogue.films()
    criteria = add_preferences(filters, catalogue).criteria(films)
    code = country.code(catalogue)
    from tearjerk.browse.app import BrowseApp
    from tearjerk.browse.listing import Settings

    app = BrowseApp(Settings(films, criteria, code, prints_choice=not sys.stdout.isatty()))
    chosen = app.run()
    if app.unexpected_error is not None:
        raise app.unexpected_error
    if app.interrupted:
        raise KeyboardInterrupt
    if chosen is not None:
        print_line(chosen)
    elif not sys.stdout.isatty():
        raise NothingFoundError("No film was chosen.")


def _has_screen() -> bool:
    """Return whether there is a terminal to read keys from and one to draw on.

    Textual draws on standard error, so that standard output can be piped; on Windows it draws on standard output.
    """
    screen = sys.stdout if os.name == "nt" else sys.stderr
    return os.environ.get("TERM") != "dumb" and all(
        stream is not None and stream.isatty() for stream in (sys.stdin, screen)
    )
