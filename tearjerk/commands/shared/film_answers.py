"""Answers made of films: as cards and as lists."""

from collections.abc import Iterable, Sequence

from tearjerk.catalogue.film import FIELDS, Film
from tearjerk.output import lines
from tearjerk.output.answer import Answer, cards
from tearjerk.output.card_options import PLAIN, CardOptions


def film_cards(films: Sequence[Film], options: CardOptions = PLAIN, *, single: bool = False) -> Answer:
    """Films as cards, one below the other; in a pipe as `label: value` blocks."""
    return Answer(
        films,
        FIELDS,
        cards("card", films, options),
        single=single,
        lines=lambda: _blocks(lines.card(film, options) for film in films),
    )


def _blocks(blocks: Iterable[list[str]]) -> list[str]:
    """Blocks of lines with an empty line between them."""
    texts: list[str] = []
    for block in blocks:
        texts += ["", *block] if texts else block
    return texts


def film_list(films: Sequence[Film]) -> Answer:
    """Films as a list: one line each in a pipe, a table on a terminal."""
    return Answer(films, FIELDS, cards("films", films), columns=lines.COLUMNS)
