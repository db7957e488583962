"""Read the two corpora and the list of films from a folder that the user names."""

import argparse
import hashlib
from pathlib import Path

import polars as pl

CORPORA = {"naver-2022": "naver-2022.parquet", "nsmc-2015": "nsmc-2015.parquet"}
"""The files of the corpora by name, newest first."""


def evidence_parser(description: str | None) -> argparse.ArgumentParser:
    """Return a parser with an argument for the folder of the corpora."""
    parser = argparse.ArgumentParser(
        description=description, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "evidence", type=Path, help="the folder with naver-2022.parquet, nsmc-2015.parquet and films.csv"
    )
    return parser


def reviews(evidence: Path, corpus: str) -> pl.LazyFrame:
    """Return all reviews of a corpus that have text: film (as text), rating (1 to 10 or null), review, corpus."""
    return (
        pl.scan_parquet(evidence / CORPORA[corpus])
        .select(
            pl.col("film").cast(pl.String),
            pl.col("rating").cast(pl.Int8, strict=False),
            pl.col("review").cast(pl.String),
        )
        .filter(pl.col("review").str.strip_chars() != "")
        .with_columns(corpus=pl.lit(corpus))
    )


def films(evidence: Path) -> pl.DataFrame:
    """Return one row per film: film (its Naver code), title, title_ko, year, country; missing values are null."""
    listed = pl.read_csv(evidence / "films.csv", infer_schema=False)
    return listed.select(
        film="code",
        title="title_en",
        title_ko="title_ko",
        year=pl.col("year").cast(pl.Int16, strict=False),
        country="country",
    ).unique("film", keep="first", maintain_order=True)


def digest(review: str) -> str:
    """Return the hash by which the label files in data/ identify a review: the SHA-256 hash of its exact text."""
    return hashlib.sha256(review.encode()).hexdigest()
