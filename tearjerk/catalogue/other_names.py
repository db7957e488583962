"""Other names of people in the catalogue: stage names, Western names and names in other scripts."""

from collections.abc import Mapping, Sequence
from functools import cache

from tearjerk.catalogue.loading import bundled_text, damaged_table_error

TABLE_FILE = "other-names.csv"
"""Columns name_ko, name, source. Only the source may contain a comma."""


@cache
def read_other_names() -> Mapping[str, Sequence[str]]:
    """Return the other names of each person, by the name in Hangul; raises FileError if the bundled table is damaged."""
    found: dict[str, list[str]] = {}
    for row in bundled_text(TABLE_FILE).splitlines()[1:]:
        try:
            hangul, name, _ = row.split(",", 2)
        except ValueError:
            raise damaged_table_error(TABLE_FILE) from None
        found.setdefault(hangul, []).append(name)
    return found
