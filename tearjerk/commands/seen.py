"""`tearjerk seen`: add a viewing to the diary."""

from typing import Annotated

import typer

from tearjerk.actions.record import change_record, today
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.film_argument import TitleWords, choose_film
from tearjerk.commands.shared.note import parse_note
from tearjerk.commands.shared.options import CatalogueOptions
from tearjerk.commands.shared.viewing_date import check_viewing_date
from tearjerk.diary import changes, dates
from tearjerk.diary.statements import FilmReference

EXAMPLES = """
tearjerk seen sunny
tearjerk seen sunny --on yesterday --cried
tearjerk seen sunny-2011 --on 2014-01-03 --not-cried --note "with Mum"
tearjerk seen sunny --on unknown
"""


def run(
    title: TitleWords,
    catalogue: CatalogueOptions,
    date: Annotated[
        str,
        typer.Option(
            "--on",
            metavar="DATE",
            help="When you saw it: 2024-05-01, today, yesterday or unknown.",
        ),
        Completion("word_completion.days"),
    ] = "today",
    cried: Annotated[
        bool | None, typer.Option("--cried/--not-cried", help="Whether it made you cry.")
    ] = None,
    dry: Annotated[bool, typer.Option("--dry", hidden=True)] = False,
    note: Annotated[
        str | None, typer.Option("--note", metavar="TEXT", help='Anything to remember: "with Mum".')
    ] = None,
) -> None:
    """Add a film to your diary, seen today unless --on gives another date.

    Adding a film again records another viewing, unless the details fit an existing entry, which is then completed.
    With --on unknown and no details, a film already in your diary stays as it is.
    """
    current_day = today()
    day = dates.parse_typed_date(date, current_day)
    text = None if note is None else parse_note(note) or None
    film = FilmReference.from_film(choose_film(title, catalogue.films()))
    check_viewing_date(day, film.title, film.year)
    change_record(
        lambda record: changes.mark_seen(
            record, film, day=day, cried=False if dry else cried, note=text, today=current_day
        )
    )
