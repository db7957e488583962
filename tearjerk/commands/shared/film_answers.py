"""Answers that show films as cards or as lists."""

from collections.abc import Sequence

from tearjerk.catalogue.film import FIELDS, Film
from tearjerk.output.answer import Answer, card_renderer
from tearjerk.output.card_options import DEFAULT_OPTIONS, CardOptions
from tearjerk.output.columns import FILM_COLUMNS

UnjudgedFilms = Sequence[tuple[Film, str]]
"""Pairs of a film and an avoided warning that nobody has judged it for (see Selection.passing_unjudged)."""


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
    from tearjerk.output.card_lines import card_lines  # only a pipe needs it

    lines: list[str] = []
    for film in films:
        lines += ["", *card_lines(film, options)] if lines else card_lines(film, options)
    return lines


def film_list_answer(films: Sequence[Film], unjudged: UnjudgedFilms = ()) -> Answer:
    """Return an answer with films as a list: one line each in a pipe, or a table that marks those in `unjudged`."""
    return Answer(films, FIELDS, card_renderer("films", films, unjudged_ids(unjudged)), columns=FILM_COLUMNS)


def unjudged_ids(unjudged: UnjudgedFilms) -> frozenset[str]:
    """Return the ids of the films that nobody has judged for an avoided warning."""
    return frozenset(film.id for film, _ in unjudged)
