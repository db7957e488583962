"""Make the tables of docs/likeness.md: how well the similarity agrees with data it was not built on.

    python -m tools.evaluation.likeness FACTS [--check] [--chosen-on]

The weights were chosen on one half of the films, and the results are for the other half, except for the triplets,
which have no halves. Needs the extra `measure` (numpy comes with scipy).
"""

import argparse
import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tearjerk.likeness.concepts import ConceptTable, bundled_concepts
from tearjerk.likeness.review_vectors import ReviewVectors, bundled_vectors
from tearjerk.likeness.similarity import WEIGHTS, Similarity
from tools.document import add_check_option, fill_document, markdown_table
from tools.evaluation.likeness import blind
from tools.evaluation.likeness.earlier import (
    AftertasteSimilarity,
    SymmetricTearsSimilarity,
    UncappedWordsSimilarity,
    earlier_similarity,
)
from tools.evaluation.likeness.judge import Scorer, mean_with_interval, ndcg_values, triplet_agreement
from tools.evaluation.likeness.methods import (
    CachedSimilarity,
    shared_genres,
    shared_tags,
    similarity_scorer,
    tf_idf,
    weights_of_only,
    weights_without,
)
from tools.evaluation.likeness.offers import count_low_offers, count_low_recommendations, like_offers
from tools.evaluation.likeness.people import combine_people, load_people
from tools.evaluation.likeness.recommending import answer_all, compared_methods
from tools.evaluation.likeness.recommending import table as recommend_table
from tools.evaluation.likeness.references import (
    Reference,
    co_mention_reference,
    keyword_reference,
    read_triplets,
)
from tools.paths import DOCS
from tools.progress import show_progress

FOLDER = Path(__file__).parent

DOCUMENT = DOCS / "likeness.md"

METHODS_FOR_SEVERAL_TASTES = (
    "tearjerk",
    "before",
    "popularity: most named by the others",
    "`like` of the best-loved film",
    "without turns",
    "plain mean without turns",
)
"""Methods that are also judged on people with several tastes."""

Judge = Callable[[Scorer], list[float]]


