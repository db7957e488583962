"""How often previously unjudged films turned out to contain a warning."""

from functools import cache

from tearjerk.catalogue.loading import bundled_text, damaged_table_error

TABLE_FILE = "judged-later.csv"
"""Written by `python -m tools.warning_evidence` from data/warnings.csv. Columns: warning, films judged later, films that contain it."""
MIN_JUDGED_FILMS = 10
"""Minimum number of films judged later; for a warning with fewer, the percentage over all warnings is given instead."""


def per_cent_containing(warning: str) -> tuple[int, bool] | None:
    """Return the percentage of films judged later that contain the warning, and whether it is for this warning alone.

    If too few films were judged for it, the percentage is that of all warnings. Return None if nothing was judged later. Raises FileError if the bundled table is damaged.
    """
    counts = _counts()
    judged, present = counts.get(warning, (0, 0))
    is_for_warning = judged >= MIN_JUDGED_FILMS
    if not is_for_warning:
        judged = sum(films for films, _ in counts.values())
        present = sum(found for _, found in counts.values())
    return (round(100 * present / judged), is_for_warning) if judged else None


@cache
def _counts() -> dict[str, tuple[int, int]]:
    rows = [row.split(",") for row in bundled_text(TABLE_FILE).splitlines()[1:]]
    try:
        return {warning: (int(judged), int(present)) for warning, judged, present in rows}
    except ValueError:
        raise damaged_table_error(TABLE_FILE) from None
