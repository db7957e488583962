"""Make the tables of docs/tears.md on the reliability of the films' shares."""

import random
from collections.abc import Sequence
from pathlib import Path
from statistics import fmean, median

import polars as pl
from scipy.stats import spearmanr

from tools.bootstrap import percentile_interval
from tools.document import format_interval, markdown_table
from tools.evaluation.tears.label_tables import Frames
from tools.evidence import films

RESAMPLES = 2000

FIRST_PERSON = (
    r"울었|울엇|울[컥컷]|울\s?뻔|펑펑\s?울|오열[했함]|통곡[했함]|눈물\s?[이을도만]?\s?(?:저절로\s|계속\s|막\s|정말\s|많이\s|주르륵\s)?(?:났|낫|나왔|나오더|나더|흘렸|흘렀|흐르더|쏟|핑|고였|고이|맺|글썽)"
    r"|눈시울|질질\s?짰|울면서\s?[봤보]|울다가?\s?[나왔]"
)
"""Forms in which the writer reports having cried, not just that the film makes people cry."""

CONTROLS = {
    "thrillers": ("68695", "36944", "35901", "91031", "161242", "57723", "121788", "161967", "71509"),
    "comedies": ("167651", "140695", "31922", "167638", "102817", "25970", "39157"),
    "concert films": ("176354", "195975", "197304", "180361", "187051", "87246", "196828"),
}
"""Well-known films by Naver code, assigned to a kind before anyone had seen their shares."""


def film_shares(frame: pl.DataFrame, min_reviews: int) -> pl.DataFrame:
    """Return film, reviews and share for the films with at least `min_reviews` reviews."""
    return (
        frame.group_by("film")
        .agg(reviews=pl.len(), share=pl.col("tears").mean())
        .filter(pl.col("reviews") >= min_reviews)
    )


def correlation(first: Sequence[float], second: Sequence[float], seed: int = 1) -> tuple[float, float, float]:
    """Return Spearman's rank correlation with a 95% percentile bootstrap interval over films."""
    rng = random.Random(seed)
    pairs = sorted(zip(first, second, strict=True))  # polars groups in arbitrary order
    low, high = percentile_interval(
        float(spearmanr(*zip(*rng.choices(pairs, k=len(pairs)), strict=True)).statistic)
        for _ in range(RESAMPLES)
    )
    return float(spearmanr(first, second).statistic), low, high


def corpora_agreement(_: Path, frames: Frames) -> str:
    """Make the table of rank correlations between 2015 and 2022 for films in both, on reviews that are not in both."""
    newer, older = frames["naver-2022"], frames["nsmc-2015"]
    key = ["film", "review"]
    only_newer, only_older = newer.join(older, on=key, how="anti"), older.join(newer, on=key, how="anti")
    older_in_both = older.join(newer.select("film").unique(), on="film", how="semi")
    repeated_share = (
        1
        - only_older.join(newer.select("film").unique(), on="film", how="semi").height / older_in_both.height
    )
    rows = []
    for label, first, second, min_reviews in (
        (
            "reviews in 2015 only against reviews in 2022 only, films with 10 or more of each",
            only_older,
            only_newer,
            10,
        ),
        (
            "reviews in 2015 only against reviews in 2022 only, films with 5 or more of each",
            only_older,
            only_newer,
            5,
        ),
        (
            "all reviews of 2015 against those of 2022 that are not among them, 50 or more of each",
            older,
            only_newer,
            50,
        ),
    ):
        both = film_shares(first, min_reviews).join(film_shares(second, min_reviews), on="film")
        found, low, high = correlation(both["share"].to_list(), both["share_right"].to_list())
        rows.append(
            [
                label,
                str(both.height),
                f"{median(both['reviews']):.0f}",
                f"{found:.2f}",
                format_interval(low, high, 2),
            ]
        )
    table = markdown_table(
        ["samples without a review in common", "films", "median reviews in 2015", "rank correlation", "95%"],
        rows,
    )
    return f"Of the 2015 reviews of films that are also in the 2022 corpus, {repeated_share * 100:.1f}% appear there word for word.\n\n{table}"


