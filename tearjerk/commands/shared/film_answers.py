"""Answers that show films as cards or as lists."""

from collections.abc import Sequence

from tearjerk.catalogue.film import FIELDS, Film
from tearjerk.output.answer import Answer, card_renderer
from tearjerk.output.card_options import DEFAULT_OPTIONS, CardOptions
from tearjerk.output.columns import FILM_COLUMNS

AllowedFilms = Sequence[tuple[Film, str]]
"""Pairs of a film and an avoided warning for which nobody has judged it (see Selection.passing_unjudged)."""


def film_cards_answer(
    films: Sequence[Film], options: CardOptions = DEFAULT_OPTIONS, *, single: bool = False
) -> Answer:
    """Return an answer with films as cards, one below the other; in a pipe, as `label: value` blocks."""
    return Answer(
        films,
        FIELDS,
        card_renderer("card", films, options),
        single=single,
        lines=lambda: _card_lines(films, options),
    )


def _card_lines(films: Sequence[Film], options: CardOptions) -> list[str]:
    from tearjerk.output.lines import card_lines  # only a pipe needs it

    texts: list[str] = []
    for film in films:
        texts += ["", *card_lines(film, options)] if texts else card_lines(film, options)
    return texts


def film_list_answer(films: Sequence[Film], allowed: AllowedFilms = ()) -> Answer:
    """Return an answer with films as a list: one line each in a pipe, or a table that marks those in `allowed`."""
    return Answer(films, FIELDS, card_renderer("films", films, unjudged_ids(allowed)), columns=FILM_COLUMNS)


def unjudged_ids(allowed: AllowedFilms) -> frozenset[str]:
    """Return the ids of the films that nobody has judged for an avoided warning."""
    return frozenset(film.id for film, _ in allowed)
