"""Writes every number in docs/tears.md: how good the rules are, and how far the shares can be trusted.

    python -m tools.evaluation.tears EVIDENCE [--check]

Text between `<!-- name -->` and `<!-- /name -->` in docs/tears.md is replaced by a table that a
function here makes. `--check` writes nothing and fails where the document would change.
"""

import re
import sys
from collections.abc import Callable
from pathlib import Path

import polars as pl

from tearjerk.measure.matching import affirms_tears
from tearjerk.measure.rules.korean.korean import KOREAN
from tools.evaluation.tears import agreement, label_tables
from tools.evidence import CORPORA, arguments, reviews
from tools.paths import DOCS

DOCUMENT = DOCS / "tears.md"

TABLES: dict[str, Callable[[Path, dict[str, pl.DataFrame]], str]] = {
    "corpora": label_tables.corpora,
    "labels": label_tables.labels,
    "scores": label_tables.scores,
    "agreement": agreement.corpora_agree,
    "halves": agreement.halves_agree,
    "sensitivity": agreement.sensitivity,
    "controls": agreement.controls,
    "age": agreement.age,
}


def judged(evidence: Path) -> dict[str, pl.DataFrame]:
    """Both corpora with `tears`: whether a review counts. Film, rating, review; about 2 GB of memory."""
    return {
        name: reviews(evidence, name).with_columns(tears=affirms_tears(pl.col("review"), KOREAN)).collect()
        for name in CORPORA
    }


def filled(document: str, evidence: Path) -> str:
    """The document with every table made anew; ends the program where a marker is missing."""
    frames = judged(evidence)
    for name, table in TABLES.items():
        marked = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        place = marked.search(document)
        if place is None:
            sys.exit(f"docs/tears.md has no place for the table '{name}'.")
        before, after = document[: place.end(1)], document[place.start(2) :]
        document = f"{before}{table(evidence, frames)}\n{after}"
    return document


def main() -> None:
    """Fills the document, or checks it."""
    parser = arguments(__doc__)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail where the document would change"
    )
    asked = parser.parse_args()
    before = DOCUMENT.read_text(encoding="utf-8")
    after = filled(before, asked.evidence)
    if asked.check:
        sys.exit("docs/tears.md would change." if after != before else 0)
    DOCUMENT.write_text(after, encoding="utf-8")
    print(f"docs/tears.md: {len(TABLES)} tables made.")


if __name__ == "__main__":
    main()
