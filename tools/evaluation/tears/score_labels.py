"""Scores the Korean rules against the labelled reviews: precision, recall and F1, weighted back to the corpora.

    python -m tools.evaluation.tears.score_labels EVIDENCE [--half held|later|dev]

Labels are kept as hashes of the texts (data/labels.csv); the texts are found in the corpora. A label
weighs as many reviews of its stratum as it stands for. Intervals: percentile bootstrap, resampling
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
from tearjerk.measure.matching import affirms_tears, rated_above
from tearjerk.measure.rules.korean.korean import KOREAN
from tools.evaluation.tears.draw_labels import stratum
from tools.evidence import CORPORA, arguments, digest, reviews
from tools.paths import DATA
from tools.progress import working
from tools.remeasure import NAVER_LOW_RATING

LABELS = DATA / "labels.csv"
ROUNDS = 4000


class Score(NamedTuple):
    """How well the rules agree with the labels; all between 0 and 1."""

    precision: float
    recall: float
    f1: float


class Judged(NamedTuple):
    """One labelled review: what the rules and the readers say, and how many reviews it stands for."""

    stratum: str
    counted: bool
    label: bool
    weight: float


def score(judged: Sequence[Judged]) -> Score:
    """Weighted precision, recall and their harmonic mean; 0 where nothing was found."""
    right = sum(one.weight for one in judged if one.counted and one.label)
    found = sum(one.weight for one in judged if one.counted)
    there = sum(one.weight for one in judged if one.label)
    precision, recall = (right / found if found else 0.0), (right / there if there else 0.0)
    return Score(precision, recall, 2 * right / (found + there) if found + there else 0.0)


def intervals(judged: Sequence[Judged], rounds: int = ROUNDS, seed: int = 1) -> list[tuple[float, float]]:
    """A 95 % interval for each number of a Score."""
    dice = random.Random(seed)
    strata = {
        name: [one for one in judged if one.stratum == name]
        for name in sorted({one.stratum for one in judged})
    }
    drawn = [
        score([one for group in strata.values() for one in dice.choices(group, k=len(group))])
        for _ in range(rounds)
    ]
    sides = []
    for values in zip(*drawn, strict=True):
        ordered = sorted(values)
        sides.append((ordered[int(rounds * 0.025)], ordered[int(rounds * 0.975)]))
    return sides


def judge(
    evidence: Path, half: str, language: Language = KOREAN, low_rating: float | None = NAVER_LOW_RATING
) -> list[Judged]:
    """The labelled reviews of one half, found in the corpora and judged as the measure judges them.

    A review rated `low_rating` or less does not count; with None no rating is looked at.
    """
    every, sizes = _labelled(evidence)
    labelled = every.filter(pl.col("half") == half)
    drawn = dict(labelled["stratum"].value_counts().iter_rows())
    high_enough = pl.lit(True) if low_rating is None else rated_above(low_rating)
    judged = labelled.with_columns(counted=affirms_tears(pl.col("review"), language) & high_enough)
    return [
        Judged(stratum, counted, bool(label), sizes[stratum] / drawn[stratum])
        for stratum, counted, label in judged.select("stratum", "counted", "label").iter_rows()
    ]


@cache
def _labelled(evidence: Path) -> tuple[pl.DataFrame, dict[str, int]]:
    """The labels with their texts (review, rating), by hash, and how many reviews each stratum has in the corpora.

    Ends the program where a text is missing. Every review of the corpora is hashed, which takes a minute.
    """
    labels = pl.read_csv(LABELS)
    wanted = set(labels["sha256"])
    texts: dict[str, tuple[str, int | None]] = {}
    sizes: dict[str, int] = {}
    for corpus in CORPORA:
        frame = reviews(evidence, corpus).with_columns(stratum()).collect()
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
    """Prints the scores of one half, one a line with its interval."""
    parser = arguments(__doc__)
    parser.add_argument(
        "--half",
        choices=("held", "later", "dev"),
        default="held",
        help="held and later: not looked at while writing rules",
    )
    asked = parser.parse_args()
    judged = judge(asked.evidence, asked.half)
    print(f"{len(judged)} reviews of the half '{asked.half}'")
    for name, value, (low, high) in zip(Score._fields, score(judged), intervals(judged), strict=True):
        print(f"{name}\t{value:.3f}\t{low:.3f}\t{high:.3f}")


if __name__ == "__main__":
    with working("scoring"):
        main()
