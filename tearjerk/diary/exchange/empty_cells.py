"""Recognise empty cells in the tables of other programs."""

_EMPTY_VALUES = frozenset({"", "-", "–", "n/a", "na", "none", "null", "nan", r"\n"})
"""Placeholders for an empty cell, in lower case."""


def is_empty(text: str) -> bool:
    """Return whether a cell is empty or has a placeholder for an empty value."""
    return text.strip().casefold() in _EMPTY_VALUES
