"""Tables that do not depend on the catalogue, with their rows by key; prepared when tearjerk is built.

The build hook (hatch_build.py) prepares a table; without the prepared file, it is computed from its CSV file, which takes
longer.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import chain
from typing import Generic, TypeVar

from tearjerk.catalogue.loading import bundled_path, bundled_text
from tearjerk.search.index.tables import LineTable, mapping_lines

Row = TypeVar("Row")


class BundledTable(Generic[Row]):
    """A table in data/, whose rows are looked up by the keys of some of their columns."""

    def __init__(
        self,
        name: str,
        version: int,
        *,
        columns: Sequence[str],
        make_row: Callable[..., Row],
        key_columns: Sequence[str],
        compute_keys: Callable[[Sequence[str]], Iterable[Iterable[str]]],
    ) -> None:
        """Describe a table; `name` is the name of its files without the extension.

        `make_row` builds a row from the values of the columns, and `compute_keys` returns the keys of each value of a key column. `version` is incremented whenever the content of
        the prepared file for the same table changes.
        """
        self.csv_file, self.prepared_file = f"{name}.csv", f"{name}.txt"
        self._version = version
        self._columns = columns
        self._make_row = make_row
        self._key_columns = key_columns
        self._compute_keys = compute_keys

    @cached_property
    def rows_by_key(self) -> Mapping[str, list[Row]]:
        """The rows with each key, in the order of the table."""
        return LineTable(self._read_lines(), self._parse_rows)

    def prepare(self) -> bytes:
        """Return the content of the prepared file: a header line with its version and the size of the table, then the lines."""
        return b"\n".join([self._header(), self._compute_lines()])

    def _read_lines(self) -> bytes:
        """Return the lines of the prepared file; if it is absent or outdated, compute them."""
        try:
            header, _, lines = bundled_path(self.prepared_file).read_bytes().partition(b"\n")
        except OSError:
            return self._compute_lines()
        return lines if header == self._header() else self._compute_lines()

    def _header(self) -> bytes:
        return f"{self._version} {bundled_path(self.csv_file).stat().st_size}".encode()

    def _compute_lines(self) -> bytes:
        from csv import DictReader  # only needed if the table is not prepared

        rows = list(DictReader(bundled_text(self.csv_file).splitlines()))
        found: dict[str, dict[tuple[str, ...], None]] = {}  # a dict keeps the order of the table
        for column in self._key_columns:
            for row, keys in zip(rows, self._compute_keys([row[column] for row in rows]), strict=True):
                for key in filter(None, keys):
                    found.setdefault(key, {})[tuple(row[name] for name in self._columns)] = None
        return mapping_lines({key: chain.from_iterable(key_rows) for key, key_rows in found.items()})

    def _parse_rows(self, parts: Sequence[str]) -> list[Row]:
        size = len(self._columns)
        return [self._make_row(*parts[start : start + size]) for start in range(0, len(parts), size)]
