"""Make every table in docs/tears.md, on the accuracy of the rules and of the shares.

    python -m tools.evaluation.tears EVIDENCE [--check]

Text between `<!-- name -->` and `<!-- /name -->` in docs/tears.md is replaced by a table from one of the functions
below. `--check` writes nothing and fails if the document would change.
"""

from collections.abc import Callable
from pathlib import Path

import polars as pl

from tearjerk.measure.matching import not_rated_low, says_someone_cried
from tearjerk.measure.rules.korean.korean import KOREAN
from tools.document import add_check_option, fill_document
from tools.evaluation.tears import changes, coverage, english, label_tables, ratings, reliability
from tools.evaluation.tears.label_tables import Frames
from tools.evidence import CORPORA, evidence_parser, reviews
from tools.paths import DOCS
from tools.progress import show_progress
from tools.remeasure import NAVER_LOW_RATING

DOCUMENT = DOCS / "tears.md"

TABLES: dict[str, Callable[[Path, Frames], str]] = {
    "corpora": label_tables.corpora_table,
    "labels": label_tables.label_table,
    "scores": label_tables.score_table,
    "english": english.score_table,
    "ratings": ratings.precision_by_rating,
    "thresholds": ratings.threshold_effects,
    "exclusions": changes.exclusion_samples,
    "coverage": coverage.interval_coverage,
    "changes": changes.effects_of_changes,
    "agreement": reliability.corpora_agreement,
    "samples": reliability.samples_agreement,
    "sensitivity": reliability.sensitivity,
    "controls": reliability.control_films,
    "review-counts": reliability.shares_by_review_count,
}


def read_judged_corpora(evidence: Path) -> Frames:
    """Return both corpora with film, rating, review and `tears` (whether the review counts); takes about 2 GB of memory."""
    return {
        name: reviews(evidence, name)
        .with_columns(tears=says_someone_cried(pl.col("review"), KOREAN) & not_rated_low(NAVER_LOW_RATING))
        .collect()
        for name in CORPORA
    }


def main() -> None:
    """Update or check the document."""
    parser = evidence_parser(__doc__)
    add_check_option(parser)
    options = parser.parse_args()
    frames = read_judged_corpora(options.evidence)
    fill_document(
        DOCUMENT,
        {name: table(options.evidence, frames) for name, table in TABLES.items()},
        check=options.check,
    )


if __name__ == "__main__":
    with show_progress("making the tables"):
        main()
