"""Count tears in the corpora with `measure` and with the query that `measure --sql` prints, and compare them by film.

    python -m tools.compare_engines EVIDENCE [--engine duckdb] [--language auto] [--spark-reviews 200000]

DuckDB counts each whole corpus; Spark, which needs Java 17 and `pip install pyspark`, an evenly spaced sample.
Prints a line for each engine, corpus and language, and exits 1 if any film differs.
"""

import sys
import tempfile
import time
from pathlib import Path

import polars as pl

from tearjerk.measure.corpora import open_corpus
from tearjerk.measure.encodings import Utf8Copies
from tearjerk.measure.measurement import measure
from tearjerk.measure.rules.languages import AUTO, LANGUAGES, languages_for
from tearjerk.measure.sql.engines import DUCKDB, ENGINES, SPARK
from tearjerk.measure.sql.query import build_count_query
from tearjerk.measure.sql.tables import parse_table
from tools.evidence import CORPORA, evidence_parser

Counts = dict[object, tuple[int, int]]
"""The numbers of reviews and of reviews in tears, by film."""


def measured_counts(path: Path, language: str) -> Counts:
    """Return the counts that `measure` computes."""
    with Utf8Copies() as copies:
        films = measure([open_corpus(path, copies)], languages_for(language)).films
    return {film.film: (film.reviews, film.crying) for film in films}


def build_query(path: Path, language: str, dialect: str) -> str:
    """Return the query over a Parquet file with ratings."""
    engine = ENGINES[dialect]
    return build_count_query(
        languages_for(language), parse_table(str(path), engine), engine, has_ratings=True
    )


def duckdb_counts(path: Path, language: str) -> Counts:
    """Return the counts that DuckDB computes."""
    import duckdb

    with duckdb.connect() as database:
        rows = database.execute(build_query(path, language, DUCKDB.dialect)).fetchall()
    return {film: (reviews, crying) for film, reviews, crying in rows}


def spark_counts(path: Path, language: str) -> Counts:
    """Return the counts that Spark computes on this machine."""
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.config("spark.ui.enabled", "false").config(
        "spark.ui.showConsoleProgress", "false"
    )
    spark = builder.master("local[2]").getOrCreate()
    try:
        rows = spark.sql(build_query(path, language, SPARK.dialect)).collect()
    finally:
        spark.stop()
    return {row["film"]: (row["reviews"], row["crying"]) for row in rows}


def sample_corpus(path: Path, min_reviews: int, folder: Path) -> Path:
    """Write an evenly spaced sample of at least `min_reviews` reviews of a corpus, or all of it, to a Parquet file."""
    frame = pl.read_parquet(path, columns=["film", "rating", "review"])
    sample_path = folder / path.name
    frame.gather_every(max(1, len(frame) // min_reviews)).write_parquet(sample_path)
    return sample_path


def compare(engine: str, path: Path, language: str) -> bool:
    """Compare the counts of an engine with those of `measure`, print the result, and return whether all films have the same counts."""
    start = time.perf_counter()
    expected = measured_counts(path, language)
    found = (duckdb_counts if engine == DUCKDB.dialect else spark_counts)(path, language)
    different = {film for film in expected | found if expected.get(film) != found.get(film)}
    reviews, crying = (sum(numbers) for numbers in zip(*found.values(), strict=True))
    print(
        f"{engine:<8}{path.stem:<12}{language:<6}{len(found):>7,} films {reviews:>10,} reviews {crying:>8,} in tears"
        f"{len(different):>6,} films differ  ({time.perf_counter() - start:.0f} s)",
        flush=True,
    )
    return not different


def main() -> int:
    """Run the requested comparisons, and return 1 if any film differs."""
    parser = evidence_parser(__doc__)
    parser.add_argument("--engine", choices=tuple(ENGINES), action="append")
    parser.add_argument("--language", choices=(AUTO, *LANGUAGES), action="append")
    parser.add_argument("--spark-reviews", type=int, default=200_000)
    options = parser.parse_args()
    same = True
    with tempfile.TemporaryDirectory() as folder:
        for engine in options.engine or ENGINES:
            for name in CORPORA.values():
                path = options.evidence / name
                if engine == SPARK.dialect:
                    path = sample_corpus(path, options.spark_reviews, Path(folder))
                for language in options.language or (AUTO, *LANGUAGES):
                    same &= compare(engine, path, language)
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main())
