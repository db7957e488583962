"""`tearjerk seen`: write a viewing into the diary."""

from typing import Annotated

import typer

from tearjerk.actions.record import put, today
from tearjerk.commands.shared.certain import certain
from tearjerk.commands.shared.film_argument import TitleWords
from tearjerk.commands.shared.options import CatalogueOptions
from tearjerk.diary import changes, dates
from tearjerk.diary.record import known
from tearjerk.errors import UsageError

EXAMPLES = """
tearjerk seen hope
tearjerk seen hope --on yesterday --cried
tearjerk seen hope-2013 --on 2014-01-03 --dry --note "with Mum"
tearjerk seen hope --on unknown
"""


def run(
    title: TitleWords,
    catalogue: CatalogueOptions,
    on: Annotated[
        str, typer.Option("--on", metavar="DATE", help="2024-05-01, today, yesterday or unknown.")
    ] = "today",
    cried: Annotated[bool | None, typer.Option("--cried/--dry", help="Whether it made you cry.")] = None,
    note: Annotated[str | None, typer.Option("--note", metavar="TEXT", help="Anything to remember.")] = None,
) -> None:
    """Write a film into your diary, as seen today unless --on says another day; once more is a rewatch."""
    present = today()
    evening = dates.day(on, present)
    text = _text(note)
    film = known(certain(title, catalogue.films()))
    put(lambda record: changes.seen(record, film, on=evening, cried=cried, note=text, today=present))


def _text(note: str | None) -> str | None:
    if note is None or not note.strip():
        return None
    try:
        note.encode()
    except UnicodeEncodeError:
        raise UsageError("The note is not UTF-8 text.") from None
    return note.strip()
