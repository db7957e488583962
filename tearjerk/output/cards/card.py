"""Show a film as a card."""

from collections.abc import Sequence
from urllib.parse import unquote

from rich.console import Console, RenderableType
from rich.panel import Panel
from rich.text import Text

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.links import pages
from tearjerk.output.card_options import DEFAULT_OPTIONS, CardOptions
from tearjerk.output.cards.console import (
    MAX_CARD_CELLS,
    PADDING_CELLS,
    QUIET,
    TITLE,
    console,
    film_heading,
    link_text,
    panel,
    text,
)
from tearjerk.output.cards.labelled import LabelledRow, labelled_row, meter_row
from tearjerk.output.lines import labels, where_label
from tearjerk.output.spoilers import card_warnings, hidden_warnings_note
from tearjerk.output.terminal import Terminal
from tearjerk.output.theme_labels import theme_labels
from tearjerk.tears import levels
from tearjerk.text.words import runtime


def render(films: Sequence[Film], options: CardOptions, terminal: Terminal) -> None:
    """Print cards, one below the other."""
    screen = console(terminal)
    for film in films:
        print_card(screen, film, options)


def print_card(screen: Console, film: Film, options: CardOptions = DEFAULT_OPTIONS) -> None:
    """Print one card on a console; a link wider than the card is printed below it, unbroken."""
    card_panel, below = fit_card(film, min(screen.width, MAX_CARD_CELLS), options)
    screen.print(card_panel)
    if below is not None:
        screen.print(below, soft_wrap=True)


def fit_card(film: Film, width: int, options: CardOptions = DEFAULT_OPTIONS) -> tuple[Panel, Text | None]:
    """Return a film's card as a panel `width` cells wide, and its link separately if it is too wide for the panel."""
    room = width - PADDING_CELLS
    label, link = Text(where_label(options.country), QUIET), _link(film, options)
    fits = link.cell_len <= room
    gap = "  " if label.cell_len + 2 + link.cell_len <= room or not fits else "\n"
    where = Text(gap).join([label, link])
    return card(film, width, options, where if fits else None), None if fits else where


def card(film: Film, width: int, options: CardOptions, where: Text | None) -> Panel:
    """Return a film's card as a panel `width` cells wide, ending with `where`, the link to watch it, if given."""
    parts: list[RenderableType] = [
        film_heading(film),
        _facts(film),
        Text(),
        _level(film),
        Text(),
        text(film.synopsis),
        Text(),
        *_rows(film, options),
    ]
    if where is not None:
        parts.append(where)
    seed = "" if options.seed is None else f" --seed {options.seed} "
    return panel(parts, width, Text(seed, QUIET))


def _facts(film: Film) -> Text:
    rating = {None: "", "ALL": "all ages"}.get(film.certificate, f"{film.certificate}+ (Korean rating)")
    parts = [
        str(film.year),
        "" if film.runtime is None else runtime(film.runtime),
        rating,
        ", ".join(person.name for person in film.directors),
    ]
    return text(" · ".join(part for part in parts if part), QUIET)


def _level(film: Film) -> LabelledRow:
    words = Text()
    if film.tears is None:
        words.append("estimated by the editors", TITLE)
        words.append("\n")
        words.append_text(text(film.cry_reason or "", QUIET))
    else:
        words.append(levels.share_in_words(film.tears.share), TITLE)
        words.append(" viewers wrote that it made them cry\n")
        interval = levels.interval_in_words(film.tears.low, film.tears.high)
        level = f"cry level {levels.level_with_range(film)}"
        words.append(" · ".join((levels.counts_in_words(film.tears), interval, level)), QUIET)
    return meter_row(film.cry_level, words)


def _rows(film: Film, options: CardOptions) -> list[LabelledRow]:
    rows = []
    asked, others = theme_labels(film, options.themes)
    if asked or others:
        words = Text(" · ").join([*(Text(label, TITLE) for label in asked), *map(Text, others)])
        rows.append(labelled_row("themes", words))
    aftertaste = vocabulary.AFTERTASTES[film.aftertaste]
    rows.append(labelled_row("aftertaste", Text(f"{film.aftertaste}: {aftertaste.meaning}")))
    if film.cast:
        rows.append(labelled_row("with", text(", ".join(person.name for person in film.cast[:4]))))
    rows.append(labelled_row("warnings", _warnings(film, options)))
    return rows


def _warnings(film: Film, options: CardOptions) -> Text:
    warnings = card_warnings(film, options.avoided, reveal=options.reveal)
    visible = labels(vocabulary.WARNINGS, warnings.visible)
    parts = [Text(visible or "none known")] if visible or not warnings.hidden else []
    if warnings.hidden:
        parts.append(Text(hidden_warnings_note(film, warnings, options.reveal_key), QUIET))
    if warnings.unknown:
        unknown = labels(vocabulary.WARNINGS, warnings.unknown)
        parts.append(Text(f"not known: {unknown}", "" if options.avoided else QUIET))
    elif warnings.unjudged:
        parts.append(Text(f"{warnings.unjudged} not judged", QUIET))
    return Text(" · ", QUIET).join(parts)


def _link(film: Film, options: CardOptions) -> Text:
    url = pages(film, options.country)[0].url
    shown = unquote(url.removeprefix("https://").removeprefix("www.")).replace(" ", "+")
    return link_text(url, shown)
