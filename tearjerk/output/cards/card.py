"""A film as a card."""

from collections.abc import Sequence

from rich import box
from rich.console import Console, Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.links import pages
from tearjerk.output.cards.console import ACCENT, CARD_WIDTH, QUIET, TITLE, console, meter, text
from tearjerk.output.lines import folded_words, names, unjudged, warning_words
from tearjerk.output.terminal import Terminal
from tearjerk.tears import levels


def draw_cards(
    films: Sequence[Film], terminal: Terminal, *, avoided: Sequence[str] = (), unfold: bool = False
) -> None:
    """Prints cards, one below the other."""
    print_cards(console(terminal), films, avoided=avoided, unfold=unfold)


def print_cards(
    on: Console, films: Sequence[Film], *, avoided: Sequence[str] = (), unfold: bool = False
) -> None:
    """Prints cards on a console that the caller made."""
    for film in films:
        on.print(card(film, min(on.width, CARD_WIDTH), avoided=avoided, unfold=unfold))


def card(film: Film, width: int, *, avoided: Sequence[str] = (), unfold: bool = False) -> Panel:
    """One film as a panel of a given width in cells."""
    parts: list[RenderableType] = [
        _heading(film),
        _quiet_line(film),
        Text(),
        _level(film),
        Text(),
        text(film.synopsis),
        Text(),
    ]
    parts.append(_rows(film, avoided, unfold=unfold))
    return Panel(Group(*parts), box=box.ROUNDED, border_style=QUIET, padding=(1, 2), width=width)


def _heading(film: Film) -> Text:
    heading = text(film.title)
    heading.stylize(TITLE)  # not as the base style: what is appended must not inherit it
    if film.title_ko != film.title:
        heading.append("  ")
        heading.append_text(text(film.title_ko, ACCENT))
    return heading


def runtime_words(minutes: int) -> str:
    """A runtime as people say it: '2 h 2 min'."""
    hours, rest = divmod(minutes, 60)
    return " ".join(part for part in (f"{hours} h" * (hours > 0), f"{rest} min" * (rest > 0)) if part)


def _quiet_line(film: Film) -> Text:
    rating = {None: "", "ALL": "all ages"}.get(film.certificate, f"{film.certificate}+")
    parts = [
        str(film.year),
        "" if film.runtime is None else runtime_words(film.runtime),
        rating,
        ", ".join(person.name for person in film.directors),
    ]
    return text(" · ".join(part for part in parts if part), QUIET)


def _level(film: Film) -> Table:
    said = Text()
    if film.tears is None:
        said.append("estimated by the editors", TITLE)
        said.append("\n")
        said.append_text(text(film.cry_reason or "", QUIET))
    else:
        said.append(levels.in_words(film.tears.share), TITLE)
        said.append(" viewers wrote that it made them cry\n")
        few = ", allowing for so few" if levels.drawn_in(film.tears) else ""
        counts = f"{film.tears.crying:,} of {film.tears.reviews:,}{few}"
        spread = levels.interval_in_words(film.tears.low, film.tears.high)
        said.append(f"{counts} · {spread} · cry level {film.cry_level} of 5", QUIET)
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(width=5, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(meter(film.cry_level), said)
    return grid


def _rows(film: Film, avoided: Sequence[str], *, unfold: bool) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(style=QUIET, width=10, no_wrap=True)
    grid.add_column(overflow="fold")
    if film.themes:
        grid.add_row("themes", " · ".join(vocabulary.THEMES[word].label for word in film.themes))
    grid.add_row("aftertaste", f"{film.aftertaste}: {vocabulary.AFTERTASTES[film.aftertaste].meaning}")
    if film.cast:
        grid.add_row("with", text(", ".join(person.name for person in film.cast[:4])))
    grid.add_row("warnings", _warnings(film, avoided, unfold=unfold))
    grid.add_row("look it up", _address(pages(film)[0].url))
    return grid


def _warnings(film: Film, avoided: Sequence[str], *, unfold: bool) -> Text:
    shown, folded, unknown = warning_words(film, avoided, unfold=unfold)
    said = Text(names(vocabulary.WARNINGS, shown) or ("" if folded else "none known"))
    lines = [said] if said.plain else []
    if folded:
        lines.append(Text(folded_words(film, folded, more=bool(shown)), QUIET))
    if unknown:
        lines.append(Text(f"not known: {names(vocabulary.WARNINGS, unknown)}", "" if avoided else QUIET))
    elif unjudged(film):
        lines.append(Text(f"{unjudged(film)} not judged", QUIET))
    return Text("\n").join(lines)


def _address(url: str) -> Text:
    shown = url.removeprefix("https://").removeprefix("www.")
    address = text(shown, ACCENT)
    address.stylize(f"link {url}")
    return address
