"""A progress bar on a terminal, and nothing elsewhere."""

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
    """Yields a function to call with how much was done since; the bar pulses where the total is unknown."""
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
        # What is printed meanwhile on the same terminal goes above the bar; a pipe gets it as it is.
        redirect_stdout=sys.stdout.isatty(),
    )
    with bar:
        task = bar.add_task(description, total=total)
        yield lambda more: bar.advance(task, more)


def track(items: Iterable[Item], description: str, total: int, stream: TextIO) -> Iterator[Item]:
    """The items, of which there are `total`, with a bar of how many have been taken."""
    with progress(description, total, stream) as advance:
        for item in items:
            yield item
            advance(1)
