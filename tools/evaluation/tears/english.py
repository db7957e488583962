"""Score the English rules against labelled reviews, whose texts are not part of this project.

    python -m tools.evaluation.tears.english TEXTS... [--check]

TEXTS are CSV or Parquet files with a column 'review'; docs/tears.md says where to get the reviews.
data/english-labels.csv has the labels, by the hash of the stripped text, and the rules' verdict on each review: before
any sample was drawn (`counted_before`), when its sample was first scored, its errors still unseen (`counted_first`), and
today (`counted`). This tool updates `counted` for the given texts and prints the scores;
`--check` writes nothing and fails if `counted` would change.
"""

import argparse
import sys
from pathlib import Path

import polars as pl

from tearjerk.measure.matching import says_someone_cried
from tearjerk.measure.rules.english.english import ENGLISH
from tools.document import add_check_option, format_interval, markdown_table
from tools.evaluation.tears.label_tables import Frames
from tools.evaluation.tears.score_labels import JudgedReview, Score, intervals, score
from tools.evidence import digest
from tools.paths import DATA

LABELS_FILE = DATA / "english-labels.csv"
VERDICT_COLUMNS = {
    "with the earlier rules": "counted_before",
    "when first scored": "counted_first",
    "today": "counted",
}
"""The columns with the verdicts of the rules at each point in time."""


def read_labels() -> pl.DataFrame:
    """Return sha256, source, stratum, sample, label, and the three columns of verdicts."""
    return pl.read_csv(LABELS_FILE)


def score_table(_: Path, __: Frames) -> str:
    """Make the table of precision, recall and F1 by sample and overall, at the three points in time."""
    labels = read_labels()
    rows = []
    for sample in labels["sample"].unique(maintain_order=True):
        part = labels.filter(pl.col("sample") == sample)
        rows += [[f"{sample}, {when}", *_cells(part, column)] for when, column in VERDICT_COLUMNS.items()]
    rows += [[f"all, {when}", *_cells(labels, column)] for when, column in VERDICT_COLUMNS.items()]
    return markdown_table(["reviews", "number", "in tears", *Score._fields], rows)


def _cells(part: pl.DataFrame, column: str) -> list[str]:
    judged = [
        JudgedReview(stratum, bool(counted), bool(label), 1.0)
        for stratum, counted, label in part.select("stratum", column, "label").iter_rows()
    ]
    low, high = intervals(judged)[Score._fields.index("f1")]
    precision, recall, f1 = score(judged)
    return [
        str(part.height),
        str(part["label"].sum()),
        f"{precision:.3f}",
        f"{recall:.3f}",
        f"{f1:.3f} ({format_interval(low, high)})",
    ]


def _read_texts(path: Path) -> pl.DataFrame:
    table = pl.read_parquet(path) if path.suffix == ".parquet" else pl.read_csv(path, infer_schema=False)
    if "review" not in table.columns:
        sys.exit(f"{path} needs a column 'review'; its columns are {', '.join(table.columns)}.")
    return table.select(pl.col("review").cast(pl.String).str.strip_chars()).drop_nulls()


def main() -> None:
    """Update or check `counted`, and print the scores."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("texts", type=Path, nargs="+", help="CSV or Parquet files with a column 'review'")
    add_check_option(parser)
    options = parser.parse_args()
    before = read_labels()
    found = (
        pl.concat([_read_texts(path) for path in options.texts])
        .unique()
        .with_columns(sha256=pl.col("review").map_elements(digest, return_dtype=pl.String))
        .filter(pl.col("sha256").is_in(before["sha256"].to_list()))
        .select("sha256", now=says_someone_cried(pl.col("review"), ENGLISH).cast(pl.Int64))
    )
    after = (
        before.join(found, on="sha256", how="left", maintain_order="left")
        .with_columns(counted=pl.coalesce("now", "counted"))
        .drop("now")
    )
    print(f"{found.height} of the {before.height} labelled reviews are in these files.")
    changed = int((after["counted"] != before["counted"]).sum())
    if options.check:
        sys.exit(f"Would change: {changed} reviews in {LABELS_FILE.name}." if changed else 0)
    after.write_csv(LABELS_FILE)
    print(score_table(Path(), {}))


if __name__ == "__main__":
    main()
