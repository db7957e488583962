"""The blind judgement: lists for 40 films, scored from 0 to 10 by a reader who saw neither methods nor tags."""

import csv
from collections import defaultdict
from pathlib import Path

from tools.document import markdown_table
from tools.evaluation.likeness.judge import mean_with_interval

SCORES_FILE = Path(__file__).parent / "blind.csv"
"""Columns film, method and score; the scored lists, those of the day of the judgement, are not stored."""

OUR_METHOD = "tearjerk"


def table() -> str:
    """Return a table of each method's mean score and paired difference from ours, with intervals."""
    scores: dict[str, dict[str, float]] = defaultdict(dict)
    with SCORES_FILE.open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            scores[row["method"]][row["film"]] = float(row["score"])
    rows = []
    for method, judged in sorted(scores.items(), key=lambda item: -sum(item[1].values())):
        paired = [score - scores[OUR_METHOD][film] for film, score in judged.items()]
        rows.append(
            [
                method,
                "{:.1f} ({:.1f} to {:.1f})".format(*mean_with_interval(list(judged.values()))),
                ""
                if method == OUR_METHOD
                else "{:+.2f} ({:+.2f} to {:+.2f})".format(*mean_with_interval(paired)),
            ]
        )
    return markdown_table(["list of five", "score out of 10", "difference"], rows)
