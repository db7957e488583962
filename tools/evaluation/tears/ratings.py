"""The table of docs/tears.md about ratings: how often a counted review is right, by its rating."""

from pathlib import Path

import polars as pl

from tearjerk.tears.by_country import wilson
from tools.document import interval, markdown_table
from tools.paths import DATA

LABELS = DATA / "rating-labels.csv"
"""Reviews that the rules counted, labelled by reading without the rating; as hashes, half of them kept unseen."""
BANDS = ((1, 2), (3, 4), (5, 6), (7, 8), (9, 10))


def right_by_rating(_: Path, __: dict[str, pl.DataFrame]) -> str:
    """Counted reviews that are right, by band of ratings, with Wilson's interval, and by half."""
    table = pl.read_csv(LABELS)
    rows = []
    for low, high in BANDS:
        band = table.filter(pl.col("rating").is_between(low, high))
        cells = [f"{low}-{high}"]
        for corpus in ("naver-2022", "nsmc-2015"):
            part = band.filter(pl.col("corpus") == corpus)
            right, all_ = int(part["label"].sum()), part.height
            cells.append(
                f"{right} of {all_}: {right / all_:.2f} ({interval(*wilson(right, all_), digits=2)})"
            )
        rows.append(cells)
    return markdown_table(["rating", "right in 2022", "right in 2015"], rows)
