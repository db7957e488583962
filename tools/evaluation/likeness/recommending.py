"""Evaluate how often a recommendation includes the held-out film, compared with simple methods."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from math import log2
from random import Random
from typing import NamedTuple

from tearjerk.catalogue.film import Film
from tearjerk.likeness.diversity import maximal_marginal_relevance
from tearjerk.likeness.recommend import recommend, score_candidates
from tearjerk.likeness.similar import similar_films
from tearjerk.likeness.similarity import Similarity
from tearjerk.likeness.taste import Taste
from tools.document import markdown_table
from tools.evaluation.likeness.earlier import earlier_recommendations
from tools.evaluation.likeness.judge import DEPTH, mean_with_interval
from tools.evaluation.likeness.people import Case, Person

Recommender = Callable[[Case], Sequence[str]]
"""Returns the ids of the first DEPTH films for a case."""


def compared_methods(
    films: Sequence[Film], similarity: Similarity, everybody: Sequence[Person]
) -> dict[str, Recommender]:
    """Return the compared methods by name, ours first."""
    by_id = {film.id: film for film in films}
    popular = Counter(film for person in everybody for film in person.films)
    reviews = {film.id: 0 if film.tears is None else film.tears.reviews for film in films}

    def unrated(case: Case) -> list[Film]:
        return [film for film in films if film.id not in case.ratings]

    def ours(case: Case, taste: Taste | None = None) -> list[str]:
        known = taste or Taste(case.ratings)
        candidates = [film for film in unrated(case) if film.id not in known.never]
        return [
            found[0].similar_film.film.id
            for found in recommend([known], films, candidates, similarity, DEPTH)
        ]

    def before(case: Case) -> list[str]:
        found = earlier_recommendations(Taste(case.ratings), films, unrated(case), similarity.concepts, DEPTH)
        return [film.id for film in found]

    def chosen(values: Mapping[str, float], candidates: Sequence[Film]) -> list[str]:
        found = maximal_marginal_relevance(
            values, candidates, lambda one, other: similarity.score(one, other).total, DEPTH
        )
        return [film.id for film in found]

    def without_turns(case: Case) -> list[str]:
        values = score_candidates(Taste(case.ratings), films, unrated(case), similarity)
        return chosen({film: score.value for film, score in values.items()}, unrated(case))

    def plain_mean(case: Case) -> list[str]:
        taste = Taste(case.ratings)
        total_weight = sum(map(taste.weight, case.ratings))
        values = {
            film.id: sum(
                taste.weight(rated) * similarity.score(by_id[rated], film).total for rated in case.ratings
            )
            / total_weight
            for film in unrated(case)
        }
        return chosen(values, unrated(case))

    def like_best_loved(case: Case) -> list[str]:
        return [
            found.film.id for found in similar_films(by_id[case.best_loved], unrated(case), similarity, DEPTH)
        ]

    def most_named(case: Case) -> list[str]:
        # Do not count the person's own mentions, including that of the held-out film.
        named = popular - Counter([*case.ratings, case.held_out])
        return sorted(
            (film for film in named if film not in case.ratings), key=lambda film: (-named[film], film)
        )[:DEPTH]

    def most_reviewed(case: Case) -> list[str]:
        return sorted((film.id for film in unrated(case)), key=lambda film: (-reviews[film], film))[:DEPTH]

    def with_saved_film(case: Case) -> list[str]:
        return ours(case, _taste_with_saved_film(case, counted=True))

    def without_saved_film(case: Case) -> list[str]:
        return ours(case, _taste_with_saved_film(case, counted=False))

    def with_random_never_film(case: Case) -> list[str]:
        return ours(case, Taste(case.ratings, never=frozenset({_random_unrated_film(films, case)})))

    return {
        "tearjerk": ours,
        "before": before,
        "popularity: most named by the others": most_named,
        "popularity: most reviewed": most_reviewed,
        "`like` of the best-loved film": like_best_loved,
        "without turns": without_turns,
        "plain mean without turns": plain_mean,
        "last film saved, not rated": with_saved_film,
        "last film neither saved nor rated": without_saved_film,
        "a random film on the never list": with_random_never_film,
    }


def _taste_with_saved_film(case: Case, *, counted: bool) -> Taste:
    # The last film is saved if `counted`, the others are rated.
    *rated, saved_film = sorted(case.ratings, key=lambda film: -case.ratings[film])
    ratings = {film: case.ratings[film] for film in rated}
    return Taste(ratings, saved=frozenset({saved_film}) if counted else frozenset())


def _random_unrated_film(films: Sequence[Film], case: Case) -> str:
    others = [film.id for film in films if film.id not in case.ratings and film.id != case.held_out]
    return Random(" ".join(sorted(case.ratings))).choice(others)


class Answer(NamedTuple):
    """A case, and the films recommended in it."""

    case: Case
    films: Sequence[str]


Answers = Sequence[Sequence[Answer]]
"""The answers of a method, by person."""


def answer_all(method: Recommender, people: Sequence[Person]) -> Answers:
    """Return a method's recommendations for everybody."""
    return [[Answer(case, method(case)) for case in person.cases()] for person in people]


def hit_rates(answers: Answers) -> list[float]:
    """Return for each person the share of held-out films among the first DEPTH."""
    return [
        sum(case.held_out in films for case, films in person_answers) / len(person_answers)
        for person_answers in answers
    ]


def mean_gains(answers: Answers) -> list[float]:
    """Return for each person the mean discounted gain of the held-out film: 1 / log2(rank + 1), or 0."""
    return [
        sum(
            1 / log2(films.index(case.held_out) + 2) if case.held_out in films else 0.0
            for case, films in person_answers
        )
        / len(person_answers)
        for person_answers in answers
    ]


def table(answers_by_method: Mapping[str, Answers]) -> str:
    """Return a table of hit rates and gains with intervals, and the paired difference in hits from the first method."""
    first, *_ = answers_by_method
    own = hit_rates(answers_by_method[first])
    rows = []
    for name, answered in answers_by_method.items():
        paired = [theirs - mine for theirs, mine in zip(hit_rates(answered), own, strict=True)]
        rows.append(
            [
                name,
                "{:.2f} ({:.2f} to {:.2f})".format(*mean_with_interval(hit_rates(answered))),
                "{:.2f} ({:.2f} to {:.2f})".format(*mean_with_interval(mean_gains(answered))),
                "" if name == first else "{:+.3f} ({:+.3f} to {:+.3f})".format(*mean_with_interval(paired)),
            ]
        )
    return markdown_table(
        ["recommendation", f"held-out film in first {DEPTH}", "discounted gain", "difference in hits"], rows
    )
