"""How tearful the offers are: the share of offers at which few viewers cry, for films at which many do."""

from collections.abc import Callable, Sequence

from tearjerk.catalogue.film import Film
from tearjerk.likeness.similar import similar_films
from tearjerk.likeness.similarity import Similarity
from tools.evaluation.likeness.recommending import Answers

MIN_WET_LEVEL, MAX_DRY_LEVEL = 4, 2
LIST = 5
"""Films offered at a time, as the commands do."""

Offering = Callable[[Film], Sequence[Film]]


def offering(films: Sequence[Film], similarity: Similarity) -> Offering:
    """What `like` offers."""
    return lambda film: [found.film for found in similar_films(film, films, similarity, LIST)]


def dry_offers(films: Sequence[Film], offers: Offering) -> tuple[int, int]:
    """For films of MIN_WET_LEVEL or more: how many offers are of MAX_DRY_LEVEL or less, and of how many."""
    found = [other for film in films if film.cry_level >= MIN_WET_LEVEL for other in offers(film)]
    return sum(film.cry_level <= MAX_DRY_LEVEL for film in found), len(found)


def dry_recommendations(films: Sequence[Film], found: Answers) -> tuple[int, int]:
    """The same of the first LIST films for people whose rated films are of MIN_WET_LEVEL or more on average."""
    level = {film.id: film.cry_level for film in films}
    offered = [
        level[film]
        for each in found
        for case, recommended in each
        if sum(level[rated] for rated in case.ratings) >= MIN_WET_LEVEL * len(case.ratings)
        for film in recommended[:LIST]
    ]
    return sum(one <= MAX_DRY_LEVEL for one in offered), len(offered)
