"""`tearjerk edit`: correct an entry in the diary."""

from typing import Annotated

import typer

from tearjerk.actions.record import change_record, read_complete_record, today
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.entry_argument import EntryNumber, parse_entry_number
from tearjerk.commands.shared.note import parse_note
from tearjerk.commands.shared.viewing_date import check_viewing_date
from tearjerk.diary.dates import parse_typed_date
from tearjerk.diary.edits import REMOVED, edit_entry, find_entry
from tearjerk.diary.ratings import parse_rating
from tearjerk.errors import UsageError

EXAMPLES = """
tearjerk edit 3 --on 2024-05-01
tearjerk edit 3 --rating 4.5 --cried
tearjerk edit 3 --on unknown --note ""
"""


def run(
    number: EntryNumber,
    new_date: Annotated[
        str | None,
        typer.Option(
            "--on",
            metavar="DATE",
            help="New date: 2024-05-01, today, yesterday or unknown.",
        ),
        Completion("word_completion.days"),
    ] = None,
    rating: Annotated[
        str | None,
        typer.Option(
            "--rating",
            metavar="RATING",
            help="New rating, 0.5 to 5. A film has one rating, so it changes in all entries for the film.",
        ),
        Completion("entry_completion.ratings"),
    ] = None,
    cried: Annotated[
        bool | None, typer.Option("--cried/--not-cried", help="Whether it made you cry.")
    ] = None,
    note: Annotated[
        str | None,
        typer.Option(
            "--note", metavar="TEXT", help="New note, such as 'with my sister'; an empty note removes it."
        ),
    ] = None,
) -> None:
    """Correct any entry in your diary: its date, its note, whether you cried, or the film's rating."""
    if new_date is None and rating is None and cried is None and note is None:
        raise UsageError("Say what to change: --on, --rating, --cried, --not-cried or --note.")
    entry_number = parse_entry_number(number)
    current_day = today()
    day = None if new_date is None else parse_typed_date(new_date, current_day) or REMOVED
    value = None if rating is None else parse_rating(rating)
    text = None if note is None else parse_note(note)
    record = read_complete_record()
    film = record.reference(find_entry(record, entry_number).film_id)
    check_viewing_date(day, film.title, film.year)
    change_record(
        lambda record: edit_entry(
            record, entry_number, day=day, rating=value, cried=cried, note=text, today=current_day
        )
    )
