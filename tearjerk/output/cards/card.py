"""Show a film as a card."""

from collections.abc import Sequence
from urllib.parse import unquote

from rich.console import Console, RenderableType
from rich.panel import Panel
from rich.text import Text

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.links import pages
from tearjerk.output.card_lines import joined_labels, unjudged_in_words, where_label
from tearjerk.output.card_options import DEFAULT_OPTIONS, CardOptions
from tearjerk.output.cards.console import (
    FRAME_CELLS,
    MAX_CARD_CELLS,
    QUIET,
    TITLE,
    console,
    film_heading,
    link_text,
    panel,
    text,
)
from tearjerk.output.cards.labelled_rows import LabelledRow, labelled_row, meter_row
from tearjerk.output.spoilers import card_warnings, hidden_warnings_note
from tearjerk.output.terminal import Terminal
from tearjerk.output.theme_labels import theme_labels
from tearjerk.tears import levels
from tearjerk.text.words import format_runtime


def render(films: Sequence[Film], options: CardOptions, terminal: Terminal) -> None:
    """Print cards, one below the other."""
    screen = console(terminal)
    for film in films:
        print_card(screen, film, options)


def print_card(screen: Console, film: Film, options: CardOptions = DEFAULT_OPTIONS) -> None:
    """Print one card on a console; a link wider than the card is printed below it, unbroken."""
    fitted_card, watch_link = fit_card(film, min(screen.width, MAX_CARD_CELLS), options)
    screen.print(fitted_card)
    if watch_link is not None:
        screen.print(watch_link, soft_wrap=True)


def fit_card(film: Film, width: int, options: CardOptions = DEFAULT_OPTIONS) -> tuple[Panel, Text | None]:
    """Return a film's card as a panel `width` cells wide, and its link separately if it is too wide for the panel."""
    inner_width = width - FRAME_CELLS
    label, link = Text(where_label(options.country), QUIET), _link(film, options)
    fits = link.cell_len <= inner_width
    gap = "  " if label.cell_len + 2 + link.cell_len <= inner_width or not fits else "\n"
    watch_link = Text(gap).join([label, link])
    return card_panel(film, width, options, watch_link if fits else None), None if fits else watch_link


def card_panel(film: Film, width: int, options: CardOptions, watch_link: Text | None) -> Panel:
    """Return a film's card as a panel `width` cells wide, ending with `watch_link`, if given."""
    parts: list[RenderableType] = [
        film_heading(film),
        _facts(film),
        Text(),
        _level_row(film),
        Text(),
        text(film.synopsis),
        Text(),
        *_rows(film, options),
    ]
    if watch_link is not None:
        parts.append(watch_link)
    seed = "" if options.seed is None else f" --seed {options.seed} "
    return panel(parts, width, Text(seed, QUIET))


def _facts(film: Film) -> Text:
    certificate = {None: "", "ALL": "all ages"}.get(film.certificate, f"{film.certificate}+ (Korean rating)")
    parts = [
        str(film.year),
        "" if film.runtime is None else format_runtime(film.runtime),
        certificate,
        ", ".join(person.name for person in film.directors),
    ]
    return text(" · ".join(part for part in parts if part), QUIET)


def _level_row(film: Film) -> LabelledRow:
    words = Text()
    if film.tears is None:
        words.append("estimated by the editors", TITLE)
        words.append("\n")
        words.append_text(text(film.cry_reason or "", QUIET))
    else:
        words.append(levels.share_in_words(film.tears.share), TITLE)
        words.append(" reviewers wrote that it made them cry\n")
        interval = levels.interval_in_words(film.tears.low, film.tears.high)
        level = f"cry level {levels.level_with_range(film)}"
        words.append(" · ".join((levels.counts_in_words(film.tears), interval, level)), QUIET)
    return meter_row(film.cry_level, words)


def _rows(film: Film, options: CardOptions) -> list[LabelledRow]:
    rows = []
    requested, others = theme_labels(film, options.themes)
    if requested or others:
        words = Text(" · ").join([*(Text(label, TITLE) for label in requested), *map(Text, others)])
        rows.append(labelled_row("themes", words))
    aftertaste = vocabulary.AFTERTASTES[film.aftertaste]
    rows.append(labelled_row("aftertaste", Text(f"{film.aftertaste}: {aftertaste.meaning}")))
    if film.cast:
        rows.append(labelled_row("with", text(", ".join(person.name for person in film.cast[:4]))))
    rows.append(labelled_row("warnings", _warnings(film, options)))
    return rows


def _warnings(film: Film, options: CardOptions) -> Text:
    warnings = card_warnings(film, options.avoided, reveal=options.reveal)
    visible = joined_labels(vocabulary.WARNINGS, warnings.visible)
    parts = [Text(visible or "none known")] if visible or not warnings.hidden else []
    if warnings.hidden:
        parts.append(Text(hidden_warnings_note(film, warnings, options.reveal_key), QUIET))
    if warnings.named_unjudged:
        names_avoided = not set(warnings.named_unjudged).isdisjoint(options.avoided)
        parts.append(Text(f"not judged: {unjudged_in_words(warnings)}", "" if names_avoided else QUIET))
    elif warnings.unjudged_count:
        parts.append(Text(f"{warnings.unjudged_count} not judged", QUIET))
    # A styled separator, not a base style, which the joined parts would inherit.
    return Text.assemble((" · ", QUIET)).join(parts)


def _link(film: Film, options: CardOptions) -> Text:
    url = pages(film, options.country)[0].url
    shown = unquote(url.removeprefix("https://").removeprefix("www.")).replace(" ", "+")
    return link_text(url, shown)
