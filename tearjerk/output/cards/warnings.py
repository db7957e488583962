"""Show the warnings with a bar for each count."""

from collections.abc import Sequence

from rich.text import Text

from tearjerk.catalogue.vocabulary_counts import WarningCount
from tearjerk.output.cards.bars import bar, bars_grid
from tearjerk.output.cards.console import QUIET, console
from tearjerk.output.terminal import Terminal


def render(counts: Sequence[WarningCount], terminal: Terminal) -> None:
    """Print every warning; those hidden on cards are marked."""
    most = max(count.films for count in counts)
    rows = [
        (
            Text(("● " if count.spoils else "  ") + count.id),
            Text(count.label_ko, QUIET),
            Text(f"{count.films:>4}"),
            bar(count.films, most),
            Text(f"{count.unknown} not judged" if count.unknown else "", QUIET),
        )
        for count in counts
    ]
    screen = console(terminal)
    screen.print(bars_grid(rows, terminal.width))
    screen.print(
        Text("\n● hidden on cards, because naming it is usually a spoiler; --avoid still works", QUIET)
    )
