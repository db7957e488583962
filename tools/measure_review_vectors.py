"""Compute vectors of the catalogue's films from the words of their reviews, and write data/review-vectors.csv.

    python -m tools.measure_review_vectors EVIDENCE [--check]

Takes one minute; all films in the 2022 corpus are the background. Names of people and words of titles are ignored,
so that co-mentions (docs/likeness.md) can be used to judge the result. `--check` writes nothing and fails if the
file would change.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from tearjerk.catalogue import loading
from tearjerk.measure.review_vectors import DIMENSIONS, compute_film_vectors, sample_evenly
from tearjerk.measure.reviewer_words import STEM_LENGTHS, count_stems
from tools.document import add_check_option, write_or_check
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
    sampled = sample_evenly(reviews(options.evidence, CORPUS).select("film", "review")).collect()
    sizes = dict(sampled.group_by("film").len().sort("film").iter_rows())
    films = list(sizes)
    batches = [films[start : start + FILMS_AT_ONCE] for start in range(0, len(films), FILMS_AT_ONCE)]
    counts = pl.concat(count_stems(sampled.filter(pl.col("film").is_in(batch)).lazy()) for batch in batches)
    codes = sorted(film.naver for film in loading.load() if film.naver is not None)
    vectors = compute_film_vectors(counts, sizes, frozenset(_excluded_stems()), [str(code) for code in codes])
    text = "".join(f"{line}\n" for line in _lines(vectors, sizes))
    write_or_check(OUTPUT_FILE, text, check=options.check)


def _excluded_stems() -> Iterator[str]:
    """Yield the stems of people's names and of titles, the latter also without spaces."""
    yield from stems_of_names_and_titles()
    for film in loading.load():
        unspaced = re.sub(r"[^가-힣a-z0-9]", "", film.title_ko.lower())
        for run in re.findall("[가-힣]+", f"{film.title_ko} {unspaced}"):
            yield from (run[:length] for length in STEM_LENGTHS if len(run) >= length)


def _lines(vectors: Mapping[str, Sequence[float]], sizes: Mapping[str, int]) -> Iterator[str]:
    yield ",".join(["naver", "reviews", *(str(number) for number in range(1, DIMENSIONS + 1))])
    for film, vector in vectors.items():
        scale = MAX_COMPONENT / max(map(abs, vector))
        yield ",".join([film, str(sizes[film]), *(str(round(number * scale)) for number in vector)])


if __name__ == "__main__":
    main()
