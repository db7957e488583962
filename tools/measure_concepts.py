"""Count what viewers of the catalogue's films talk about, and write data/concepts.csv.

    python -m tools.measure_concepts EVIDENCE [--check]

`--check` writes nothing and fails if the file would change.
"""

from collections.abc import Mapping

from tearjerk.catalogue import loading
from tearjerk.measure.concepts import MIN_REVIEWS, ConceptCorpus, MeasuredConcepts, measure_concepts
from tearjerk.measure.counting import MIN_EARLIER_REVIEWS
from tearjerk.measure.word_lists import load_word_lists
from tools.document import add_check_option, write_or_check
from tools.evidence import CORPORA, evidence_parser, reviews
from tools.paths import DATA
from tools.progress import show_progress

OUTPUT_FILE = DATA / "concepts.csv"


def main() -> None:
    """Write or check the table."""
    parser = evidence_parser(__doc__)
    add_check_option(parser)
    options = parser.parse_args()
    titles = {film.naver: film.title_ko for film in loading.load() if film.naver is not None}
    *newer, last = CORPORA
    min_reviews = {**dict.fromkeys(newer, MIN_EARLIER_REVIEWS), last: MIN_REVIEWS}
    corpora = [ConceptCorpus(name, reviews(options.evidence, name), min_reviews[name]) for name in CORPORA]
    text = "".join(f"{line}\n" for line in csv_lines(measure_concepts(corpora, titles, load_word_lists())))
    write_or_check(OUTPUT_FILE, text, check=options.check)


def csv_lines(table: MeasuredConcepts) -> list[str]:
    """Return the lines of the CSV: a header, the mean shares of each corpus, then the films by Naver code."""
    concepts = list(next(iter(table.means.values())))
    heading = ["naver", "corpus", "reviews", *concepts]
    means = [["mean", corpus, "", *_cells(shares, concepts, 6)] for corpus, shares in table.means.items()]
    rows = [
        [str(row.film), row.corpus, str(row.reviews), *_cells(row.shares, concepts, 5)] for row in table.films
    ]
    return [",".join(cells) for cells in (heading, *means, *rows)]


def _cells(shares: Mapping[str, float | None], concepts: list[str], digits: int) -> list[str]:
    return ["" if (share := shares[concept]) is None else f"{share:.{digits}f}" for concept in concepts]


if __name__ == "__main__":
    with show_progress("counting what viewers talk about"):
        main()
