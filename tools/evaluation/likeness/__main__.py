"""Prints the tables of docs/likeness.md: how well the similarity agrees with what it was not built on.

    python -m tools.evaluation.likeness FACTS [--chosen-on]

The weights were chosen on one half of the films; what is printed is for the other half, except for the
triplets, which played no part in the choice. Needs the extra `measure` (numpy comes with scipy).
"""

import argparse
import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tearjerk.likeness.concepts import bundled_concepts
from tearjerk.likeness.similarity import WEIGHTS
from tools.evaluation.likeness.judge import agreement, interval, scores
from tools.evaluation.likeness.methods import Method, alone, shared_genres, similarity, tf_idf, without
from tools.evaluation.likeness.references import Reference, co_mentions, keywords, triplets

COUNTS = Path(__file__).parent

Judge = Callable[[Method], list[float]]


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("facts", type=Path, help="the folder with korean-films.jsonl, for its TMDB keywords")
    parser.add_argument(
        "--chosen-on", action="store_true", help="print the half that the weights were chosen on"
    )
    arguments = parser.parse_args()
    films = loading.load()
    references = [
        keywords(films, arguments.facts / "korean-films.jsonl"),
        co_mentions(films, COUNTS / "co-mentions.csv"),
    ]
    halves = [half(reference, 0 if arguments.chosen_on else 1) for reference in references]
    by_id = {film.id: film for film in films}
    judged = triplets(COUNTS / "triplets.csv", by_id)
    judges: dict[str, Judge] = {one.name: partial(_judged_by, one) for one in halves}
    judges["triplets"] = lambda method: agreement(method, by_id, judged)
    print(
        "films judged:",
        ", ".join(f"{one.name} {len(one.gains)}" for one in halves),
        f"triplets {len(judged)}\n",
    )
    table("ranking", rivals(films), judges)
    ours = similarity(films, bundled_concepts(), WEIGHTS)
    compare("part left out", {part: _weighed(films, without(part)) for part in WEIGHTS}, ours, judges)
    table("part alone", {part: _weighed(films, alone(part)) for part in WEIGHTS}, judges)
    compare("rival", {"TF-IDF": tf_idf(films), "genres": shared_genres}, ours, judges)


def _judged_by(reference: Reference, method: Method) -> list[float]:
    return scores(method, reference)


def half(reference: Reference, which: int) -> Reference:
    """The films of a reference whose id has an even (0) or odd (1) checksum."""
    chosen = {
        film: gains for film, gains in reference.gains.items() if zlib.crc32(film.encode()) % 2 == which
    }
    return Reference(reference.name, reference.films, chosen)


def rivals(films: Sequence[Film]) -> dict[str, Method]:
    """The program's similarity and what it is held against."""
    return {
        "tearjerk": _weighed(films, WEIGHTS),
        "TF-IDF of the synopses": tf_idf(films),
        "shared genres": shared_genres,
        "chance": lambda one, other: float(zlib.crc32(f"{one.id} {other.id}".encode())),
    }


def _weighed(films: Sequence[Film], weights: Mapping[str, float]) -> Method:
    return similarity(films, bundled_concepts(), weights)


def table(heading: str, methods: Mapping[str, Method], judges: Mapping[str, Judge]) -> None:
    """One line a method, one column a judge: the mean and its 95 % interval."""
    _head(heading, judges)
    for name, method in methods.items():
        cells = ["{:.2f} ({:.2f} to {:.2f})".format(*interval(judge(method))) for judge in judges.values()]
        print(f"| {name} | {' | '.join(cells)} |")
    print()


def compare(heading: str, methods: Mapping[str, Method], ours: Method, judges: Mapping[str, Judge]) -> None:
    """One line a method: what it gains or loses against ours, film by film, with the 95 % interval of that."""
    _head(f"{heading}: difference", judges)
    own = {name: judge(ours) for name, judge in judges.items()}
    for name, method in methods.items():
        cells = []
        for by, judge in judges.items():
            differences = [theirs - mine for theirs, mine in zip(judge(method), own[by], strict=True)]
            cells.append("{:+.3f} ({:+.3f} to {:+.3f})".format(*interval(differences)))
        print(f"| {name} | {' | '.join(cells)} |")
    print()


def _head(heading: str, judges: Mapping[str, Judge]) -> None:
    print(f"| {heading} | {' | '.join(judges)} |")
    print(f"|---|{'---|' * len(judges)}")


if __name__ == "__main__":
    main()
