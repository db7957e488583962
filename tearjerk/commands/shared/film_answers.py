"""Answers made of films: as cards and as lists."""

from collections.abc import Sequence

from tearjerk.catalogue.film import FIELDS, Film
from tearjerk.output import lines
from tearjerk.output.answer import Answer, cards


def film_cards(
    films: Sequence[Film], *, avoided: Sequence[str] = (), reveal: bool = False, single: bool = False
) -> Answer:
    """Films as cards, one below the other; in a pipe as `label: value` blocks."""
    blocks = [lines.card(film, reveal=reveal, avoided=avoided) for film in films]
    texts = [text for number, block in enumerate(blocks) for text in ([""] if number else []) + block]
    render = cards("card", films, avoided=avoided, reveal=reveal)
    return Answer(films, FIELDS, render, single=single, lines=texts)


def film_list(films: Sequence[Film]) -> Answer:
    """Films as a list: one line each in a pipe, a table on a terminal."""
    return Answer(films, FIELDS, cards("films", films), columns=lines.COLUMNS)
