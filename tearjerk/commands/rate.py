"""`tearjerk rate`: rate a film."""

from collections.abc import Sequence
from typing import Annotated

import typer

from tearjerk.actions.record import change_record, today
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import films_named
from tearjerk.commands.shared.completion import Completion
from tearjerk.commands.shared.film_argument import choose_film, join_words
from tearjerk.commands.shared.options import CatalogueOptions
from tearjerk.diary import changes
from tearjerk.diary.ratings import parse_rating
from tearjerk.diary.statements import FilmReference
from tearjerk.errors import UsageError

EXAMPLES = """
tearjerk rate sunny 5
tearjerk rate miracle in cell no. 7 4.5
"""


def run(
    title: Annotated[
        list[str],
        typer.Argument(
            metavar="TITLE… RATING",
            help="An id or a title, then a rating from 0.5 to 5 in steps of 0.5.",
        ),
        Completion("entry_completion.titles_and_ratings"),
    ],
    catalogue: CatalogueOptions,
) -> None:
    """Rate a film from 0.5 to 5. A rated film counts as seen and leaves your watchlist.

    The date you saw it stays unknown; add it with `tearjerk seen TITLE --on DATE`.
    """
    *words, rating = title
    try:
        value = parse_rating(rating)
    except UsageError:
        _raise_if_rating_missing(title, catalogue.films())
        raise
    films = catalogue.films()
    _raise_if_rating_in_title(title, films)
    film = FilmReference.from_film(choose_film(words, films))
    change_record(lambda record: changes.rate(record, film, value, today()))


def _raise_if_rating_missing(words: Sequence[str], films: Sequence[Film]) -> None:
    """Raise UsageError if the words are only a title."""
    title = join_words(words)
    if len(words) == 1 or (films_named(title, films) and not films_named(join_words(words[:-1]), films)):
        raise UsageError("The rating is missing. Add it after the title: tearjerk rate TITLE 4.5")


def _raise_if_rating_in_title(words: Sequence[str], films: Sequence[Film]) -> None:
    """Raise UsageError if the last word may be part of a title, as in 'Hearty Paws 2', rather than a rating."""
    title = join_words(words)
    whole = films_named(title, films)
    if whole:
        ids = " or ".join(film.id for film in (*films_named(join_words(words[:-1] or words), films), *whole))
        raise UsageError(
            f"'{title}' is also a film's title, so it isn't clear which film you mean. Give the film's id ({ids}) and then its rating."
        )
