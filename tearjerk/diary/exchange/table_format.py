"""How the rows of one kind of CSV file are read."""

from collections.abc import Callable

from msgspec import Struct

from tearjerk.diary.exchange.imported import ImportedRow
from tearjerk.diary.statements import MarkKind
from tearjerk.errors import UsageError

Cells = dict[str, str]
"""A row by the names of its columns, in lower case."""

LIST_KINDS: dict[str, MarkKind] = {"watched": "seen", "watchlist": "saved"}
"""What a list of films without any other column may mean; the header does not tell them apart."""


class TableFormat(Struct, frozen=True):
    """The name of the format, and its parser: from a line's number and cells, raising ValueError with the reason."""

    kind: str
    parse: Callable[[int, Cells], ImportedRow]


def list_format(
    site: str,
    name: str,
    list_kind: str | None,
    parser: Callable[[MarkKind], Callable[[int, Cells], ImportedRow]],
) -> TableFormat:
    """The format of a bare list: its kind is `list_kind`, or is in its name. Raises UsageError where it isn't."""
    in_name = [kind for kind in ("watchlist", "watched") if kind in name.casefold()]
    kind = list_kind or next(iter(in_name), None)
    if kind is None:
        raise UsageError(f"{name} is a list of films: add --as watched or --as watchlist to say which kind.")
    return TableFormat(f"{site} {kind}", parser(LIST_KINDS[kind]))