def samples_agreement(_: Path, frames: Frames) -> str:
    """Make the table of rank correlations between two random samples of each film's reviews, by sample size."""
    shuffled = (
        frames["naver-2022"]
        .sort("film", "review")
        .select("film", "tears")
        .sample(fraction=1, shuffle=True, seed=1)
    )
    ordered = shuffled.with_columns(place=pl.int_range(pl.len()).over("film"), size=pl.len().over("film"))
    large_films = ordered.filter(pl.col("size") >= 2000)
    rows = []
    for sample_size in (25, 50, 100, 200, 500, 1000):
        first = film_shares(large_films.filter(pl.col("place") < sample_size), 1)
        second = film_shares(
            large_films.filter(pl.col("place").is_between(sample_size, 2 * sample_size - 1)), 1
        )
        both = first.join(second, on="film")
        found, low, high = correlation(both["share"].to_list(), both["share_right"].to_list())
        rows.append([str(sample_size), str(both.height), f"{found:.3f}", format_interval(low, high)])
    return markdown_table(["reviews in each sample", "films", "rank correlation", "95%"], rows)


def sensitivity(_: Path, frames: Frames) -> str:
    """Make the table that shows how much the order of films depends on the definition of tears."""
    newer = frames["naver-2022"]
    overall = film_shares(newer, 100)
    first_person = newer.with_columns(tears=pl.col("tears") & pl.col("review").str.contains(FIRST_PERSON))
    rows = []
    for label, other in (
        ("only tears told in the first person", first_person),
        ("only ratings of 8 or more", newer.filter(pl.col("rating") >= 8)),
        ("only ratings of 10", newer.filter(pl.col("rating") == 10)),
    ):
        both = overall.join(film_shares(other, 100), on="film")
        found, low, high = correlation(both["share"].to_list(), both["share_right"].to_list())
        top, other_top = (set(both.top_k(50, by=column)["film"]) for column in ("share", "share_right"))
        ratio = fmean(both["share_right"]) / fmean(both["share"])
        rows.append(
            [
                label,
                str(both.height),
                f"{found:.3f}",
                format_interval(low, high),
                f"{len(top & other_top)} of 50",
                f"{ratio:.2f}",
            ]
        )
    return markdown_table(
        [
            "compared with all reviews",
            "films",
            "rank correlation",
            "95%",
            "overlap in the top 50",
            "mean share, ratio",
        ],
        rows,
    )


def control_films(evidence: Path, frames: Frames) -> str:
    """Make the table of films that should not make anyone cry, and of concert films."""
    names = {row["film"]: row["title_ko"] for row in films(evidence).iter_rows(named=True)}
    found = {row["film"]: row for row in film_shares(frames["naver-2022"], 1).iter_rows(named=True)}
    rows = []
    for kind, codes in CONTROLS.items():
        present = [(names.get(code) or code, found[code]["share"]) for code in codes if code in found]
        median_share = median(share for _, share in present)
        rows.append(
            [
                kind,
                str(len(present)),
                f"{median_share * 100:.1f}",
                ", ".join(f"{name} {share * 100:.1f}" for name, share in present),
            ]
        )
    return markdown_table(["kind", "films", "median share in 100", "each, in 100"], rows)


def shares_by_review_count(_: Path, frames: Frames) -> str:
    """Make the table of median shares by the number of reviews."""
    all_shares = film_shares(frames["naver-2022"], 100)
    rows = []
    for label, low, high in (
        ("100 to 999", 100, 999),
        ("1,000 to 4,999", 1000, 4999),
        ("5,000 to 9,799", 5000, 9799),
        ("9,800 or more", 9800, 10**6),
    ):
        part = all_shares.filter(pl.col("reviews").is_between(low, high))
        tearful = part.filter(pl.col("share") >= 0.1).height
        rows.append(
            [
                label,
                str(part.height),
                f"{median(part['share']) * 100:.1f}",
                f"{tearful / max(1, part.height) * 100:.1f}%",
            ]
        )
    return markdown_table(
        ["reviews of the film in 2022", "films", "median share, in 100", "films at 10 in 100 or more"], rows
    )
