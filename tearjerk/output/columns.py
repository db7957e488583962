"""Format lists for a pipe: one record per line, with tab-separated columns."""

from collections.abc import Iterable
from typing import Any

from tearjerk.text.sanitize import clean

FILM_COLUMNS = ("id", "title", "title_ko", "year", "cry_level", "themes")
"""Default columns of a list of films in a pipe."""


def cell(value: Any) -> str:
    """Return a value as a cell of a tab-separated line: lists are joined by commas, and null is empty."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        if "name" in value:
            return cell(value["name"])
        return " ".join(f"{clean(key)}={cell(item)}" for key, item in value.items())
    if isinstance(value, (list, tuple)):
        return ",".join(map(cell, value))
    return clean(str(value))


def line(record: dict[str, Any], columns: Iterable[str]) -> str:
    """Return a record as one tab-separated line."""
    return "\t".join(cell(record.get(column)) for column in columns)
