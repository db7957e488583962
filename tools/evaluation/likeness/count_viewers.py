"""Writes viewers.csv: viewers who gave a film 9 or 10 of 10 and named two others or more. Needs the extra `measure`.

    python -m tools.evaluation.likeness.count_viewers EVIDENCE

One line a set of films: the film that was reviewed and those that were named, never a text. Titles are looked for as
in count_co_mentions; one that is part of another title in the same review is not counted.
"""

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from tearjerk.catalogue import loading
from tools.evaluation.likeness.count_co_mentions import AMBIGUOUS, MIN_LETTERS, unspaced
from tools.evaluation.likeness.references import folded
from tools.evidence import CORPORA, arguments, reviews

OUT = Path(__file__).parent / "viewers.csv"

MIN_RATING = 9
FEWEST_FILMS = 3


def main() -> None:
    """The command line."""
    evidence = arguments(__doc__).parse_args().evidence
    films = loading.load()
    of_code = {str(film.naver): film.id for film in films if film.naver is not None}
    of_title = {folded(film.title_ko): film.id for film in films}
    titles = [title for title in of_title if len(title) >= MIN_LETTERS and title not in AMBIGUOUS]
    named = pl.concat(
        reviews(evidence, corpus)
        .filter(pl.col("film").is_in(list(of_code)) & (pl.col("rating") >= MIN_RATING))
        .select("film", titles=unspaced().str.extract_many(titles, overlapping=True).list.unique())
        .filter(pl.col("titles").list.len() >= FEWEST_FILMS - 1)
        .collect()
        for corpus in CORPORA
    )
    lines: dict[frozenset[str], str] = {}
    for code, found in named.sort("film").iter_rows():
        others = {of_title[title] for title in _longest(found)} - {of_code[code]}
        if len(others) >= FEWEST_FILMS - 1:
            lines.setdefault(
                frozenset({of_code[code], *others}), f"{of_code[code]},{' '.join(sorted(others))}"
            )
    OUT.write_text("\n".join(["film,names", *sorted(lines.values()), ""]), encoding="utf-8")


def _longest(titles: Sequence[str]) -> list[str]:
    return [title for title in titles if not any(title != other and title in other for other in titles)]


if __name__ == "__main__":
    main()
