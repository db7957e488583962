"""The options that order and shorten a list of films: --sort, --reverse and --limit."""

from collections.abc import Sequence
from typing import Annotated

import typer
from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.commands.shared.completion import Completion
from tearjerk.selection.sorting import SORT_KEYS, sort_films

LimitOption = Annotated[
    int | None,
    typer.Option("--limit", metavar="N", min=1, help="Show at most this many; all by default."),
]


class ListOptions(Struct, frozen=True):
    """Options that order and shorten a list of films."""

    sort: Annotated[
        str,
        typer.Option(
            "--sort",
            metavar="KEY",
            help="Sort by cry, title, year or runtime.",
        ),
        Completion(words=tuple(SORT_KEYS)),
    ] = "cry"
    reverse: Annotated[bool, typer.Option("--reverse", help="Reverse the order.")] = False
    limit: LimitOption = None

    def apply(self, films: Sequence[Film]) -> list[Film]:
        """Return the films in the chosen order, at most as many as the limit; raises UsageError if the key is unknown."""
        return sort_films(films, self.sort, reverse=self.reverse)[: self.limit]
