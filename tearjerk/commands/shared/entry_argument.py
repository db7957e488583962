"""The diary entry, or the recorded film, that a command is about."""

from collections.abc import Sequence
from typing import Annotated

import typer

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import films_named, fold_title
from tearjerk.commands.shared import entry_completion
from tearjerk.commands.shared.film_argument import choose_film, join_words
from tearjerk.diary.record import Record
from tearjerk.diary.statements import FilmReference
from tearjerk.errors import NothingFoundError

EntryNumber = Annotated[
    int,
    typer.Argument(
        metavar="N",
        min=1,
        help="The number of an entry, as `tearjerk diary` shows it.",
        autocompletion=entry_completion.numbers,
    ),
]


def choose_recorded_film(words: Sequence[str], record: Record, films: Sequence[Film]) -> FilmReference:
    """The film of the record that is named exactly, or chosen by the user; it may have left the catalogue.

    Raises UsageError that lists ids where it is not clear which film is meant, and NothingFoundError
    where the film is not in the record.
    """
    typed = join_words(words)
    recorded = {film for film, _ in record.marks} | {statement.film for statement in record.statements}
    in_catalogue = {film.id for film in films}
    absent = [record.reference(film) for film in sorted(recorded - in_catalogue)]
    named = [film for film in absent if typed.casefold() in (film.id, str(film).casefold())]
    named = named or [film for film in absent if fold_title(film.title) == fold_title(typed)]
    candidates = [film for film in films if film.id in recorded]
    if len(named) == 1 and not films_named(typed, candidates):
        return named[0]
    for film in films_named(typed, films):
        if film.id not in recorded and not films_named(typed, candidates):
            raise NothingFoundError(f"{FilmReference.of(film)} isn't in your record.")
    if not candidates:
        raise NothingFoundError(f"'{typed}' isn't in your record.")
    return FilmReference.of(choose_film(words, candidates))
