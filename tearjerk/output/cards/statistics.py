"""Show statistics about the catalogue as bar charts."""

from collections.abc import Sequence

from rich.text import Text

from tearjerk.output.cards.bars import bar, bars_grid
from tearjerk.output.cards.console import ACCENT, QUIET, TITLE, console, meter, text
from tearjerk.output.statistics import LevelCount, PersonTears, Statistics
from tearjerk.output.terminal import Terminal
from tearjerk.text.words import plural

MAX_THEMES = 12
MAX_BAR_CELLS = 24
RESERVED_CELLS = 28
"""Width reserved for the labels and numbers next to a bar."""


def render(statistics: Statistics, terminal: Terminal) -> None:
    """Print one block per chart."""
    screen = console(terminal)
    max_bar_cells = max(6, min(MAX_BAR_CELLS, terminal.width - RESERVED_CELLS))
    screen.print(
        Text.assemble(
            (plural(statistics.films, "film"), TITLE),
            (f"  {statistics.measured:,} measured in {statistics.reviews:,} reviews, ", QUIET),
            (f"{statistics.estimated:,} estimated", QUIET),
        )
    )
    themes = [row for row in statistics.themes if row.films]
    limit_note = f" (the {MAX_THEMES} most common)" if len(themes) > MAX_THEMES else ""
    charts: list[tuple[str, list[tuple[Text, ...]]]] = [
        ("by cry level", _level_rows(statistics.levels, max_bar_cells)),
        (
            "by decade",
            _count_rows([(f"{row.decade}s", row.films) for row in statistics.decades], max_bar_cells),
        ),
        (
            f"by theme{limit_note}",
            _count_rows([(row.label, row.films) for row in themes[:MAX_THEMES]], max_bar_cells),
        ),
        (
            "most tears: directors (viewers in tears per 100, mean of their films)",
            _person_rows(statistics.directors),
        ),
        ("most tears: actors", _person_rows(statistics.actors)),
    ]
    for heading, rows in charts:
        if rows:
            screen.print()
            screen.print(text(heading, QUIET))
            screen.print(bars_grid(rows, terminal.width))


def _level_rows(rows: Sequence[LevelCount], max_bar_cells: int) -> list[tuple[Text, ...]]:
    most = max(row.films for row in rows)
    return [
        (
            meter(row.level),
            Text(f"{row.films:>4}"),
            bar(row.films, most, max_bar_cells),
            Text(row.meaning, QUIET),
        )
        for row in rows
    ]


def _count_rows(rows: Sequence[tuple[str, int]], max_bar_cells: int) -> list[tuple[Text, ...]]:
    most = max((count for _, count in rows), default=0)
    return [(Text(label), Text(f"{count:>4}"), bar(count, most, max_bar_cells)) for label, count in rows]


def _person_rows(rows: Sequence[PersonTears]) -> list[tuple[Text, ...]]:
    most = max((row.share for row in rows), default=0)
    return [
        (
            text(row.name),
            text(row.name_ko or "", ACCENT),
            Text(f"{row.share * 100:>4.0f}"),
            bar(row.share, most),
            Text(plural(row.films, "film"), QUIET),
        )
        for row in rows
    ]
