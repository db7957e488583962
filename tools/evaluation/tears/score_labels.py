"""Score the Korean rules against the labelled reviews: precision, recall and F1, weighted by stratum.

    python -m tools.evaluation.tears.score_labels EVIDENCE [--half held|later|dev]

Labels are stored with hashes of the texts (data/labels.csv), which are looked up in the corpora. Each label is
weighted by the number of reviews of its stratum that it represents. Intervals: percentile bootstrap, resampling
within strata (Efron & Tibshirani 1993, An Introduction to the Bootstrap, ch. 13).
"""

import random
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

import polars as pl

from tearjerk.measure.language import Language
from tearjerk.measure.matching import not_rated_low, says_someone_cried
from tearjerk.measure.rules.korean.korean import KOREAN
from tools.bootstrap import percentile_interval
from tools.evaluation.tears.draw_labels import stratum_expression
from tools.evidence import CORPORA, digest, evidence_parser, reviews
from tools.paths import DATA
from tools.progress import show_progress
from tools.remeasure import NAVER_LOW_RATING

LABELS_FILE = DATA / "labels.csv"
RESAMPLES = 4000


class Score(NamedTuple):
    """The agreement of the rules with the labels; all values are between 0 and 1."""

    precision: float
    recall: float
    f1: float


class JudgedReview(NamedTuple):
    """One labelled review: the verdicts of the rules and the readers, and the number of reviews it represents."""

    stratum: str
    counted_by_rules: bool
    counted_by_readers: bool
    weight: float


def score(judged: Sequence[JudgedReview]) -> Score:
    """Return weighted precision, recall and F1; 0 if undefined."""
    right = sum(review.weight for review in judged if review.counted_by_rules and review.counted_by_readers)
    found = sum(review.weight for review in judged if review.counted_by_rules)
    positive = sum(review.weight for review in judged if review.counted_by_readers)
    precision, recall = (right / found if found else 0.0), (right / positive if positive else 0.0)
    return Score(precision, recall, 2 * right / (found + positive) if found + positive else 0.0)


def intervals(
    judged: Sequence[JudgedReview], resamples: int = RESAMPLES, seed: int = 1
) -> list[tuple[float, float]]:
    """Return a 95% interval for each field of a Score."""
    rng = random.Random(seed)
    strata = {
        name: [review for review in judged if review.stratum == name]
        for name in sorted({review.stratum for review in judged})
    }
    drawn = [
        score([review for group in strata.values() for review in rng.choices(group, k=len(group))])
        for _ in range(resamples)
    ]
    return [percentile_interval(values) for values in zip(*drawn, strict=True)]


def judge_labels(
    evidence: Path, part: str, language: Language = KOREAN, low_rating: float | None = NAVER_LOW_RATING
) -> list[JudgedReview]:
    """Return the labelled reviews of one part ('held', 'later' or 'dev'), with the verdicts of the rules.

    A review rated `low_rating` or less does not count; with None, ratings are ignored.
    """
    labels, sizes = _labelled(evidence)
    labelled = labels.filter(pl.col("half") == part)
    drawn = dict(labelled["stratum"].value_counts().iter_rows())
    high_enough = pl.lit(True) if low_rating is None else not_rated_low(low_rating)
    judged = labelled.with_columns(counted=says_someone_cried(pl.col("review"), language) & high_enough)
    return [
        JudgedReview(stratum, counted, bool(label), sizes[stratum] / drawn[stratum])
        for stratum, counted, label in judged.select("stratum", "counted", "label").iter_rows()
    ]


@cache
def _labelled(evidence: Path) -> tuple[pl.DataFrame, dict[str, int]]:
    """Return the labels with review and rating, by hash, and the number of reviews in each stratum of the corpora.

    Exits if the text of a review is missing. Hashing every review takes a minute.
    """
    labels = pl.read_csv(LABELS_FILE)
    wanted = set(labels["sha256"])
    texts: dict[str, tuple[str, int | None]] = {}
    sizes: dict[str, int] = {}
    for corpus in CORPORA:
        frame = reviews(evidence, corpus).with_columns(stratum_expression()).collect()
        for name, count in frame["stratum"].value_counts().iter_rows():
            sizes[name] = sizes.get(name, 0) + count
        for text, rating in frame.select("review", "rating").iter_rows():
            if (key := digest(text)) in wanted:
                texts[key] = (text, rating)
    missing = wanted - texts.keys()
    if missing:
        sys.exit(f"{len(missing)} of {len(wanted)} labelled reviews are not in {evidence}.")
    found = pl.DataFrame(
        [(key, *texts[key]) for key in sorted(wanted)],
        schema={"sha256": pl.String, "review": pl.String, "rating": pl.Int64},
        orient="row",
    )
    return found.join(labels, on="sha256", maintain_order="left"), sizes


def main() -> None:
    """Print the scores of one part of the labels, one per line, with intervals."""
    parser = evidence_parser(__doc__)
    parser.add_argument(
        "--half",
        choices=("held", "later", "dev"),
        default="held",
        help="held and later were not used for writing the rules",
    )
    options = parser.parse_args()
    judged = judge_labels(options.evidence, options.half)
    print(f"{len(judged)} labelled reviews, '{options.half}'")
    for name, value, (low, high) in zip(Score._fields, score(judged), intervals(judged), strict=True):
        print(f"{name}\t{value:.3f}\t{low:.3f}\t{high:.3f}")


if __name__ == "__main__":
    with show_progress("scoring"):
        main()
