"""Scores the English rules against labelled reviews, whose texts are not part of this project.

    python -m tools.evaluation.tears.english TEXTS... [--check]

TEXTS are CSV or Parquet files with a column `review`; docs/tears.md says where the reviews can be had.
data/english-labels.csv has the labels, by the hash of the text without white space around it. `counted_before`
says what the rules made of a review before any sample was drawn, `counted_first` what they made of it when
its sample was first scored, before anybody looked at its errors, and `counted` what they make of it today. This tool brings `counted` up to date for the texts it is given and
prints the scores; `--check` writes nothing and fails where `counted` would change.
"""

import argparse
import sys
from pathlib import Path

import polars as pl

from tearjerk.measure.matching import affirms_tears
from tearjerk.measure.rules.english.english import ENGLISH
from tools.document import check_option, interval, markdown_table
from tools.evaluation.tears.score_labels import Judged, Score, intervals, score
from tools.evidence import digest
from tools.paths import DATA

LABELS = DATA / "english-labels.csv"
COUNTED = {
    "with the earlier rules": "counted_before",
    "when first scored": "counted_first",
    "today": "counted",
}
"""When a review was asked of the rules, and the column that has the answer."""


def labels() -> pl.DataFrame:
    """sha256, source, stratum, sample, label, and the three columns of what was counted."""
    return pl.read_csv(LABELS)


def scores(_: Path, __: dict[str, pl.DataFrame]) -> str:
    """Precision, recall and F1 of each sample, and of all: with the earlier rules, when first scored, and today."""
    every = labels()
    rows = []
    for sample in every["sample"].unique(maintain_order=True):
        part = every.filter(pl.col("sample") == sample)
        rows += [[f"{sample}, {when}", *_cells(part, column)] for when, column in COUNTED.items()]
    rows += [[f"all, {when}", *_cells(every, column)] for when, column in COUNTED.items()]
    return markdown_table(["reviews", "number", "in tears", *Score._fields], rows)


def _cells(part: pl.DataFrame, column: str) -> list[str]:
    judged = [
        Judged(stratum, bool(counted), bool(label), 1.0)
        for stratum, counted, label in part.select("stratum", column, "label").iter_rows()
    ]
    low, high = intervals(judged)[Score._fields.index("f1")]
    precision, recall, f1 = score(judged)
    return [
        str(part.height),
        str(part["label"].sum()),
        f"{precision:.3f}",
        f"{recall:.3f}",
        f"{f1:.3f} ({interval(low, high)})",
    ]


def _read(path: Path) -> pl.DataFrame:
    table = pl.read_parquet(path) if path.suffix == ".parquet" else pl.read_csv(path, infer_schema=False)
    if "review" not in table.columns:
        sys.exit(f"{path} needs a column review; it has {', '.join(table.columns)}.")
    return table.select(pl.col("review").cast(pl.String).str.strip_chars()).drop_nulls()


def main() -> None:
    """Brings `counted` up to date, or checks it, and prints the scores."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", type=Path, nargs="+", help="CSV or Parquet files with a column review")
    check_option(parser)
    asked = parser.parse_args()
    before = labels()
    found = (
        pl.concat([_read(path) for path in asked.texts])
        .unique()
        .with_columns(sha256=pl.col("review").map_elements(digest, return_dtype=pl.String))
        .filter(pl.col("sha256").is_in(before["sha256"].to_list()))
        .select("sha256", now=affirms_tears(pl.col("review"), ENGLISH).cast(pl.Int64))
    )
    after = (
        before.join(found, on="sha256", how="left", maintain_order="left")
        .with_columns(counted=pl.coalesce("now", "counted"))
        .drop("now")
    )
    print(f"{found.height} of the {before.height} labelled reviews are in these files.")
    changed = int((after["counted"] != before["counted"]).sum())
    if asked.check:
        sys.exit(f"Would change: {changed} reviews in {LABELS.name}." if changed else 0)
    after.write_csv(LABELS)
    print(scores(Path(), {}))


if __name__ == "__main__":
    main()
