"""Show how a cry level was measured, as a card."""

from collections.abc import Sequence
from math import log10

from rich.console import RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from tearjerk.output.cards.console import (
    ACCENT,
    FRAME_CELLS,
    MAX_CARD_CELLS,
    QUIET,
    TITLE,
    console,
    film_heading,
    panel,
    text,
)
from tearjerk.output.cards.labelled_rows import LabelledRow, labelled_row, meter_row
from tearjerk.output.terminal import Terminal
from tearjerk.tears.explanation import (
    CAUTION,
    Explanation,
    ranks_in_words,
)
from tearjerk.tears.ranking import Bar, Neighbour, Ranking

FULL_CELL, EMPTY_CELL = "▰", "▱"
"""Characters of a bar, which are one cell wide in every terminal, even East Asian ones."""
LABEL_CELLS = len("00.0-00.0")


def render(explanation: Explanation, terminal: Terminal) -> None:
    """Print one explanation as a card."""
    screen = console(terminal)
    screen.print(explanation_panel(explanation, min(screen.width, MAX_CARD_CELLS)))


def explanation_panel(explanation: Explanation, width: int) -> Panel:
    """Return one explanation as a panel `width` cells wide."""
    parts: list[RenderableType] = [film_heading(explanation.film, year=True), Text(), _level_row(explanation)]
    if explanation.ranking is not None:
        parts += [
            Text(),
            _histogram(explanation.ranking.histogram, width - FRAME_CELLS),
            Text(),
            _neighbours(explanation, explanation.ranking),
        ]
    if explanation.counts is not None:
        parts += [Text(), *_rows(explanation)]
    return panel(parts, width)


def _level_row(explanation: Explanation) -> LabelledRow:
    if explanation.counts is None:
        words = Text()
        words.append("estimated, not counted\n", TITLE)
        words.append_text(text(explanation.reason))
        words.append(f"\ncry level {explanation.level_with_meaning}", QUIET)
        return meter_row(explanation.film.cry_level, words)
    sentence, _, share = explanation.sentence.partition(": ")
    words = Text(sentence)
    if share:
        words.append(": ")
        words.append(share, TITLE)
    words.append(f"\n{explanation.interval}", QUIET)
    words.append(f"\ncry level {explanation.level_with_meaning}", QUIET)
    return meter_row(explanation.film.cry_level, words)


def _histogram(bars: Sequence[Bar], width: int) -> Table:
    """Return a horizontal histogram, most tears at the top.

    Lengths are logarithmic, because one bar with half of all films would dwarf the others.
    """
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(style=QUIET, justify="right", no_wrap=True, width=LABEL_CELLS)
    grid.add_column(no_wrap=True)
    grid.add_row("share, %", Text("number of films (log scale)", QUIET))
    room = max(3, width - LABEL_CELLS - len("  0,000 ") - len("this film"))
    most = log10(1 + max(bar.films for bar in bars))
    for bar in reversed(bars):
        length = round(room * log10(1 + bar.films) / most)
        label = f"{bar.start * 100:.1f}-{bar.end * 100:.1f}"
        if bar.has_ranked_film:
            line = Text.assemble((FULL_CELL * length, ACCENT), f" {bar.films:,}", (" this film", TITLE))
            grid.add_row(Text(label, TITLE), line)
        else:
            grid.add_row(label, Text(f"{EMPTY_CELL * length} {bar.films:,}", QUIET))
    return grid


def _neighbours(explanation: Explanation, ranking: Ranking) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="ellipsis", no_wrap=True)
    share = explanation.counts.share if explanation.counts is not None else 0.0
    own = text(f"{explanation.film.title} ({explanation.film.year})")
    own.stylize(TITLE)
    for film in ranking.above:
        grid.add_row(Text(f"{film.share * 100:.1f}", QUIET), _film_name(film))
    grid.add_row(Text(f"{share * 100:.1f}", TITLE), own)
    for film in ranking.below:
        grid.add_row(Text(f"{film.share * 100:.1f}", QUIET), _film_name(film))
    return grid


def _film_name(film: Neighbour) -> Text:
    return text(film.title if film.year is None else f"{film.title} ({film.year})", QUIET)


def _rows(explanation: Explanation) -> list[LabelledRow]:
    rows = []
    if explanation.ranking is not None:
        rows.append(labelled_row("rank", Text("\n".join(ranks_in_words(explanation.ranking)))))
    rows.append(labelled_row("counted in", text("; ".join(explanation.corpus_descriptions))))
    rows.append(labelled_row("note", Text(CAUTION, QUIET)))
    return rows
