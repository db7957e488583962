"""Write viewers.csv: viewers who rated a film 9 or 10 out of 10 and named at least two others. Needs the extra `measure`.

    python -m tools.evaluation.likeness.count_viewers EVIDENCE

One line per set of films: the reviewed film and the named ones, never any text. Titles are found as in
count_co_mentions; a title that is part of another title found in the same review is ignored.
"""

from collections.abc import Sequence
from pathlib import Path

import polars as pl

from tearjerk.catalogue import loading
from tools.evaluation.likeness.count_co_mentions import films_by_distinctive_title, normalised_review
from tools.evidence import CORPORA, evidence_parser, reviews

OUTPUT_FILE = Path(__file__).parent / "viewers.csv"

MIN_RATING = 9
MIN_FILMS = 3


def main() -> None:
    """Write the table."""
    evidence = evidence_parser(__doc__).parse_args().evidence
    films = loading.load()
    by_code = {str(film.naver): film.id for film in films if film.naver is not None}
    by_title = films_by_distinctive_title(films)
    named = pl.concat(
        reviews(evidence, corpus)
        .filter(pl.col("film").is_in(list(by_code)) & (pl.col("rating") >= MIN_RATING))
        .select(
            "film",
            titles=normalised_review().str.extract_many(list(by_title), overlapping=True).list.unique(),
        )
        .filter(pl.col("titles").list.len() >= MIN_FILMS - 1)
        .collect()
        for corpus in CORPORA
    )
    lines: dict[frozenset[str], str] = {}
    for code, found in named.sort("film").iter_rows():
        others = {by_title[title].id for title in _without_substrings(found)} - {by_code[code]}
        if len(others) >= MIN_FILMS - 1:
            lines.setdefault(
                frozenset({by_code[code], *others}), f"{by_code[code]},{' '.join(sorted(others))}"
            )
    OUTPUT_FILE.write_text("\n".join(["film,names", *sorted(lines.values()), ""]), encoding="utf-8")


def _without_substrings(titles: Sequence[str]) -> list[str]:
    return [title for title in titles if not any(title != other and title in other for other in titles)]


if __name__ == "__main__":
    main()
