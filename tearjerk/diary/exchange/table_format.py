"""The kinds of tables that are known."""

from msgspec import Struct

from tearjerk.diary.exchange.columns import Columns, ListKind


class TableFormat(Struct, frozen=True):
    """A kind of table: the columns that tell it from others, and what its columns hold.

    `required` has names in lower case, of which a tuple stands for any of its own. A bare list of films
    (`is_list`) means that they were watched or are saved; `list_kind` says which, where that is known.
    """

    kind: str
    required: tuple[str | tuple[str, ...], ...]
    columns: Columns
    is_list: bool = False
    list_kind: ListKind | None = None
    remarks: tuple[str, ...] = ()

    def fits(self, header: frozenset[str]) -> bool:
        """Whether a table with these columns is of this kind."""
        return all(
            name in header if isinstance(name, str) else not header.isdisjoint(name) for name in self.required
        )
