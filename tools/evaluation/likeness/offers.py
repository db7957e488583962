"""Count the offers with few tears for films at which many viewers cry."""

from collections.abc import Callable, Sequence

from tearjerk.catalogue.film import Film
from tearjerk.likeness.similar import similar_films
from tearjerk.likeness.similarity import Similarity
from tools.evaluation.likeness.recommending import Answers

MIN_WET_LEVEL, MAX_DRY_LEVEL = 4, 2
LIST_SIZE = 5
"""Number of films offered at a time, as in the commands."""

OfferFunction = Callable[[Film], Sequence[Film]]


def like_offers(films: Sequence[Film], similarity: Similarity) -> OfferFunction:
    """Return a function for the films that `like` offers."""
    return lambda film: [found.film for found in similar_films(film, films, similarity, LIST_SIZE)]


def count_dry_offers(films: Sequence[Film], offers: OfferFunction) -> tuple[int, int]:
    """Return the number of offers of MAX_DRY_LEVEL or less, and of all offers, for films of MIN_WET_LEVEL or more."""
    found = [other for film in films if film.cry_level >= MIN_WET_LEVEL for other in offers(film)]
    return sum(film.cry_level <= MAX_DRY_LEVEL for film in found), len(found)


def count_dry_recommendations(films: Sequence[Film], answers: Answers) -> tuple[int, int]:
    """Return the number of films of MAX_DRY_LEVEL or less, and of all, among the first LIST_SIZE recommended to people whose rated films average MIN_WET_LEVEL or more."""
    level = {film.id: film.cry_level for film in films}
    offered = [
        level[film]
        for each in answers
        for case, recommended in each
        if sum(level[rated] for rated in case.ratings) >= MIN_WET_LEVEL * len(case.ratings)
        for film in recommended[:LIST_SIZE]
    ]
    return sum(cry_level <= MAX_DRY_LEVEL for cry_level in offered), len(offered)
