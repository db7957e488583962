"""Show how a cry level was measured, as a card."""

from collections.abc import Sequence
from math import log10

from rich.console import RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from tearjerk.output.cards.console import (
    ACCENT,
    MAX_CARD_CELLS,
    PADDING_CELLS,
    QUIET,
    TITLE,
    console,
    film_heading,
    panel,
    text,
)
from tearjerk.output.cards.labelled import LabelledRow, labelled_row, meter_row
from tearjerk.output.terminal import Terminal
from tearjerk.tears.explanation import (
    ALL_FILMS_PHRASE,
    CAUTION,
    KOREAN_FILMS_PHRASE,
    Explanation,
    rank_in_words,
)
from tearjerk.tears.ranking import Bar, Neighbour, Ranking

FULL_CELL, EMPTY_CELL = "▰", "▱"
"""Characters of a bar, which are one cell wide in every terminal, even East Asian ones."""
LABEL_CELLS = len("00.0-00.0")


def render(found: Explanation, terminal: Terminal) -> None:
    """Print one explanation as a card."""
    screen = console(terminal)
    screen.print(explanation_panel(found, min(screen.width, MAX_CARD_CELLS)))


def explanation_panel(found: Explanation, width: int) -> Panel:
    """Return one explanation as a panel `width` cells wide."""
    parts: list[RenderableType] = [film_heading(found.film, year=True), Text(), _measured(found)]
    if found.ranking is not None:
        parts += [
            Text(),
            _histogram(found.ranking.histogram, width - PADDING_CELLS),
            Text(),
            _neighbours(found, found.ranking),
            Text(),
            *_rows(found),
        ]
    return panel(parts, width)


def _measured(found: Explanation) -> LabelledRow:
    if found.counts is None:
        said = Text()
        said.append("estimated, not counted\n", TITLE)
        said.append_text(text(found.reason))
        said.append(f"\ncry level {found.level_with_meaning}", QUIET)
        return meter_row(found.film.cry_level, said)
    sentence, _, share = found.sentence.partition(": ")
    said = Text(sentence)
    if share:
        said.append(": ")
        said.append(share, TITLE)
    said.append(f"\n{found.interval}", QUIET)
    said.append(f"\ncry level {found.level_with_meaning}", QUIET)
    return meter_row(found.film.cry_level, said)


def _histogram(bars: Sequence[Bar], width: int) -> Table:
    """Return a horizontal histogram, most tears at the top.

    Lengths are logarithmic, because one bar with half of all films would dwarf the others.
    """
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(style=QUIET, justify="right", no_wrap=True, width=LABEL_CELLS)
    grid.add_column(no_wrap=True)
    grid.add_row("in 100", Text("films (log scale)", QUIET))
    room = max(3, width - LABEL_CELLS - len("  0,000 ") - len("this film"))
    most = log10(1 + max(bar.films for bar in bars))
    for bar in reversed(bars):
        length = round(room * log10(1 + bar.films) / most)
        line = Text((FULL_CELL if bar.is_ranked else EMPTY_CELL) * length, ACCENT if bar.is_ranked else QUIET)
        line.append(f" {bar.films:,}", "" if bar.is_ranked else QUIET)
        if bar.is_ranked:
            line.append(" this film", TITLE)
        grid.add_row(Text(f"{bar.start * 100:.1f}-{bar.end * 100:.1f}", TITLE if bar.is_ranked else ""), line)
    return grid


def _neighbours(found: Explanation, ranking: Ranking) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="ellipsis", no_wrap=True)
    share = found.counts.share if found.counts is not None else 0.0
    own = text(f"{found.film.title} ({found.film.year})")
    own.stylize(TITLE)
    for film in ranking.above:
        grid.add_row(Text(f"{film.share * 100:.1f}", QUIET), _film_name(film))
    grid.add_row(Text(f"{share * 100:.1f}", TITLE), own)
    for film in ranking.below:
        grid.add_row(Text(f"{film.share * 100:.1f}", QUIET), _film_name(film))
    return grid


def _film_name(film: Neighbour) -> Text:
    return text(film.title if film.year is None else f"{film.title} ({film.year})", QUIET)


def _rows(found: Explanation) -> list[LabelledRow]:
    rows = []
    if found.ranking is not None:
        ranks = f"{rank_in_words(found.ranking.korean)} {KOREAN_FILMS_PHRASE}\n{rank_in_words(found.ranking.overall)} {ALL_FILMS_PHRASE}"
        rows.append(labelled_row("rank", Text(ranks)))
    rows.append(labelled_row("counted in", text("; ".join(found.corpus_descriptions))))
    rows.append(labelled_row("note", Text(CAUTION, QUIET)))
    return rows
