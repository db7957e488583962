"""Show a progress bar on a terminal, and nothing elsewhere."""

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TextIO, TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from tearjerk.output.cards.console import ACCENT

Item = TypeVar("Item")


@contextmanager
def progress(description: str, total: int | None, stream: TextIO) -> Iterator[Callable[[int], object]]:
    """Yield a function that advances the bar by a given amount; the bar pulses if the total is unknown."""
    console = Console(file=stream, markup=False, emoji=False, highlight=False)
    if not stream.isatty() or console.is_dumb_terminal:
        yield lambda _: None
        return
    bar = Progress(
        TextColumn(description),
        BarColumn(bar_width=None, complete_style=ACCENT, finished_style=ACCENT),
        *([MofNCompleteColumn(), TimeRemainingColumn()] if total is not None else []),
        console=console,
        transient=True,
        # Text printed in the meantime goes above the bar on a terminal, but unchanged into a pipe.
        redirect_stdout=sys.stdout.isatty(),
    )
    with bar:
        task = bar.add_task(description, total=total)
        yield lambda step: bar.advance(task, step)


def track(items: Iterable[Item], description: str, total: int, stream: TextIO) -> Iterator[Item]:
    """Yield the items, showing a progress bar of how many of `total` have been processed."""
    with progress(description, total, stream) as advance:
        for item in items:
            yield item
            advance(1)
