"""How often a film that nobody had judged for a warning turned out to contain it, once somebody did."""

from functools import cache

from tearjerk.catalogue.loading import broken_table, bundled_text

TABLE = "judged-later.csv"
"""Made by `python -m tools.warning_evidence` from data/warnings.csv. Columns: warning, films judged later, films that contain it."""
MIN_FILMS = 10
"""Fewer films say too little about a single warning; the share over all warnings is given instead."""


def share_found_present(warning: str) -> int | None:
    """Per cent of the films judged later that contain the warning, over all warnings if too few films were judged for this one.

    None where nothing was judged later. Raises FileError where the bundled table is damaged.
    """
    counts = _counts()
    judged, present = counts.get(warning, (0, 0))
    if judged < MIN_FILMS:
        judged = sum(films for films, _ in counts.values())
        present = sum(found for _, found in counts.values())
    return round(100 * present / judged) if judged else None


@cache
def _counts() -> dict[str, tuple[int, int]]:
    rows = [row.split(",") for row in bundled_text(TABLE).splitlines()[1:]]
    try:
        return {warning: (int(judged), int(present)) for warning, judged, present in rows}
    except ValueError:
        raise broken_table(TABLE) from None
