"""The description of a known kind of table."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from tearjerk.diary.exchange.columns import Cells, Columns, ListMeaning

DateOrder = Literal["day/month/year", "month/day/year"]


class TableFormat(Struct, frozen=True):
    """A kind of table: the columns that identify it, and what its columns contain.

    `required_columns` has column names in lower case; a tuple means any one of its names. In a plain list of films
    (`is_list`), all were watched or all are saved; `list_meaning` says which, if known. `sometimes_empty_column` is a
    column that is empty in some rows of such a table. `date_order` is the usual order of day and month in its
    language, if known.
    """

    kind: str
    required_columns: tuple[str | tuple[str, ...], ...]
    columns: Columns
    is_list: bool = False
    list_meaning: ListMeaning | None = None
    remarks: tuple[str, ...] = ()
    sometimes_empty_column: str | None = None
    date_order: DateOrder | None = None

    def fits_header(self, header: frozenset[str]) -> bool:
        """Return whether these columns include all required ones."""
        return all(
            name in header if isinstance(name, str) else not header.isdisjoint(name)
            for name in self.required_columns
        )

    def fits_rows(self, rows: Sequence[Cells]) -> bool:
        """Return whether a table with a matching header and these rows is of this kind."""
        column = self.sometimes_empty_column
        return column is None or not all(row.get(column, "").strip() for row in rows)
