"""The catalogue at a glance, as bars."""

from collections.abc import Sequence
from typing import Any

from rich.text import Text

from tearjerk.output.cards.bars import bar, grid
from tearjerk.output.cards.console import ACCENT, QUIET, TITLE, console, meter, text
from tearjerk.output.terminal import Terminal
from tearjerk.text.sanitize import counted

THEMES_SHOWN = 12
LONG_BAR = 24
LABELS = 28
"""Cells that labels and numbers beside a bar may need; the bar has what is left."""


def draw_statistics(record: dict[str, Any], terminal: Terminal) -> None:
    """Prints one block a chart."""
    on = console(terminal)
    longest = max(6, min(LONG_BAR, terminal.width - LABELS))
    on.print(
        Text.assemble(
            (counted(record["films"], "film"), TITLE),
            (f"  {record['measured']:,} measured in {record['reviews']:,} reviews, ", QUIET),
            (f"{record['estimated']:,} estimated", QUIET),
        )
    )
    charts: list[tuple[str, list[tuple[Text, ...]]]] = [
        ("by cry level", _levels(record["levels"], longest)),
        ("by decade", _counts([(f"{row['decade']}s", row["films"]) for row in record["decades"]], longest)),
        (
            "by theme",
            _counts([(row["label"], row["films"]) for row in record["themes"][:THEMES_SHOWN]], longest),
        ),
        ("most wept over: directors (in 100 viewers, mean of their films)", _people(record["directors"])),
        ("most wept over: actors", _people(record["actors"])),
    ]
    for heading, rows in charts:
        if rows:
            on.print()
            on.print(text(heading, QUIET))
            on.print(grid(rows, terminal.width))


def _levels(rows: Sequence[dict[str, Any]], longest: int) -> list[tuple[Text, ...]]:
    most = max(row["films"] for row in rows)
    return [
        (
            meter(row["level"]),
            Text(f"{row['films']:>4}"),
            bar(row["films"], most, longest),
            Text(row["meaning"], QUIET),
        )
        for row in rows
    ]


def _counts(rows: Sequence[tuple[str, int]], longest: int) -> list[tuple[Text, ...]]:
    most = max((count for _, count in rows), default=0)
    return [(Text(label), Text(f"{count:>4}"), bar(count, most, longest)) for label, count in rows]


def _people(rows: Sequence[dict[str, Any]]) -> list[tuple[Text, ...]]:
    most = max((row["share"] for row in rows), default=0)
    return [
        (
            text(row["name"]),
            text(row["name_ko"] or "", ACCENT),
            Text(f"{row['share'] * 100:>4.0f}"),
            bar(row["share"], most),
            Text(counted(row["films"], "film"), QUIET),
        )
        for row in rows
    ]
