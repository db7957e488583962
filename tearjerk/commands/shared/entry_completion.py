"""What the shell offers after a Tab for a diary entry."""

import os
from typing import Any

from tearjerk.commands.shared import completion
from tearjerk.errors import TearjerkError


def numbers(incomplete: str) -> list[tuple[str, str]]:
    """The numbers of the entries, each with its film."""
    # A Tab must stay silent: a damaged record is reported by the command itself.
    from tearjerk.diary.store import read_best_effort
    from tearjerk.folders import record_path

    try:
        record, _ = read_best_effort(record_path(os.environ))
    except TearjerkError:
        return []
    return completion.inert(
        (str(entry.number), f"{record.reference(entry.film)} {entry.seen or ''}")
        for entry in record.entries()
        if str(entry.number or "").startswith(incomplete)
    )


def numbers_and_titles(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """The numbers of the entries; after some words of a title, the words that follow."""
    return (numbers(incomplete) if not ctx.params.get("title") else []) + completion.titles(ctx, incomplete)
