"""`tearjerk save`: add a film to the watchlist."""

from typing import Annotated

import typer

from tearjerk.actions.record import change_list
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.entry_argument import choose_film_for_list
from tearjerk.commands.shared.film_argument import TITLE_HELP
from tearjerk.commands.shared.options import CatalogueOptions

EXAMPLES = """
tearjerk save sunny
tearjerk save sunny --remove
tearjerk diary --saved
"""


def run(
    title: Annotated[
        list[str],
        typer.Argument(metavar="TITLE…", help=TITLE_HELP),
        Completion("entry_completion.films_for_watchlist"),
    ],
    catalogue: CatalogueOptions,
    remove: Annotated[bool, typer.Option("--remove", help="Take it off the watchlist.")] = False,
) -> None:
    """Put a film on your watchlist; `tearjerk diary --saved` shows the list."""
    change_list(choose_film_for_list(title, catalogue.films(), remove=remove), "saved", remove=remove)
