"""Find the diary entry or recorded film that an argument refers to."""

from collections.abc import Sequence
from typing import Annotated

import typer

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import films_named, fold_title
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.film_argument import choose_film, join_words
from tearjerk.diary.record import Record
from tearjerk.diary.statements import FilmReference
from tearjerk.errors import NothingFoundError, UsageError

TOO_MANY_DIGITS = 16
"""Numbers with this many digits or more are rejected."""

EntryNumber = Annotated[
    str,
    typer.Argument(
        metavar="N",
        help="The entry's number, as shown by `tearjerk diary`.",
    ),
    Completion("entry_completion.numbers"),
]


def parse_entry_number(typed: str) -> int:
    """Parse an entry number; raise UsageError if it is not valid."""
    number = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < TOO_MANY_DIGITS else 0
    if number < 1:
        raise UsageError(f"'{typed}' is not an entry number. `tearjerk diary` shows the numbers.")
    return number


def choose_recorded_film(words: Sequence[str], record: Record, films: Sequence[Film]) -> FilmReference:
    """Return the film in the record that is named exactly or chosen by the user, even if not in the catalogue.

    Raises UsageError listing the ids if it is not clear which film is meant, and NothingFoundError if the film
    is not in the record.
    """
    typed = join_words(words)
    recorded = {film for film, _ in record.marks} | {statement.film for statement in record.entry_statements}
    in_catalogue = {film.id for film in films}
    absent = [record.reference(film) for film in sorted(recorded - in_catalogue)]
    named = [film for film in absent if typed.casefold() in (film.id, str(film).casefold())]
    named = named or [film for film in absent if fold_title(film.title) == fold_title(typed)]
    candidates = [film for film in films if film.id in recorded]
    if len(named) == 1 and not films_named(typed, candidates):
        return named[0]
    for film in films_named(typed, films):
        if film.id not in recorded and not films_named(typed, candidates):
            raise NothingFoundError(f"{FilmReference.from_film(film)} isn't in your record.")
    if not candidates:
        raise NothingFoundError(f"'{typed}' isn't in your record.")
    return FilmReference.from_film(choose_film(words, candidates))
