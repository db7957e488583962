"""A film as a card."""

from collections.abc import Sequence

from rich.console import Console, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.links import pages
from tearjerk.output.cards.columns import rows_grid
from tearjerk.output.cards.console import (
    MAX_CARD_CELLS,
    QUIET,
    TITLE,
    address,
    console,
    film_heading,
    meter,
    panel,
    text,
)
from tearjerk.output.lines import labels, where_label
from tearjerk.output.spoilers import card_warnings, hidden_words
from tearjerk.output.terminal import Terminal
from tearjerk.tears import levels
from tearjerk.text.words import runtime


def render(
    films: Sequence[Film],
    terminal: Terminal,
    *,
    country: str | None = None,
    avoided: Sequence[str] = (),
    reveal: bool = False,
) -> None:
    """Prints cards, one below the other."""
    print_cards(console(terminal), films, country=country, avoided=avoided, reveal=reveal)


def print_cards(
    on: Console,
    films: Sequence[Film],
    *,
    country: str | None = None,
    avoided: Sequence[str] = (),
    reveal: bool = False,
) -> None:
    """Prints cards on a console that the caller made."""
    for film in films:
        on.print(card(film, min(on.width, MAX_CARD_CELLS), country=country, avoided=avoided, reveal=reveal))


def card(
    film: Film, width: int, *, country: str | None = None, avoided: Sequence[str] = (), reveal: bool = False
) -> Panel:
    """One film as a panel of a given width in cells."""
    parts: list[RenderableType] = [
        film_heading(film),
        _facts(film),
        Text(),
        _level(film),
        Text(),
        text(film.synopsis),
        Text(),
        _rows(film, avoided, country, reveal=reveal),
    ]
    return panel(parts, width)


def _facts(film: Film) -> Text:
    rating = {None: "", "ALL": "all ages"}.get(film.certificate, f"{film.certificate}+")
    parts = [
        str(film.year),
        "" if film.runtime is None else runtime(film.runtime),
        rating,
        ", ".join(person.name for person in film.directors),
    ]
    return text(" · ".join(part for part in parts if part), QUIET)


def _level(film: Film) -> Table:
    words = Text()
    if film.tears is None:
        words.append("estimated by the editors", TITLE)
        words.append("\n")
        words.append_text(text(film.cry_reason or "", QUIET))
    else:
        words.append(levels.in_words(film.tears.share), TITLE)
        words.append(" viewers wrote that it made them cry\n")
        few = ", allowing for so few" if levels.differs_from_fraction(film.tears) else ""
        counts = f"{film.tears.crying:,} of {film.tears.reviews:,}{few}"
        interval = levels.interval_in_words(film.tears.low, film.tears.high)
        words.append(f"{counts} · {interval} · cry level {film.cry_level} of 5", QUIET)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=5, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(meter(film.cry_level), words)
    return grid


def _rows(film: Film, avoided: Sequence[str], country: str | None, *, reveal: bool) -> Table:
    rows: list[tuple[str, str | Text]] = []
    if film.themes:
        rows.append(("themes", " · ".join(vocabulary.THEMES[word].label for word in film.themes)))
    rows.append(("aftertaste", f"{film.aftertaste}: {vocabulary.AFTERTASTES[film.aftertaste].meaning}"))
    if film.cast:
        rows.append(("with", text(", ".join(person.name for person in film.cast[:4]))))
    rows.append(("warnings", _warnings(film, avoided, reveal=reveal)))
    url = pages(film, country)[0].url
    rows.append((where_label(country), address(url, url.removeprefix("https://").removeprefix("www."))))
    return rows_grid(rows)


def _warnings(film: Film, avoided: Sequence[str], *, reveal: bool) -> Text:
    warnings = card_warnings(film, avoided, reveal=reveal)
    visible = labels(vocabulary.WARNINGS, warnings.visible)
    lines = [Text(visible or "none known")] if visible or not warnings.hidden else []
    if warnings.hidden:
        lines.append(Text(hidden_words(film, warnings), QUIET))
    if warnings.unknown:
        unknown = labels(vocabulary.WARNINGS, warnings.unknown)
        lines.append(Text(f"not known: {unknown}", "" if avoided else QUIET))
    elif warnings.unjudged:
        lines.append(Text(f"{warnings.unjudged} not judged", QUIET))
    return Text("\n").join(lines)
