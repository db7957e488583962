"""Count how often films at which few viewers cry are offered for films at which many do."""

from collections.abc import Callable, Sequence

from tearjerk.catalogue.film import Film
from tearjerk.likeness.similar import similar_films
from tearjerk.likeness.similarity import Similarity
from tools.evaluation.likeness.recommending import Answers

MIN_TEARFUL_LEVEL, MAX_LOW_LEVEL = 4, 2
LIST_SIZE = 5
"""Number of films offered at a time, as in the commands."""

OfferFunction = Callable[[Film], Sequence[Film]]


def like_offers(films: Sequence[Film], similarity: Similarity) -> OfferFunction:
    """Return a function that gives the films that `like` offers for a film."""
    return lambda film: [found.film for found in similar_films(film, films, similarity, LIST_SIZE)]


def count_low_offers(films: Sequence[Film], offers: OfferFunction) -> tuple[int, int]:
    """Count the offers of MAX_LOW_LEVEL or less, and all offers, for films of MIN_TEARFUL_LEVEL or more."""
    found = [other for film in films if film.cry_level >= MIN_TEARFUL_LEVEL for other in offers(film)]
    return sum(film.cry_level <= MAX_LOW_LEVEL for film in found), len(found)


def count_low_recommendations(films: Sequence[Film], answers: Answers) -> tuple[int, int]:
    """Count the films of MAX_LOW_LEVEL or less, and all films, that are recommended to people who rated tearful films.

    These are the people whose rated films average MIN_TEARFUL_LEVEL or more, and the first LIST_SIZE films that each
    is recommended.
    """
    level = {film.id: film.cry_level for film in films}
    offered = [
        level[film]
        for person_answers in answers
        for case, recommended in person_answers
        if sum(level[rated] for rated in case.ratings) >= MIN_TEARFUL_LEVEL * len(case.ratings)
        for film in recommended[:LIST_SIZE]
    ]
    return sum(cry_level <= MAX_LOW_LEVEL for cry_level in offered), len(offered)
