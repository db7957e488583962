"""`tearjerk forget`: remove an entry from the diary, or everything about a film."""

from collections.abc import Sequence
from typing import Annotated

import typer

from tearjerk.actions.record import change_record, read_complete_record, today
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import films_named
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.confirmation import can_ask, confirm
from tearjerk.commands.shared.entry_argument import choose_recorded_film, parse_entry_number
from tearjerk.commands.shared.film_argument import join_words
from tearjerk.commands.shared.options import CatalogueOptions
from tearjerk.diary.edits import find_entry, forget_film, remove_entry
from tearjerk.diary.record import Record
from tearjerk.errors import UsageError

EXAMPLES = """
tearjerk forget 3
tearjerk forget sunny --yes
"""


def run(
    title: Annotated[
        list[str],
        typer.Argument(
            metavar="N|TITLE…",
            help="An entry number removes that entry; an id or title removes everything about that film.",
        ),
        Completion("entry_completion.entry_numbers_and_films"),
    ],
    catalogue: CatalogueOptions,
    yes: Annotated[
        bool, typer.Option("--yes", "-y", help="Forget a film without asking for confirmation.")
    ] = False,
) -> None:
    """Remove one entry from your diary by its number, or everything you recorded about a film."""
    films = catalogue.films()
    record = read_complete_record()
    typed = join_words(title)
    if typed.isascii() and typed.isdigit() and _means_entry(typed, record, films):
        number = parse_entry_number(typed)
        change_record(lambda record: remove_entry(record, number, today()))
        return
    film = choose_recorded_film(title, record, films)
    if not yes:
        if not can_ask():
            raise UsageError(f"This would forget everything about {film}. Add --yes to confirm.")
        if not confirm(f"Forget everything you recorded about {film}?"):
            raise UsageError("Nothing was changed.")
    change_record(lambda record: forget_film(record, film.id, today()))


def _means_entry(number: str, record: Record, films: Sequence[Film]) -> bool:
    """Return whether a number means an entry rather than a film with that title.

    Asks if it could mean either. Raises UsageError if it may mean a film and the user cannot be asked, and
    NothingFoundError if it means neither.
    """
    named = films_named(number, films)
    if not named:
        find_entry(record, parse_entry_number(number))
        return True
    ids = " or ".join(film.id for film in named)
    is_entry = any(str(entry.number) == number for entry in record.entries())
    if not can_ask():
        problem = (
            f"{number} could be an entry or a film's title" if is_entry else f"There is no entry {number}"
        )
        raise UsageError(f"{problem}. Name the film by its id: {ids}.")
    return is_entry and confirm(f"{number} is also a film's title ({ids}). Do you mean entry {number}?")
