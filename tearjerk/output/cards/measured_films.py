"""Show measured films as a table."""

from collections.abc import Sequence
from typing import Protocol

from rich.console import RenderableType

from tearjerk.catalogue.cry_levels import level
from tearjerk.output.cards.columns import simple_table
from tearjerk.output.cards.console import QUIET, TITLE, console, meter, text
from tearjerk.output.terminal import Terminal


class MeasuredFilmRow(Protocol):
    """The attributes of a film that the table needs (those of MeasuredFilm, whose module imports polars)."""

    @property
    def film(self) -> object: ...
    @property
    def title(self) -> str | None: ...
    @property
    def reviews(self) -> int: ...
    @property
    def crying(self) -> int: ...
    @property
    def share(self) -> float: ...
    @property
    def low(self) -> float: ...
    @property
    def high(self) -> float: ...


MIN_CELLS_FOR_INTERVAL = 56


def render(films: Sequence[MeasuredFilmRow], terminal: Terminal) -> None:
    """Print one line per film: level, share of viewers in tears with its 95% interval, and counts."""
    table = simple_table()
    table.add_column("tears", no_wrap=True)
    table.add_column("% cried", justify="right", no_wrap=True)
    wide = terminal.width >= MIN_CELLS_FOR_INTERVAL
    if wide:
        table.add_column("95%", no_wrap=True, style=QUIET)
    table.add_column("film", overflow="ellipsis", no_wrap=True, style=TITLE)
    table.add_column("in tears", justify="right", no_wrap=True)
    table.add_column("reviews", justify="right", no_wrap=True)
    for film in films:
        name = str(film.film) if film.title is None else film.title
        interval = f"{film.low * 100:.1f}-{film.high * 100:.1f}"
        cells: list[RenderableType] = [
            meter(level(film.share)),
            f"{film.share * 100:.1f}",
            *([interval] if wide else []),
            text(name),
            f"{film.crying:,}",
            f"{film.reviews:,}",
        ]
        table.add_row(*cells)
    console(terminal).print(table)
