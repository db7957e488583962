"""Make the tables of docs/tears.md on the corpora, the labels and the rules."""

from pathlib import Path

import polars as pl

from tearjerk.measure.prior import fit_prior
from tools.document import format_interval, markdown_table
from tools.evaluation.tears.score_labels import LABELS_FILE, Score, intervals, judge_labels, score
from tools.remeasure import korean_codes, unmeasured_codes

Frames = dict[str, pl.DataFrame]
"""The corpora by name: film, rating, review, and `tears`, whether the review counts."""


def corpora_table(evidence: Path, frames: Frames) -> str:
    """Make the table of the corpora: size, share of reviews in tears, and fitted prior."""
    rows = []
    for name, frame in frames.items():
        films = frame.group_by("film").agg(pl.col("tears").sum(), reviews=pl.len())
        korean = films.filter(pl.col("film").is_in(list(korean_codes(evidence) - unmeasured_codes())))
        prior = fit_prior(list(korean.select("tears", "reviews").iter_rows()))
        rows.append([
            name, f"{frame.height:,}", f"{films.height:,}", f"{frame['tears'].sum():,}", f"{frame['tears'].sum() / frame.height:.4f}",
            f"Beta({prior.alpha:.3f}, {prior.beta:.2f})", f"{prior.mean:.4f}",
        ])  # fmt: skip
    return markdown_table(
        [
            "corpus",
            "reviews with text",
            "films",
            "reviews in tears",
            "share of reviews",
            "prior of Korean films",
            "its mean",
        ],
        rows,
    )


def label_table(_: Path, __: Frames) -> str:
    """Make the table of labelled reviews by stratum and half, and of the readers' agreement."""
    table = pl.read_csv(LABELS_FILE).filter(pl.col("half") != "later")
    rows = []
    for stratum in ("net", "near", "rest"):
        part = table.filter(pl.col("stratum") == stratum)
        agree = (part["first_reader"] == part["second_reader"]).sum()
        rows.append([
            stratum, str(part.height), *(
                f"{half['label'].sum()} of {half.height}"
                for half in (part.filter(pl.col("half") == name) for name in ("dev", "held"))
            ), f"{agree} of {part.height}",
        ])  # fmt: skip
    return markdown_table(
        ["stratum", "labelled", "in tears, dev half", "in tears, held half", "both readers agree"], rows
    )


def score_table(evidence: Path, _: Frames) -> str:
    """Make the table of precision, recall and F1 for both halves and the later sample, with intervals."""
    rows = []
    for part, label in (
        ("held", "held (never looked at)"),
        ("later", "later sample (drawn and labelled when the rules were done)"),
        ("dev", "dev (rules were written against it)"),
    ):
        found = judge_labels(evidence, part)
        bounds = intervals(found)
        rows.append(
            [
                label,
                *(
                    f"{value:.3f} ({format_interval(*interval)})"
                    for value, interval in zip(score(found), bounds, strict=True)
                ),
            ]
        )
    return markdown_table(["reviews", *Score._fields], rows)
