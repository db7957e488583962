"""The parts that make up the similarity of two films, each from 0 to 1."""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import hypot, log

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import AFTERTASTES, with_parents

Vector = Mapping[str, float]
"""A sparse vector, as a mapping of dimension names to components."""

MAX_TEARS_SHORTFALL = 0.25
"""How far the share of viewers in tears must fall below the loved film's for the part `tears` to be 0."""

ERA_HALF_LIFE_YEARS = 10
"""Number of years between two films that halves the part `era`."""

LEVEL_SHARES = {5: 0.30, 4: 0.21, 3: 0.13, 2: 0.075, 1: 0.025}
"""Share of viewers in tears assumed for an estimated level: about the middle of its range (see tears.levels)."""

LATE_THEME_FACTOR = 0.5
"""Weight of a late theme relative to a premise theme: it is part of the film, but not what viewers came for."""

ROLES: dict[str, tuple[str, ...]] = {
    "father-daughter": ("parent and child", "a father", "a daughter"),
    "father-son": ("parent and child", "a father", "a son"),
    "mother-daughter": ("parent and child", "a mother", "a daughter"),
    "mother-son": ("parent and child", "a mother", "a son"),
    "brothers": ("siblings", "a brother"),
    "sisters": ("siblings", "a sister"),
    "brother-sister": ("siblings", "a brother", "a sister"),
    "grandparent-grandchild": ("two generations apart",),
    "lovers": ("a couple",),
    "spouses": ("a couple", "a marriage"),
    "friends": ("friendship",),
    "mentor-pupil": ("a teacher",),
    "person-animal": ("an animal",),
    "comrades": ("a team",),
    "strangers": ("people who have just met",),
}
"""Relation → its roles, so that related relations (a father and his son, a mother and hers) are partly similar."""


def roles(film: Film) -> set[str]:
    """Return the roles in a film's relations."""
    return {role for relation in film.relations for role in ROLES[relation]}


def relations_and_roles(film: Film) -> set[str]:
    """Return a film's relations together with their roles."""
    return {*film.relations, *roles(film)}


def share_in_tears(film: Film) -> float:
    """Return the measured share of viewers in tears, 0 to 1, or the share assumed for an estimated level."""
    return LEVEL_SHARES[film.cry_level] if film.tears is None else film.tears.share


def rarity_vector(terms: set[str], rarity: Vector) -> Vector:
    """Return a vector of terms (themes, genres or roles) weighted by their rarity."""
    # Sorted, so that sums of floats are the same in every process.
    return {term: rarity[term] for term in sorted(terms) if term in rarity}


def theme_vector(film: Film, rarity: Vector) -> Vector:
    """Return a vector of themes and their parents weighted by rarity; late themes are reduced by LATE_THEME_FACTOR."""
    premise_themes = with_parents(film.themes)
    return {
        theme: weight if theme in premise_themes else LATE_THEME_FACTOR * weight
        for theme, weight in rarity_vector(film.all_themes, rarity).items()
    }


def heaviness(film: Film) -> int:
    """Return the heaviness of a film's aftertaste, from 0 (warm) to 3 (harrowing)."""
    return list(AFTERTASTES).index(film.aftertaste)


def tears_part(loved_share: float, offered_share: float) -> float:
    """Return 1 if the offered film's share is at least as high, falling linearly to 0 at MAX_TEARS_SHORTFALL below the loved film's.

    Somebody who loved a film for its tears does not want a dry one, but more tears do no harm.
    """
    return 1 - min(1.0, max(0.0, loved_share - offered_share) / MAX_TEARS_SHORTFALL)


def era_part(first_year: int, second_year: int) -> float:
    """Return 1 for the same year, halved for every ERA_HALF_LIFE_YEARS between the two years."""
    return float(0.5 ** (abs(first_year - second_year) / ERA_HALF_LIFE_YEARS))


def shared_people(first: Film, second: Film) -> list[str]:
    """Return the names of people who directed both films or appeared in both.

    Directing one film and appearing in the other does not count: in a catalogue without person ids,
    that is usually two people with the same name.
    """
    shared: list[str] = []
    for people, other_people in ((first.directors, second.directors), (first.cast, second.cast)):
        known = {person.key for person in other_people}
        shared += [person.name for person in people if person.key in known]
    return list(dict.fromkeys(shared))


def people_part(shared_count: int) -> float:
    """Return 0 for nobody in common, 1/2 for one person, 3/4 for two, and so on."""
    return float(1 - 0.5**shared_count)


def inverse_document_frequency(documents: Iterable[Iterable[str]]) -> dict[str, float]:
    """Return the inverse document frequency of each term, ln((1 + N) / n), for n of N documents that contain it.

    From Spärck Jones (Journal of Documentation 28, 1972), with 1 added so that a term in every document keeps
    a little weight and two documents that share nothing else are still similar.
    """
    sets = [frozenset(terms) for terms in documents]
    counts = Counter(term for terms in sets for term in terms)
    return {term: log((1 + len(sets)) / count) for term, count in counts.items()}


def normalise(vector: Vector) -> Vector:
    """Return the vector scaled to length 1; an empty one stays empty."""
    length = hypot(*vector.values())
    return {term: weight / length for term, weight in vector.items()} if length else {}


def dot(first: Vector, second: Vector) -> float:
    """Return the dot product of two vectors."""
    if len(first) > len(second):
        first, second = second, first
    return sum([weight * second[term] for term, weight in first.items() if term in second])


def unit_cosine(first: Vector, second: Vector) -> float:
    """Return the cosine similarity of two vectors that are non-negative and of length 1 or empty, 0 to 1."""
    return min(1.0, dot(first, second))


def cosine(first: Vector, second: Vector) -> float:
    """Return the cosine similarity of two non-negative vectors, 0 to 1; 0 if either is empty."""
    return unit_cosine(normalise(first), normalise(second))
