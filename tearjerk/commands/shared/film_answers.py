"""Answers made of films: as cards and as lists."""

from collections.abc import Sequence

from tearjerk.catalogue.film import FIELDS, Film
from tearjerk.output.answer import Answer, card_renderer
from tearjerk.output.card_options import PLAIN, CardOptions
from tearjerk.output.columns import COLUMNS

AllowedFilms = Sequence[tuple[Film, str]]
"""Films let in although nobody judged them for an avoided warning, each with that warning (Selection.allowed)."""


def film_cards(films: Sequence[Film], options: CardOptions = PLAIN, *, single: bool = False) -> Answer:
    """Films as cards, one below the other; in a pipe as `label: value` blocks."""
    return Answer(
        films,
        FIELDS,
        card_renderer("card", films, options),
        single=single,
        lines=lambda: _card_lines(films, options),
    )


def _card_lines(films: Sequence[Film], options: CardOptions) -> list[str]:
    from tearjerk.output.lines import card  # only a pipe needs it

    texts: list[str] = []
    for film in films:
        texts += ["", *card(film, options)] if texts else card(film, options)
    return texts


def film_list(films: Sequence[Film], allowed: AllowedFilms = ()) -> Answer:
    """Films as a list: one line each in a pipe, a table on a terminal, where those in `allowed` are marked."""
    return Answer(films, FIELDS, card_renderer("films", films, unjudged_ids(allowed)), columns=COLUMNS)


def unjudged_ids(allowed: AllowedFilms) -> frozenset[str]:
    """The films in which nobody judged a warning that is to be avoided."""
    return frozenset(film.id for film, _ in allowed)
