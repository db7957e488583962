"""`tearjerk never`: the list of films never to be offered again."""

from typing import Annotated

import typer

from tearjerk.actions.record import change_list
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.entry_argument import choose_film_for_list
from tearjerk.commands.shared.film_argument import TITLE_HELP
from tearjerk.commands.shared.options import CatalogueOptions

EXAMPLES = """
tearjerk never sunny
tearjerk never sunny --remove
tearjerk diary --never
"""


def run(
    title: Annotated[
        list[str],
        typer.Argument(metavar="TITLE…", help=TITLE_HELP),
        Completion("entry_completion.films_for_never_list"),
    ],
    catalogue: CatalogueOptions,
    remove: Annotated[bool, typer.Option("--remove", help="Take it off the never list.")] = False,
) -> None:
    """Never offer a film again; `tearjerk diary --never` shows your never list."""
    change_list(choose_film_for_list(title, catalogue.films(), remove=remove), "never", remove=remove)
