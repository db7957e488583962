"""Writes data/concepts.csv: what viewers of the catalogue's films talk about. Needs the extra `measure`.

python scripts/measure_concepts.py naver-2022.parquet nsmc-2015.parquet
"""

import argparse
from collections.abc import Mapping
from pathlib import Path

import polars as pl

from tearjerk import catalogue
from tearjerk.measure.concepts import FEWEST, Corpus, Table, measure
from tearjerk.measure.lexicon import lexicon

NEEDED = 100
"""Reviews that a film needs in every corpus but the last before that corpus is used for it."""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "reviews", nargs="+", type=Path, help="Parquet files of reviews, the preferred one first"
    )
    parser.add_argument("--catalogue", help="the films to count for; the bundled catalogue unless told")
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent / "data" / "concepts.csv")
    arguments = parser.parse_args()
    films = catalogue.load(arguments.catalogue)
    titles = {film.naver: film.title_ko for film in films if film.naver is not None}
    corpora = [
        Corpus(path.stem, pl.scan_parquet(path), FEWEST if path == arguments.reviews[-1] else NEEDED)
        for path in arguments.reviews
    ]
    table = measure(corpora, titles, lexicon())
    arguments.out.write_text("".join(f"{line}\n" for line in lines(table)), encoding="utf-8")


def lines(table: Table) -> list[str]:
    """The table as CSV: a heading, the mean film of each corpus, then one line a film by Naver code."""
    concepts = list(next(iter(table.means.values())))
    heading = ["naver", "corpus", "reviews", *concepts]
    means = [["mean", corpus, "", *_cells(shares, concepts, 6)] for corpus, shares in table.means.items()]
    rows = [
        [str(row.film), row.corpus, str(row.reviews), *_cells(row.shares, concepts, 5)] for row in table.rows
    ]
    return [",".join(cells) for cells in (heading, *means, *rows)]


def _cells(shares: Mapping[str, float | None], concepts: list[str], digits: int) -> list[str]:
    return ["" if (share := shares[concept]) is None else f"{share:.{digits}f}" for concept in concepts]


if __name__ == "__main__":
    main()
