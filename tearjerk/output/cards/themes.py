"""Show the themes with a bar for each count."""

from collections.abc import Sequence

from rich.text import Text

from tearjerk.catalogue.vocabulary_counts import ThemeCount
from tearjerk.output.cards.bars import bar, bars_grid
from tearjerk.output.cards.console import QUIET, console
from tearjerk.output.terminal import Terminal


def render(counts: Sequence[ThemeCount], terminal: Terminal) -> None:
    """Print every theme, with subthemes indented below their parent."""
    most = max(count.films for count in counts)
    rows = [
        (
            Text(("  " if count.parent else "") + count.id),
            Text(count.label_ko, QUIET),
            Text(f"{count.films:>4}"),
            bar(count.films, most),
            Text(count.meaning, QUIET),
        )
        for count in counts
    ]
    console(terminal).print(bars_grid(rows, terminal.width))