def main() -> None:
    """Update, check or print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("facts", type=Path, help="the folder with korean-films.jsonl, for its TMDB keywords")
    parser.add_argument(
        "--chosen-on",
        action="store_true",
        help="print the tables for the half that the weights were chosen on, and write nothing",
    )
    add_check_option(parser)
    options = parser.parse_args()
    parts = tables(loading.load(), options.facts, half=0 if options.chosen_on else 1)
    if options.chosen_on:
        print("\n\n".join(parts.values()))
    else:
        fill_document(DOCUMENT, parts, check=options.check)


def tables(films: Sequence[Film], facts: Path, half: int) -> dict[str, str]:
    """Return the parts of the document by name, judged on one half of the films and of the people."""
    references = [
        keyword_reference(films, facts / "korean-films.jsonl"),
        co_mention_reference(films, FOLDER / "co-mentions.csv"),
    ]
    halves = [half_of(reference, half) for reference in references]
    by_id = {film.id: film for film in films}
    judged = read_triplets(FOLDER / "triplets.csv", by_id)
    judges: dict[str, Judge] = {
        reference.name: partial(ndcg_values, reference=reference) for reference in halves
    }
    judges["triplets"] = lambda method: triplet_agreement(method, by_id, judged)
    concepts, vectors = bundled_concepts(), bundled_vectors()
    similarity = CachedSimilarity(films, concepts, review_vectors=vectors)

    def weighted_scorer(weights: Mapping[str, float]) -> Scorer:
        return similarity_scorer(Similarity(films, concepts, weights, vectors))

    ours, earlier = similarity_scorer(similarity), earlier_similarity(films, concepts)
    rivals = {
        "shared tags": shared_tags,
        "shared genres": shared_genres,
        "TF-IDF of the synopses": tf_idf(films),
    }
    film_counts = [f"{reference.name} {len(reference.gains)}" for reference in halves]
    everybody, people = load_people(by_id), load_people(by_id, half)
    compared = compared_methods(films, similarity, everybody)
    found = {name: answer_all(method, people) for name, method in compared.items()}
    answers_for_several_tastes = {
        name: answer_all(compared[name], combine_people(people)) for name in METHODS_FOR_SEVERAL_TASTES
    }
    return {
        "films": f"Films judged: {', '.join(film_counts)}; triplets {len(judged)}. Of the {len(films)} films in the"
        f" catalogue, {sum(concepts.film_concepts(film.naver) is not None for film in films)} have enough reviews for concepts"
        f" and {sum(similarity.review_vector(film) is not None for film in films)} for words.",
        "ranking": mean_table(
            "ranking",
            {"tearjerk": ours, "before": similarity_scorer(earlier), **rivals, "chance": random_score},
            judges,
        ),
        "rivals": difference_table("rival", {"before": similarity_scorer(earlier), **rivals}, ours, judges),
        "left-out": difference_table(
            "part left out", {part: weighted_scorer(weights_without(part)) for part in WEIGHTS}, ours, judges
        ),
        "put-back": difference_table(
            "changed back", _reverted_methods(films, concepts, vectors), ours, judges
        ),
        "alone": mean_table(
            "part alone", {part: weighted_scorer(weights_of_only(part)) for part in WEIGHTS}, judges
        ),
        "people": f"People: {len(people)} of {len(everybody)}, and {len(combine_people(people))} that each combine three of them.",
        "recommend": recommend_table(found),
        "several": recommend_table(answers_for_several_tastes),
        "low-level": markdown_table(
            ["offered films at which few cry", "before", "now"],
            [
                [
                    "`like`",
                    *(
                        _fraction_text(count_low_offers(films, like_offers(films, one)))
                        for one in (earlier, similarity)
                    ),
                ],
                [
                    "`recommend`",
                    *(
                        _fraction_text(count_low_recommendations(films, found[name]))
                        for name in ("before", "tearjerk")
                    ),
                ],
            ],
        ),
        "blind": blind.table(),
    }


def _reverted_methods(
    films: Sequence[Film], concepts: ConceptTable, vectors: ReviewVectors
) -> dict[str, Scorer]:
    # Each change since the earlier method, reverted by itself.
    aftertaste = {part: weight * 0.93 for part, weight in WEIGHTS.items()} | {"aftertaste": 0.07}
    return {
        "aftertaste as a part, at 0.07": similarity_scorer(
            AftertasteSimilarity(films, concepts, aftertaste, vectors)
        ),
        "tears by their nearness": similarity_scorer(
            SymmetricTearsSimilarity(films, concepts, WEIGHTS, vectors)
        ),
        "no cap on words": similarity_scorer(UncappedWordsSimilarity(films, concepts, WEIGHTS, vectors)),
    }


def _fraction_text(counted: tuple[int, int]) -> str:
    low, offered = counted
    return f"{low} of {offered} ({low / offered * 100:.0f}%)"


def half_of(reference: Reference, half: int) -> Reference:
    """Return a reference with only the films whose id has an even (0) or odd (1) checksum."""
    chosen = {film: gains for film, gains in reference.gains.items() if zlib.crc32(film.encode()) % 2 == half}
    return Reference(reference.name, reference.films, chosen)


def random_score(film: Film, other: Film) -> float:
    """Return a score for two films that is the same in every run but otherwise random, for comparison."""
    return float(zlib.crc32(f"{film.id} {other.id}".encode()))


def mean_table(heading: str, methods: Mapping[str, Scorer], judges: Mapping[str, Judge]) -> str:
    """Return a table of the mean and its 95% interval, with a row per method and a column per judge."""
    rows = [
        [
            name,
            *(
                "{:.2f} ({:.2f} to {:.2f})".format(*mean_with_interval(judge(method)))
                for judge in judges.values()
            ),
        ]
        for name, method in methods.items()
    ]
    return markdown_table([heading, *judges], rows)


def difference_table(
    heading: str, methods: Mapping[str, Scorer], our_method: Scorer, judges: Mapping[str, Judge]
) -> str:
    """Return a table of each method's paired difference from ours, with its 95% interval."""
    own = {name: judge(our_method) for name, judge in judges.items()}
    rows = []
    for name, method in methods.items():
        row = [name]
        for judge_name, judge in judges.items():
            paired = [theirs - mine for theirs, mine in zip(judge(method), own[judge_name], strict=True)]
            row.append("{:+.3f} ({:+.3f} to {:+.3f})".format(*mean_with_interval(paired)))
        rows.append(row)
    return markdown_table([f"{heading}: difference", *judges], rows)


if __name__ == "__main__":
    with show_progress("comparing methods"):
        main()
