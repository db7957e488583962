"""Films as a table: as many columns as the terminal has room for."""

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.output.cards.console import QUIET, TITLE, console, meter, text
from tearjerk.output.terminal import Terminal

ROOM_FOR_THEMES = 76
ROOM_FOR_HANGUL = 104
GAP = 2
"""Cells between columns: one of padding, and one that the box draws."""
FIXED = (5, 6, 4)
"""Cells of the columns that never give way: meter, share, year."""


def draw_films(films: Sequence[Film], terminal: Terminal) -> None:
    """Prints one line a film."""
    console(terminal).print(films_table(films, terminal.width))


def films_table(films: Sequence[Film], width: int) -> Table:
    """The table. The title takes what it needs first, since it is what the reader looks for."""
    titles = [text(film.title) for film in films]
    hangul = [text(film.title_ko) for film in films]
    themes = [Text(", ".join(vocabulary.THEMES[word].label for word in film.themes), QUIET) for film in films]
    flexible = [("title", titles)]
    if width >= ROOM_FOR_HANGUL:
        flexible.append(("", hangul))
    if width >= ROOM_FOR_THEMES:
        flexible.append(("themes", themes))
    widths = fitted(
        [max((words.cell_len for words in column), default=0) for _, column in flexible],
        width - sum(FIXED) - GAP * (len(FIXED) + len(flexible) - 1),
    )
    table = Table(
        box=box.SIMPLE_HEAD, header_style=QUIET, show_edge=False, padding=(0, GAP - 1, 0, 0), pad_edge=False
    )
    table.add_column("tears", width=FIXED[0], no_wrap=True)
    table.add_column("in 100", width=FIXED[1], justify="right", no_wrap=True)
    for (heading, _), cells in zip(flexible, widths, strict=True):
        table.add_column(heading, width=cells, no_wrap=True, overflow="ellipsis")
        if heading == "title":
            table.add_column("year", width=FIXED[2], no_wrap=True, style=QUIET)
    for number, film in enumerate(films):
        titles[number].stylize(TITLE)
        first, *rest = (column[number] for _, column in flexible)
        table.add_row(meter(film.cry_level), _share(film), first, Text(str(film.year)), *rest)
    return table


def fitted(wanted: Sequence[int], room: int) -> list[int]:
    """Widths for columns that share some room: each its wish, the last ones giving way, none below 12."""
    widths = []
    for place, wish in enumerate(wanted):
        behind = 12 * (len(wanted) - place - 1)
        given = max(12, min(wish, room - behind))
        widths.append(given)
        room -= given
    return widths


def _share(film: Film) -> Text:
    if film.tears is None:
        return Text("est.", QUIET)
    return Text(f"{film.tears.share * 100:.0f}")
