"""Make the tables of docs/tears.md on ratings: precision by rating, and the effect of ignoring low ratings."""

from pathlib import Path

import polars as pl

from tearjerk.measure.matching import says_someone_cried, without_exclusions
from tearjerk.measure.rules.korean.korean import KOREAN
from tearjerk.tears.by_country import wilson_interval
from tools.document import format_interval, markdown_table
from tools.evaluation.tears.label_tables import Frames
from tools.evaluation.tears.reliability import FIRST_PERSON
from tools.evidence import CORPORA, digest, reviews
from tools.paths import DATA

LABELS_FILE = DATA / "rating-labels.csv"
"""Counted reviews, labelled without seeing the rating; stored as hashes, with one half held out."""
RATING_BANDS = ((1, 2), (3, 4), (5, 6), (7, 8), (9, 10))


def precision_by_rating(_: Path, __: Frames) -> str:
    """Make the table of precision by band of ratings and corpus, with Wilson's interval."""
    table = pl.read_csv(LABELS_FILE)
    rows = []
    for low, high in RATING_BANDS:
        band = table.filter(pl.col("rating").is_between(low, high))
        cells = [f"{low}-{high}"]
        for corpus in ("naver-2022", "nsmc-2015"):
            part = band.filter(pl.col("corpus") == corpus)
            right, total = int(part["label"].sum()), part.height
            cells.append(
                f"{right} of {total}: {right / total:.2f} ({format_interval(*wilson_interval(right, total), digits=2)})"
            )
        rows.append(cells)
    return markdown_table(["rating", "correct in 2022", "correct in 2015"], rows)


def threshold_effects(evidence: Path, _: Frames) -> str:
    """Make the table of precision, and of correct reviews lost, if low or middling ratings are ignored.

    Each band of ratings is weighted by its counted reviews in the corpus; its precision is that of its labels.
    """
    strict = pl.col("first_person")
    choices = (
        ("every rating counts", pl.lit(True)),
        ("1-4 does not count (as in the measure)", pl.col("rating") > 4),
        ("and 5-6 only in a strict first person", (pl.col("rating") > 6) | ((pl.col("rating") > 4) & strict)),
        ("and 5-6 does not count either", pl.col("rating") > 6),
    )
    labels = pl.read_csv(LABELS_FILE).select("sha256", "label")
    counted = {name: _counted(evidence, name) for name in CORPORA}
    rows = []
    for label, counts in choices:
        cells = [label]
        for frame in counted.values():
            labelled = frame.join(labels, on="sha256")
            found = right = all_right = 0.0
            for low, high in RATING_BANDS:
                band = pl.col("rating").is_between(low, high)
                weight = frame.filter(band).height / labelled.filter(band).height
                kept = labelled.filter(band & counts)
                found += weight * kept.height
                right += weight * float(kept["label"].sum())
                all_right += weight * float(labelled.filter(band)["label"].sum())
            cells += [f"{right / found:.3f}", f"{100 * (1 - right / all_right):.1f}%"]
        rows.append(cells)
    head = ["", "precision, 2022", "correct reviews lost", "precision, 2015", "correct reviews lost"]
    return markdown_table(head, rows)


def _counted(evidence: Path, corpus: str) -> pl.DataFrame:
    """Return the reviews that count regardless of rating: rating, sha256, first_person."""
    review = pl.col("review")
    return (
        reviews(evidence, corpus)
        .filter(says_someone_cried(review, KOREAN) & pl.col("rating").is_not_null())
        .collect()
        .select(
            "rating",
            sha256=review.map_elements(digest, return_dtype=pl.String),
            first_person=without_exclusions(review, KOREAN).str.contains(FIRST_PERSON),
        )
    )
