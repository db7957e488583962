"""Two tables that ship with the catalogue: the films' titles in other languages, and people's stage and Western names."""

from collections.abc import Iterator

from tearjerk.catalogue.loading import bundled_text

FOREIGN_TITLES_FILE = "titles-abroad.csv"
"""Columns id, language (ISO 639, Chinese with its script), title, source."""
OTHER_NAMES_FILE = "other-names.csv"
"""Columns name_ko, name, source."""


def read_foreign_titles() -> dict[str, list[str]]:
    """Return each film's titles in other languages, by id."""
    found: dict[str, list[str]] = {}
    for row in _read_rows(FOREIGN_TITLES_FILE):
        found.setdefault(row["id"], []).append(row["title"])
    return found


def read_other_names() -> dict[str, list[str]]:
    """Return the other names of each person, by the name in Hangul."""
    found: dict[str, list[str]] = {}
    for row in _read_rows(OTHER_NAMES_FILE):
        found.setdefault(row["name_ko"], []).append(row["name"])
    return found


def _read_rows(file_name: str) -> Iterator[dict[str, str]]:
    from csv import DictReader  # only needed if the index is not prepared

    yield from DictReader(bundled_text(file_name).splitlines())
