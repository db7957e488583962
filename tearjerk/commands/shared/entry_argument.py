"""Find the diary entry or recorded film that an argument refers to."""

from collections.abc import Sequence
from typing import Annotated

import typer

from tearjerk.actions.record import read_complete_record
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import films_named, fold_title
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.film_argument import choose_film, films_named_exactly, join_words
from tearjerk.diary.record import Record
from tearjerk.diary.statements import FilmReference
from tearjerk.errors import NothingFoundError, UsageError

MAX_ENTRY_NUMBER_DIGITS = 15
"""Maximum number of digits of an entry number; longer numbers are rejected."""

EntryNumber = Annotated[
    str,
    typer.Argument(
        metavar="N",
        help="The entry's number, as shown by `tearjerk diary`.",
    ),
    Completion("entry_completion.entry_numbers"),
]


def parse_entry_number(text: str) -> int:
    """Parse an entry number; raise UsageError if it is not valid."""
    number = int(text) if text.isascii() and text.isdigit() and len(text) <= MAX_ENTRY_NUMBER_DIGITS else 0
    if number < 1:
        raise UsageError(f"'{text}' is not an entry number. `tearjerk diary` shows the numbers.")
    return number


def choose_recorded_film(words: Sequence[str], record: Record, films: Sequence[Film]) -> FilmReference:
    """Return the film in the record that is named exactly or chosen by the user, even if it is not in the catalogue.

    Raises UsageError listing the ids if it is not clear which film is meant, and NothingFoundError if the film
    is not in the record.
    """
    title = join_words(words)
    recorded = _recorded_ids(record)
    candidates = [film for film in films if film.id in recorded]
    named = films_named_exactly(title, candidates)
    absent = _absent_film(title, record, films)
    if absent is not None and not named:
        return absent
    if not named and (unrecorded := films_named_exactly(title, films)):
        raise NothingFoundError(f"{FilmReference.from_film(unrecorded[0])} isn't in your record.")
    if not candidates:
        raise NothingFoundError(f"'{title}' isn't in your record.")
    return FilmReference.from_film(choose_film(words, candidates))


def choose_film_for_list(words: Sequence[str], films: Sequence[Film], *, remove: bool) -> FilmReference:
    """Return the film to put on a list or, with `remove`, to take off it; only the latter may be absent from the catalogue.

    Raises the errors of `choose_film` and, with `remove`, RecordError if the record cannot be read.
    """
    if remove:
        title = join_words(words)
        absent = _absent_film(title, read_complete_record(), films)
        if absent is not None and not films_named(title, films):
            return absent
    return FilmReference.from_film(choose_film(words, films))


def _absent_film(title: str, record: Record, films: Sequence[Film]) -> FilmReference | None:
    """Return the only film with this id or title that is in the record but not in the catalogue, if there is one."""
    ids = _recorded_ids(record) - {film.id for film in films}
    absent = [record.reference(film) for film in sorted(ids)]
    named = [film for film in absent if title.casefold() in (film.id, str(film).casefold(), film.imdb)]
    named = named or [film for film in absent if fold_title(film.title) == fold_title(title)]
    return named[0] if len(named) == 1 else None


def _recorded_ids(record: Record) -> set[str]:
    return {film for film, _ in record.marks} | {statement.film_id for statement in record.entry_statements}
