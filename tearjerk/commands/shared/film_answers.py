"""Answers made of films: as cards and as lists."""

from collections.abc import Iterable, Sequence
from functools import partial

from tearjerk.catalogue.film import FIELDS, Film
from tearjerk.output import lines
from tearjerk.output.answer import Answer, cards


def film_cards(
    films: Sequence[Film],
    *,
    country: str | None = None,
    avoided: Sequence[str] = (),
    reveal: bool = False,
    single: bool = False,
) -> Answer:
    """Films as cards, one below the other; in a pipe as `label: value` blocks."""
    card = partial(lines.card, country=country, reveal=reveal, avoided=avoided)
    render = cards("card", films, country=country, avoided=avoided, reveal=reveal)
    return Answer(films, FIELDS, render, single=single, lines=lambda: _blocks(map(card, films)))


def _blocks(blocks: Iterable[list[str]]) -> list[str]:
    """Blocks of lines with an empty line between them."""
    texts: list[str] = []
    for block in blocks:
        texts += ["", *block] if texts else block
    return texts


def film_list(films: Sequence[Film]) -> Answer:
    """Films as a list: one line each in a pipe, a table on a terminal."""
    return Answer(films, FIELDS, cards("films", films), columns=lines.COLUMNS)
