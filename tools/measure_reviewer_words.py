"""Count the words that are distinctive of each film's reviews, and write data/reviewer-words.csv.

    python -m tools.measure_reviewer_words EVIDENCE [--check]

`--check` writes nothing and fails if the file would change. The table is used by the search and never printed.
"""

import sys
from collections.abc import Iterator, Mapping, Sequence

import polars as pl

from tearjerk.catalogue import loading
from tearjerk.measure.counting import MIN_REVIEWS_EARLIER
from tearjerk.measure.reviewer_words import STEM_SYLLABLES, Stem, count_stems, weigh_stems
from tools.document import add_check_option
from tools.evidence import CORPORA, evidence_parser, reviews
from tools.paths import DATA
from tools.progress import show_progress

OUTPUT_FILE = DATA / "reviewer-words.csv"


def main() -> None:
    """Write or check the table."""
    parser = evidence_parser(__doc__)
    add_check_option(parser)
    options = parser.parse_args()
    left = {str(film.naver) for film in loading.load() if film.naver is not None}
    counts: list[pl.DataFrame] = []
    totals: dict[str, int] = {}
    for corpus in CORPORA:  # each film uses the newest corpus with enough reviews of it
        own = reviews(options.evidence, corpus).filter(pl.col("film").is_in(sorted(left)))
        sizes = dict(own.group_by("film").len().collect().iter_rows())
        last = corpus == list(CORPORA)[-1]
        enough = {film: size for film, size in sizes.items() if last or size >= MIN_REVIEWS_EARLIER}
        totals |= enough
        counts.append(count_stems(own.filter(pl.col("film").is_in(sorted(enough)))))
        left -= enough.keys()
    weighed = weigh_stems(pl.concat(counts), totals, frozenset(stems_of_names_and_titles()))
    text = "".join(f"{line}\n" for line in ("naver,words", *_lines(weighed)))
    if options.check:
        sys.exit(
            f"Would change: {OUTPUT_FILE.name}." if OUTPUT_FILE.read_text(encoding="utf-8") != text else 0
        )
    OUTPUT_FILE.write_text(text, encoding="utf-8")


def stems_of_names_and_titles() -> Iterator[str]:
    """Yield the stems of people's names, with and without the family name, and of titles."""
    for film in loading.load():
        words = [
            word for person in film.people if person.name_ko for word in (person.name_ko, person.name_ko[1:])
        ]
        for word in (*words, *film.title_ko.split()):
            yield from (word[:size] for size in STEM_SYLLABLES if len(word) >= size)


def _lines(weighed: Mapping[str, Sequence[Stem]]) -> Iterator[str]:
    for film, stems in sorted(weighed.items(), key=lambda item: int(item[0])):
        yield f"{film},{' '.join(f'{each.stem} {each.weight:.1f}' for each in stems)}"


if __name__ == "__main__":
    with show_progress("counting words"):
        main()
