"""Show the outcome of each row of imported files. Nothing is truncated; long text wraps."""

from collections.abc import Sequence

from rich.table import Table

from tearjerk.output.cards.console import ACCENT, QUIET, TITLE, console, text
from tearjerk.output.terminal import Terminal

OUTCOME_STYLES = {"taken": ACCENT, "known": QUIET, "unmatched": QUIET, "skipped": QUIET}


def render(rows: Sequence[tuple[str, str, str]], terminal: Terminal) -> None:
    """Print each row: a film, its outcome and an explanation."""
    if not rows:
        return
    table = Table.grid(padding=(0, 2, 0, 0), expand=True)
    table.add_column(overflow="fold", ratio=2)
    table.add_column(overflow="fold", ratio=3)
    for film, outcome, explanation in rows:
        kind = "invalid" if outcome == "unreadable" else outcome
        words = explanation if outcome in ("taken", "known") else f"{kind}: {explanation}"
        table.add_row(
            text(film, TITLE if outcome == "taken" else ""), text(words, OUTCOME_STYLES.get(outcome, ""))
        )
    console(terminal).print(table)
