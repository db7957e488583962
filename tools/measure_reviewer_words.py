"""Count the words that are distinctive of each film's reviews, and write data/reviewer-words.csv.

    python -m tools.measure_reviewer_words EVIDENCE [--check]

`--check` writes nothing and fails if the file would change. The table is used by the search and never printed.
"""

from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from tearjerk.catalogue import loading
from tearjerk.measure.counting import MIN_EARLIER_REVIEWS
from tearjerk.measure.reviewer_words import STEM_LENGTHS, WeightedStem, count_stems, weigh_stems
from tools.document import add_check_option, write_or_check
from tools.evidence import CORPORA, evidence_parser, reviews
from tools.paths import DATA
from tools.progress import show_progress

OUTPUT_FILE = DATA / "reviewer-words.csv"


def main() -> None:
    """Write or check the table."""
    parser = evidence_parser(__doc__)
    add_check_option(parser)
    options = parser.parse_args()
    uncounted = {str(film.naver) for film in loading.load() if film.naver is not None}
    counts: list[pl.DataFrame] = []
    totals: dict[str, int] = {}
    for (
        corpus
    ) in CORPORA:  # each film is counted in the newest corpus with enough reviews of it, or in the last one
        catalogue_reviews = reviews(options.evidence, corpus).filter(pl.col("film").is_in(sorted(uncounted)))
        sizes = dict(catalogue_reviews.group_by("film").len().collect().iter_rows())
        is_last = corpus == list(CORPORA)[-1]
        enough = {film: size for film, size in sizes.items() if is_last or size >= MIN_EARLIER_REVIEWS}
        totals |= enough
        counts.append(count_stems(catalogue_reviews.filter(pl.col("film").is_in(sorted(enough)))))
        uncounted -= enough.keys()
    weighted_stems = weigh_stems(pl.concat(counts), totals, frozenset(stems_of_names_and_titles()))
    text = "".join(f"{line}\n" for line in ("naver,words", *_lines(weighted_stems)))
    write_or_check(OUTPUT_FILE, text, check=options.check)


def stems_of_names_and_titles() -> Iterator[str]:
    """Yield the stems of people's names, with and without the family name, and of titles."""
    for film in loading.load():
        words = [
            word for person in film.people if person.name_ko for word in (person.name_ko, person.name_ko[1:])
        ]
        for word in (*words, *film.title_ko.split()):
            yield from (word[:length] for length in STEM_LENGTHS if len(word) >= length)


def _lines(weighted_stems: Mapping[str, Sequence[WeightedStem]]) -> Iterator[str]:
    for film, stems in sorted(weighted_stems.items(), key=lambda item: int(item[0])):
        yield f"{film},{' '.join(f'{stem.stem} {stem.weight:.1f}' for stem in stems)}"


if __name__ == "__main__":
    with show_progress("counting words"):
        main()
