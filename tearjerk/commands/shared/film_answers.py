"""Answers made of films: as cards and as lists."""

from collections.abc import Sequence

from tearjerk.catalogue.film import FIELDS, Film
from tearjerk.output import lines as plain
from tearjerk.output.answer import Answer
from tearjerk.output.terminal import Terminal


def cards(
    films: Sequence[Film], *, avoided: Sequence[str] = (), unfold: bool = False, single: bool = False
) -> Answer:
    """Films as cards, one below the other; in a pipe as `label: value` blocks."""

    def lines() -> list[str]:
        blocks = [plain.card(film, unfold=unfold, avoided=avoided) for film in films]
        return [text for number, block in enumerate(blocks) for text in ([""] if number else []) + block]

    def draw(terminal: Terminal) -> None:
        from tearjerk.output.cards.card import draw_cards

        draw_cards(films, terminal, avoided=avoided, unfold=unfold)

    return Answer(films, FIELDS, draw, single=single, lines=lines)


def table(films: Sequence[Film]) -> Answer:
    """Films as a list: one line each in a pipe, a table on a terminal."""

    def draw(terminal: Terminal) -> None:
        from tearjerk.output.cards.table import draw_films

        draw_films(films, terminal)

    return Answer(films, FIELDS, draw, columns=plain.COLUMNS)
