"""Show films as a table with as many columns as fit the terminal."""

from collections.abc import Collection, Sequence

from rich.table import Table
from rich.text import Text

from tearjerk.catalogue.cry_levels import per_cent
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import THEMES
from tearjerk.output.card_lines import joined_labels
from tearjerk.output.cards.columns import Column, columns_table
from tearjerk.output.cards.console import QUIET, TITLE, console, mark_unjudged, meter, text
from tearjerk.output.terminal import Terminal
from tearjerk.tears.levels import level_with_range

MIN_CELLS_FOR_LEVEL = 50
MIN_CELLS_FOR_THEMES = 76
MIN_CELLS_FOR_HANGUL = 104
"""Minimum terminal widths at which these columns are shown."""
YEAR_CELLS = 4
LEVEL_CELLS = len("4 (3 to 5)")


def render(films: Sequence[Film], unjudged_ids: Collection[str], terminal: Terminal) -> None:
    """Print one line per film; those in `unjudged_ids` are marked."""
    console(terminal).print(films_table(films, terminal.width, unjudged_ids))


def films_table(films: Sequence[Film], width: int, unjudged_ids: Collection[str] = ()) -> Table:
    """Return films as a table. The title, which the user looks for, gets the width it needs first."""
    columns = [
        Column("tears", [meter(film.cry_level) for film in films], width=5),
        Column("% cried", [_share(film) for film in films], width=7, justify="right"),
        Column("title", [mark_unjudged(text(film.title, TITLE), film, unjudged_ids) for film in films]),
        Column("year", [Text(str(film.year)) for film in films], width=YEAR_CELLS, style=QUIET),
    ]
    if width >= MIN_CELLS_FOR_LEVEL:
        columns.insert(1, Column("level", [Text(level_with_range(film)) for film in films], LEVEL_CELLS))
    if width >= MIN_CELLS_FOR_HANGUL:
        columns.append(Column("hangul", [text(film.title_ko) for film in films]))
    if width >= MIN_CELLS_FOR_THEMES:
        columns.append(Column("themes", [Text(joined_labels(THEMES, film.themes), QUIET) for film in films]))
    return columns_table(columns, width)


def _share(film: Film) -> Text:
    if film.tears is None:
        return Text("est.", QUIET)
    return Text(str(per_cent(film.tears.share)))
