"""Show statistics about the user's diary as bar charts."""

from collections.abc import Sequence

from rich.text import Text

from tearjerk.output.cards.bars import bar, bars_grid
from tearjerk.output.cards.console import ACCENT, QUIET, TITLE, console, meter, text
from tearjerk.output.favourites import Favourite
from tearjerk.output.own_statistics import MonthCount, OwnLevelCount, OwnStatistics
from tearjerk.output.terminal import Terminal
from tearjerk.text.words import plural

MAX_MONTHS = 24
"""Maximum number of months in the chart; JSON contains all of them."""
MAX_BAR_CELLS = 24
RESERVED_CELLS = 32
"""Width reserved for the labels and numbers next to a bar."""


def render(statistics: OwnStatistics, terminal: Terminal) -> None:
    """Print a summary, then one block per chart."""
    screen = console(terminal)
    max_bar_cells = max(6, min(MAX_BAR_CELLS, terminal.width - RESERVED_CELLS))
    screen.print(_summary(statistics))
    dated = sum(month.viewings for month in statistics.months)
    months_note = f" in all; last {MAX_MONTHS} months shown" if len(statistics.months) > MAX_MONTHS else ""
    charts: list[tuple[str, list[tuple[Text, ...]]]] = [
        (
            f"viewings per month ({dated:,} with a date{months_note})",
            _month_rows(statistics.months[-MAX_MONTHS:], max_bar_cells),
        ),
        ("by cry level", _level_rows(statistics.levels, max_bar_cells)),
        (
            "favourite themes (your mean rating; ranked with an adjustment for small numbers of films)",
            _favourite_rows(statistics.themes),
        ),
        ("favourite directors", _favourite_rows(statistics.directors)),
        ("favourite actors", _favourite_rows(statistics.actors)),
    ]
    for heading, rows in charts:
        if rows:
            screen.print()
            screen.print(text(heading, QUIET))
            screen.print(bars_grid(rows, terminal.width))


def _summary(statistics: OwnStatistics) -> Text:
    parts = [f"{plural(statistics.entries, 'entry', 'entries')} in your diary"]
    if statistics.mean_rating is not None:
        parts.append(f"{statistics.rated:,} rated, {statistics.mean_rating:g} on average")
    if statistics.tears.cried or statistics.tears.dry:
        parts.append(f"cried {plural(statistics.tears.cried, 'time')}, dry-eyed {statistics.tears.dry:,}")
    if statistics.not_in_catalogue:
        parts.append(f"{statistics.not_in_catalogue:,} not in the catalogue")
    return Text.assemble((plural(statistics.films, "film"), TITLE), (f"  {'; '.join(parts)}", QUIET))


def _month_rows(rows: Sequence[MonthCount], max_bar_cells: int) -> list[tuple[Text, ...]]:
    max_viewings = max((row.viewings for row in rows), default=0)
    return [
        (
            Text(row.month),
            Text(f"{row.viewings:>3}"),
            bar(row.viewings, max_viewings, max_bar_cells),
            _cried_note(row.cried),
        )
        for row in rows
    ]


def _level_rows(rows: Sequence[OwnLevelCount], max_bar_cells: int) -> list[tuple[Text, ...]]:
    max_films = max(row.films for row in rows)
    if not max_films:
        return []
    return [
        (
            meter(row.level),
            Text(f"{row.films:>3}"),
            bar(row.films, max_films, max_bar_cells),
            _cried_note(row.cried),
        )
        for row in rows
    ]


def _favourite_rows(rows: Sequence[Favourite]) -> list[tuple[Text, ...]]:
    return [
        (
            text(row.name),
            text(row.name_ko or "", ACCENT),
            Text("" if row.rating is None else f"{row.rating:.1f}"),
            bar(row.rating or 0, 5),
            Text(plural(row.films, "film"), QUIET).append_text(_cried_note(row.cried, ", ")),
        )
        for row in rows
    ]


def _cried_note(count: int, prefix: str = "") -> Text:
    return Text(f"{prefix}cried {count:,}×" if count else "", QUIET)
