"""How a level was measured, on a terminal."""

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
from tearjerk.output.cards.labelled import Labelled, beside_meter, labelled
from tearjerk.output.terminal import Terminal
from tearjerk.tears.explanation import ALL_FILMS, CAUTION, KOREAN_FILMS, Explanation, ordinal
from tearjerk.tears.ranking import Bar, Neighbour, Ranking

FULL, NONE = "▰", "▱"
"""One cell wide in every terminal, East Asian ones too."""
LABEL = len("00.0-00.0")


def render(found: Explanation, terminal: Terminal) -> None:
    """Prints one explanation as a card."""
    on = console(terminal)
    on.print(explanation_panel(found, min(on.width, MAX_CARD_CELLS)))


def explanation_panel(found: Explanation, width: int) -> Panel:
    """One explanation as a panel `width` cells wide."""
    parts: list[RenderableType] = [film_heading(found.film, year=True), Text(), _measured(found)]
    if found.ranking is not None:
        parts += [
            Text(),
            _picture(found.ranking.histogram, width - PADDING_CELLS),
            Text(),
            _neighbours(found, found.ranking),
            Text(),
            *_rows(found),
        ]
    return panel(parts, width)


def _measured(found: Explanation) -> Labelled:
    if found.counts is None:
        said = Text()
        said.append("estimated, not counted\n", TITLE)
        said.append_text(text(found.reason))
        said.append(f"\ncry level {found.level}", QUIET)
        return beside_meter(found.film.cry_level, said)
    sentence, _, share = found.sentence.partition(": ")
    said = Text(sentence)
    if share:
        said.append(": ")
        said.append(share, TITLE)
    said.append(f"\n{found.interval}", QUIET)
    said.append(f"\ncry level {found.level}", QUIET)
    return beside_meter(found.film.cry_level, said)


def _picture(bars: Sequence[Bar], width: int) -> Table:
    """A histogram lying on its side, most tears on top. Lengths are logarithmic: half of all films would hide the rest."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(style=QUIET, justify="right", no_wrap=True, width=LABEL)
    grid.add_column(no_wrap=True)
    grid.add_row("in 100", Text("films (log scale)", QUIET))
    room = max(3, width - LABEL - len("  0,000 ") - len("this film"))
    most = log10(1 + max(bar.films for bar in bars))
    for bar in reversed(bars):
        length = round(room * log10(1 + bar.films) / most)
        line = Text((FULL if bar.this else NONE) * length, ACCENT if bar.this else QUIET)
        line.append(f" {bar.films:,}", "" if bar.this else QUIET)
        if bar.this:
            line.append(" this film", TITLE)
        grid.add_row(Text(f"{bar.start * 100:.1f}-{bar.end * 100:.1f}", TITLE if bar.this else ""), line)
    return grid


def _neighbours(found: Explanation, ranking: Ranking) -> Table:
    grid = Table.grid(padding=(0, 2, 0, 0))
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(overflow="ellipsis", no_wrap=True)
    share = found.counts.share if found.counts is not None else 0.0
    own = text(f"{found.film.title} ({found.film.year})")
    own.stylize(TITLE)
    for film in ranking.above:
        grid.add_row(Text(f"{film.share * 100:.1f}", QUIET), _named(film))
    grid.add_row(Text(f"{share * 100:.1f}", TITLE), own)
    for film in ranking.below:
        grid.add_row(Text(f"{film.share * 100:.1f}", QUIET), _named(film))
    return grid


def _named(film: Neighbour) -> Text:
    return text(film.title if film.year is None else f"{film.title} ({film.year})", QUIET)


def _rows(found: Explanation) -> list[Labelled]:
    rows = []
    if found.ranking is not None:
        ranks = (
            f"{ordinal(found.ranking.korean)} {KOREAN_FILMS}\n{ordinal(found.ranking.everywhere)} {ALL_FILMS}"
        )
        rows.append(labelled("rank", Text(ranks)))
    rows.append(labelled("counted in", text("; ".join(found.sources))))
    rows.append(labelled("note", Text(CAUTION, QUIET)))
    return rows
