"""Films as a table: as many columns as the terminal has room for."""

from collections.abc import Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from tearjerk import vocabulary
from tearjerk.film import Film
from tearjerk.render.console import QUIET, TITLE, console, meter, text
from tearjerk.terminal import Terminal

ROOM_FOR_THEMES = 76
ROOM_FOR_HANGUL = 104


def draw_films(films: Sequence[Film], terminal: Terminal) -> None:
    """Prints one line a film."""
    console(terminal).print(films_table(films, terminal.width))


def films_table(films: Sequence[Film], width: int) -> Table:
    """The table; the title gives way last, since it is what the reader looks for."""
    table = Table(box=box.SIMPLE_HEAD, header_style=QUIET, pad_edge=False, expand=False)
    table.add_column("tears", width=5, no_wrap=True)
    table.add_column("in 100", width=6, justify="right", no_wrap=True)
    table.add_column("title", style=TITLE, no_wrap=True, overflow="ellipsis", min_width=16)
    if width >= ROOM_FOR_HANGUL:
        table.add_column("", no_wrap=True, overflow="ellipsis")
    table.add_column("year", width=4, no_wrap=True)
    if width >= ROOM_FOR_THEMES:
        table.add_column("themes", style=QUIET, no_wrap=True, overflow="ellipsis", max_width=36)
    for film in films:
        row = [meter(film.cry_level), _share(film), text(film.title)]
        if width >= ROOM_FOR_HANGUL:
            row.append(text(film.title_ko))
        row.append(Text(str(film.year), QUIET))
        if width >= ROOM_FOR_THEMES:
            row.append(Text(", ".join(vocabulary.THEMES[word].label for word in film.themes)))
        table.add_row(*row)
    return table


def _share(film: Film) -> Text:
    if film.tears is None:
        return Text("est.", QUIET)
    return Text(f"{film.tears.share * 100:.0f}")
