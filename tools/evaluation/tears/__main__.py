"""Writes every number in docs/tears.md: how good the rules are, and how far the shares can be trusted.

    python -m tools.evaluation.tears EVIDENCE [--check]

Text between `<!-- name -->` and `<!-- /name -->` in docs/tears.md is replaced by a table that a
function here makes. `--check` writes nothing and fails where the document would change.
"""

from collections.abc import Callable
from pathlib import Path

import polars as pl

from tearjerk.measure.matching import affirms_tears, rated_above
from tearjerk.measure.rules.korean.korean import KOREAN
from tools.document import check_option, fill
from tools.evaluation.tears import agreement, changes, coverage, english, label_tables, ratings
from tools.evidence import CORPORA, arguments, reviews
from tools.paths import DOCS
from tools.progress import working
from tools.remeasure import NAVER_LOW_RATING

DOCUMENT = DOCS / "tears.md"

TABLES: dict[str, Callable[[Path, dict[str, pl.DataFrame]], str]] = {
    "corpora": label_tables.corpora,
    "labels": label_tables.labels,
    "scores": label_tables.scores,
    "english": english.scores,
    "ratings": ratings.right_by_rating,
    "thresholds": ratings.what_a_threshold_does,
    "exclusions": changes.samples,
    "coverage": coverage.held_by_intervals,
    "changes": changes.by_change,
    "agreement": agreement.corpora_agree,
    "halves": agreement.halves_agree,
    "sensitivity": agreement.sensitivity,
    "controls": agreement.controls,
    "age": agreement.age,
}


def judged(evidence: Path) -> dict[str, pl.DataFrame]:
    """Both corpora with `tears`: whether a review counts. Film, rating, review; about 2 GB of memory."""
    return {
        name: reviews(evidence, name)
        .with_columns(tears=affirms_tears(pl.col("review"), KOREAN) & rated_above(NAVER_LOW_RATING))
        .collect()
        for name in CORPORA
    }


def main() -> None:
    """Fills the document, or checks it."""
    parser = arguments(__doc__)
    check_option(parser)
    asked = parser.parse_args()
    frames = judged(asked.evidence)
    fill(DOCUMENT, {name: table(asked.evidence, frames) for name, table in TABLES.items()}, check=asked.check)


if __name__ == "__main__":
    with working("making the tables"):
        main()
