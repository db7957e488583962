"""A table that ships with the catalogue: the films' titles in other languages."""

from tearjerk.catalogue.loading import bundled_text

TABLE_FILE = "titles-abroad.csv"
"""Columns id, language (ISO 639, Chinese with its script), title, source."""


def read_foreign_titles() -> dict[str, list[str]]:
    """Return each film's titles in other languages, by id."""
    from csv import DictReader  # only needed if the index is not prepared

    found: dict[str, list[str]] = {}
    for row in DictReader(bundled_text(TABLE_FILE).splitlines()):
        found.setdefault(row["id"], []).append(row["title"])
    return found
