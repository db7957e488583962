"""The vocabularies with a bar for each count."""

from collections.abc import Sequence
from typing import Any

from rich.text import Text

from tearjerk.output.cards.bars import bar, grid
from tearjerk.output.cards.console import QUIET, console
from tearjerk.output.terminal import Terminal


def draw_themes(rows: Sequence[dict[str, Any]], terminal: Terminal) -> None:
    """Prints every theme, children indented under their parent."""
    most = max(row["films"] for row in rows)
    console(terminal).print(
        grid(
            [
                (
                    Text(("  " if row["parent"] else "") + row["id"]),
                    Text(row["label_ko"], QUIET),
                    Text(f"{row['films']:>4}"),
                    bar(row["films"], most),
                    Text(row["meaning"], QUIET),
                )
                for row in rows
            ],
            terminal.width,
        )
    )


def draw_warnings(rows: Sequence[dict[str, Any]], terminal: Terminal) -> None:
    """Prints every warning; a mark says which are folded on cards."""
    most = max(row["films"] for row in rows)
    on = console(terminal)
    on.print(
        grid(
            [
                (
                    Text(("● " if row["folded"] else "  ") + row["id"]),
                    Text(row["label_ko"], QUIET),
                    Text(f"{row['films']:>4}"),
                    bar(row["films"], most),
                    Text(f"{row['unknown']} not judged" if row["unknown"] else "", QUIET),
                )
                for row in rows
            ],
            terminal.width,
        )
    )
    on.print(Text("\n● folded on cards, because naming it usually spoils; --avoid works all the same", QUIET))
