"""Text shown in dialogs: how a level was measured, and the table of keys."""

from rich.console import RenderableType
from rich.table import Table

from tearjerk.actions.film_keys import KEYS
from tearjerk.catalogue.film import Film
from tearjerk.output.cards.console import ACCENT, MAX_CARD_CELLS
from tearjerk.output.cards.why import explanation_panel
from tearjerk.tears.explanation import explain

OTHER_KEYS = (
    ("r", "jump to a random film in the list"),
    ("f", "filter: theme, level, year, person and more"),
    ("⌫", "remove the last filter"),
    ("/", "go back to the search box"),
    ("Enter", "open the whole card"),
    ("↓ Tab", "go from the search box to the list"),
    ("", "Marks after a film: s saved, w watched, n never"),
)
"""Keys that the prompt of `random` lacks or uses differently, and a legend of the marks."""

DIALOG_MARGIN_CELLS = 8
"""Width that a dialog needs in addition to its text, in cells."""
MIN_PANEL_CELLS = 30


def explanation(film: Film, width: int) -> RenderableType:
    """Return the explanation of a film's level as `why` shows it, for a screen `width` cells wide."""
    return explanation_panel(
        explain(film), max(MIN_PANEL_CELLS, min(width * 8 // 10 - DIALOG_MARGIN_CELLS, MAX_CARD_CELLS))
    )


def key_table() -> RenderableType:
    """Return the table of keys, with a line about the marks after films."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style=ACCENT, no_wrap=True)
    table.add_column()
    rows = [(key.key, key.meaning) for key in KEYS if key.key != "r"]
    for key, meaning in (*rows, *OTHER_KEYS):
        table.add_row(key, meaning)
    return table
