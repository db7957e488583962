"""`tearjerk save`: the watchlist."""

from typing import Annotated

import typer

from tearjerk.actions.record import put, today
from tearjerk.commands.shared.certain import certain
from tearjerk.commands.shared.film_argument import TitleWords
from tearjerk.commands.shared.options import CatalogueOptions
from tearjerk.diary import changes
from tearjerk.diary.changes import Change
from tearjerk.diary.record import Record, known
from tearjerk.errors import NothingFoundError

EXAMPLES = """
tearjerk save hope
tearjerk save hope --remove
tearjerk diary --saved
"""


def run(
    title: TitleWords,
    catalogue: CatalogueOptions,
    remove: Annotated[bool, typer.Option("--remove", help="Take it off the list.")] = False,
) -> None:
    """Put a film on your list of films to see; `tearjerk diary --saved` shows the list."""
    film = known(certain(title, catalogue.films()))

    def plan(record: Record) -> Change:
        if not remove:
            return changes.saved(record, film, today())
        change = changes.taken_back(record, film, "saved", today())
        if change is None:
            raise NothingFoundError(f"{film} is not on your list.")
        return change

    put(plan)
