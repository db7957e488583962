"""A progress bar on a terminal, and nothing elsewhere."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from tearjerk.output.cards.console import ACCENT


@contextmanager
def progress(doing: str, total: int | None, stream: TextIO) -> Iterator[Callable[[int], object]]:
    """Yields a function to call with how much more was done; the bar pulses where the total is unknown."""
    console = Console(file=stream, markup=False, emoji=False, highlight=False)
    if not stream.isatty() or console.is_dumb_terminal:
        yield lambda _: None
        return
    bar = Progress(
        TextColumn(doing),
        BarColumn(bar_width=None, complete_style=ACCENT, finished_style=ACCENT),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
    )
    with bar:
        task = bar.add_task(doing, total=total)
        yield lambda more: bar.advance(task, more)
