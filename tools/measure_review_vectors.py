"""Compute vectors of the catalogue's films from the words of their reviews, and write data/review-vectors.csv.

    python -m tools.measure_review_vectors EVIDENCE [--check]

Takes one minute; all films in the 2022 corpus are the background. Names of people and words of titles are ignored,
so that co-mentions (docs/likeness.md) can be used to judge the result. `--check` writes nothing and fails if the
file would change.
"""

import re
import sys
from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from tearjerk.catalogue import loading
from tearjerk.measure.review_vectors import DIMENSIONS, place_films, sample_evenly
from tearjerk.measure.reviewer_words import STEM_SYLLABLES, count_stems
from tools.document import add_check_option
from tools.evidence import evidence_parser, reviews
from tools.measure_reviewer_words import stems_of_names_and_titles
from tools.paths import DATA

OUTPUT_FILE = DATA / "review-vectors.csv"

CORPUS = "naver-2022"
FILMS_AT_ONCE = 150
"""Number of films counted at a time; counting all at once would take 20 GB."""

MAX_COMPONENT = 127
"""Absolute value to which the largest component of each vector is scaled, since only the direction matters."""


def main() -> None:
    """Write or check the table."""
    parser = evidence_parser(__doc__)
    add_check_option(parser)
    options = parser.parse_args()
    read = sample_evenly(reviews(options.evidence, CORPUS).select("film", "review")).collect()
    sizes = dict(read.group_by("film").len().sort("film").iter_rows())
    films = list(sizes)
    parts = [films[start : start + FILMS_AT_ONCE] for start in range(0, len(films), FILMS_AT_ONCE)]
    counts = pl.concat(count_stems(read.filter(pl.col("film").is_in(part)).lazy()) for part in parts)
    codes = sorted(film.naver for film in loading.load() if film.naver is not None)
    places = place_films(counts, sizes, frozenset(_excluded_stems()), [str(code) for code in codes])
    text = "".join(f"{line}\n" for line in _lines(places, sizes))
    if options.check:
        sys.exit(
            f"Would change: {OUTPUT_FILE.name}." if OUTPUT_FILE.read_text(encoding="utf-8") != text else 0
        )
    OUTPUT_FILE.write_text(text, encoding="utf-8")


def _excluded_stems() -> Iterator[str]:
    """Yield the stems of people's names and of titles, the latter also without spaces."""
    yield from stems_of_names_and_titles()
    for film in loading.load():
        unspaced = re.sub(r"[^가-힣a-z0-9]", "", film.title_ko.lower())
        for run in re.findall("[가-힣]+", f"{film.title_ko} {unspaced}"):
            yield from (run[:size] for size in STEM_SYLLABLES if len(run) >= size)


def _lines(places: Mapping[str, Sequence[float]], sizes: Mapping[str, int]) -> Iterator[str]:
    yield ",".join(["naver", "reviews", *(str(number) for number in range(1, DIMENSIONS + 1))])
    for film, vector in places.items():
        scale = MAX_COMPONENT / max(map(abs, vector))
        yield ",".join([film, str(sizes[film]), *(str(round(number * scale)) for number in vector)])


if __name__ == "__main__":
    main()
