"""Texts that a key opens: how a level was measured, and the keys themselves."""

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
    ("/", "back to the search box"),
    ("Enter", "the whole card"),
    ("↓ Tab", "from the search box to the list"),
    ("", "Marks after a film: s saved, w watched, n never"),
)
"""Keys that the prompt of `random` does not have, or that do something else there."""

MARGIN_CELLS = 8
"""Cells that a dialog needs besides its text."""
MIN_PANEL_CELLS = 30


def explanation(film: Film, width: int) -> RenderableType:
    """How the level of a film was measured, for a screen of some width, as `why` shows it."""
    return explanation_panel(
        explain(film), max(MIN_PANEL_CELLS, min(width * 8 // 10 - MARGIN_CELLS, MAX_CARD_CELLS))
    )


def keys() -> RenderableType:
    """The table of keys, and what the letters behind a film say."""
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(style=ACCENT, no_wrap=True)
    table.add_column()
    rows = [(one.key, one.meaning) for one in KEYS if one.key != "r"]
    for key, meaning in (*rows, *OTHER_KEYS):
        table.add_row(key, meaning)
    return table
