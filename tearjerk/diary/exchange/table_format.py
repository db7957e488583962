"""The kinds of tables that are known."""

from collections.abc import Sequence

from msgspec import Struct

from tearjerk.diary.exchange.columns import Cells, Columns, ListKind


class TableFormat(Struct, frozen=True):
    """A kind of table: the columns that tell it from others, and what its columns hold.

    `required` has column names in lower case; a tuple means any one of its names. A bare list of films
    (`is_list`) means that they were watched or are saved; `list_kind` says which, where that is known.
    `sometimes_empty` is a column that some rows of such a table leave empty.
    """

    kind: str
    required: tuple[str | tuple[str, ...], ...]
    columns: Columns
    is_list: bool = False
    list_kind: ListKind | None = None
    remarks: tuple[str, ...] = ()
    sometimes_empty: str | None = None

    def fits_header(self, header: frozenset[str]) -> bool:
        """Whether a table of this kind has these columns."""
        return all(
            name in header if isinstance(name, str) else not header.isdisjoint(name) for name in self.required
        )

    def fits_rows(self, rows: Sequence[Cells]) -> bool:
        """Whether a table with such a header that has these rows is of this kind."""
        empty = self.sometimes_empty
        return empty is None or not all(row.get(empty, "").strip() for row in rows)
