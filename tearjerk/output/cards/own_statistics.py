"""Show statistics about the user's diary as bar charts."""

from collections.abc import Sequence

from rich.text import Text

from tearjerk.output.cards.bars import bar, bars_grid
from tearjerk.output.cards.console import ACCENT, QUIET, TITLE, console, meter, text
from tearjerk.output.favourites import Favourite
from tearjerk.output.own_statistics import Month, OwnLevel, OwnStatistics
from tearjerk.output.terminal import Terminal
from tearjerk.text.words import plural

MAX_MONTHS = 24
"""Maximum number of months in the chart; JSON contains all of them."""
MAX_BAR_CELLS = 24
LABEL_CELLS = 32
"""Width reserved for the labels and numbers next to a bar."""


def render(found: OwnStatistics, terminal: Terminal) -> None:
    """Print a summary, then one block per chart."""
    screen = console(terminal)
    longest = max(6, min(MAX_BAR_CELLS, terminal.width - LABEL_CELLS))
    screen.print(_summary(found))
    dated = sum(month.films for month in found.months)
    earlier = f", the last {MAX_MONTHS} months" if len(found.months) > MAX_MONTHS else ""
    charts: list[tuple[str, list[tuple[Text, ...]]]] = [
        (f"films per month ({dated:,} with a date{earlier})", _months(found.months[-MAX_MONTHS:], longest)),
        ("by cry level", _levels(found.levels, longest)),
        ("favourite themes (your mean rating; themes with few films count less)", _favourites(found.themes)),
        ("favourite directors", _favourites(found.directors)),
        ("favourite actors", _favourites(found.actors)),
    ]
    for heading, rows in charts:
        if rows:
            screen.print()
            screen.print(text(heading, QUIET))
            screen.print(bars_grid(rows, terminal.width))


def _summary(found: OwnStatistics) -> Text:
    summary = Text(plural(found.films, "film"), TITLE)
    parts = [f"{plural(found.entries, 'entry', 'entries')} in your diary"]
    if found.mean_rating is not None:
        parts.append(f"{found.rated:,} rated, {found.mean_rating:g} on average")
    if found.tears.cried or found.tears.dry:
        parts.append(f"cried {plural(found.tears.cried, 'time')}, dry-eyed {found.tears.dry:,}")
    if found.not_in_catalogue:
        parts.append(f"{found.not_in_catalogue:,} not in the catalogue")
    return summary.append(f"  {'; '.join(parts)}", QUIET)


def _months(rows: Sequence[Month], longest: int) -> list[tuple[Text, ...]]:
    most = max((row.films for row in rows), default=0)
    return [
        (Text(row.month), Text(f"{row.films:>3}"), bar(row.films, most, longest), _in_tears(row.cried))
        for row in rows
    ]


def _levels(rows: Sequence[OwnLevel], longest: int) -> list[tuple[Text, ...]]:
    most = max(row.films for row in rows)
    if not most:
        return []
    return [
        (meter(row.level), Text(f"{row.films:>3}"), bar(row.films, most, longest), _in_tears(row.cried))
        for row in rows
    ]


def _favourites(rows: Sequence[Favourite]) -> list[tuple[Text, ...]]:
    return [
        (
            text(row.name),
            text(row.name_ko or "", ACCENT),
            Text("" if row.rating is None else f"{row.rating:.1f}"),
            bar(row.rating or 0, 5),
            Text(plural(row.films, "film"), QUIET).append_text(_in_tears(row.cried, ", ")),
        )
        for row in rows
    ]


def _in_tears(count: int, before: str = "") -> Text:
    return Text(f"{before}cried {count:,}×" if count else "", QUIET)
