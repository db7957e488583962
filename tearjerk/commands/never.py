"""`tearjerk never`: films not to be offered again."""

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
tearjerk never hope
tearjerk never hope --remove
tearjerk diary --never
"""


def run(
    title: TitleWords,
    catalogue: CatalogueOptions,
    remove: Annotated[bool, typer.Option("--remove", help="Let it be offered again.")] = False,
) -> None:
    """Never offer a film again; `tearjerk diary --never` shows which those are."""
    film = known(certain(title, catalogue.films()))

    def plan(record: Record) -> Change:
        if not remove:
            return changes.banned(record, film, today())
        change = changes.taken_back(record, film, "banned", today())
        if change is None:
            raise NothingFoundError(f"{film} may be offered already.")
        return change

    put(plan)
