"""Rows of a label and text that wraps next to it."""

from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from tearjerk.output.cards.console import QUIET, meter

METER_CELLS = 5
LABEL_CELLS = 10
GAP_CELLS = 2


class LabelledRow:
    """A label `label_cells` wide, and words that wrap in their own column next to it.

    A grid of Rich's Table would look the same, but importing Table and measuring its cells would make
    printing a card 2.5% slower.
    """

    def __init__(self, label: Text, words: Text, label_cells: int) -> None:
        self._label, self._words, self._label_cells = label, words, label_cells

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the lines, the first of which starts with the label."""
        indent = self._label_cells + GAP_CELLS
        label = self._label.copy()
        label.truncate(self._label_cells, overflow="ellipsis", pad=True)
        label.append(" " * GAP_CELLS)
        for line in self._words.wrap(console, max(1, options.max_width - indent), overflow="fold"):
            yield Text.assemble(label, line)
            label = Text(" " * indent)


def labelled_row(label: str, words: Text) -> LabelledRow:
    """Return a row for the bottom part of a card."""
    return LabelledRow(Text(label, QUIET), words, LABEL_CELLS)


def meter_row(level: int, words: Text) -> LabelledRow:
    """Return a row with a cry level as five steps, and words that explain it."""
    return LabelledRow(meter(level), words, METER_CELLS)
