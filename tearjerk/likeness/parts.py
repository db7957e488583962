"""The parts of the similarity of two films, each from 0 to 1."""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import hypot, log

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import AFTERTASTES, with_parents

Vector = Mapping[str, float]
"""A sparse vector with named dimensions."""

MAX_SHORTFALL = 0.25
"""A film at which 25 in 100 fewer viewers cried than at the loved one scores 0 for tears."""

HALVING_YEARS = 10
"""The likeness of two eras halves with each ten years between them."""

LEVEL_SHARES = {5: 0.30, 4: 0.21, 3: 0.13, 2: 0.075, 1: 0.025}
"""The share that an estimated level is compared by: the middle of its step (see tears.levels)."""

LATE_THEME_FACTOR = 0.5
"""A late theme counts half: it belongs to the film, but is not what a viewer came for, and cannot be named."""

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
"""Each relation taken apart: a father and his son share half with a mother and hers."""


def roles(film: Film) -> set[str]:
    """A film's relations and the roles in them."""
    return {role for relation in film.relations for role in (relation, *ROLES[relation])}


def share_in_tears(film: Film) -> float:
    """The measured share of viewers in tears, or the middle of the estimated level, 0 to 1."""
    return LEVEL_SHARES[film.cry_level] if film.tears is None else film.tears.share


def rarity_vector(words: set[str], rarity: Vector) -> Vector:
    """Words as a vector, each weighted by its rarity."""
    # In one order, so that sums of floats are the same in every process.
    return {word: rarity[word] for word in sorted(words) if word in rarity}


def theme_vector(film: Film, rarity: Vector) -> Vector:
    """Themes with their parents, each weighted by its rarity, late ones by LATE_THEME_FACTOR of that."""
    open_themes = with_parents(film.themes)
    return {
        theme: weight if theme in open_themes else LATE_THEME_FACTOR * weight
        for theme, weight in rarity_vector(film.all_themes, rarity).items()
    }


def heaviness(film: Film) -> int:
    """How heavily a film leaves its viewer: 0 for warm, 3 for harrowing."""
    return list(AFTERTASTES).index(film.aftertaste)


def tears_part(share: float, other: float) -> float:
    """1 where as many are in tears at the other film or more, falling evenly to 0 at MAX_SHORTFALL fewer.

    Somebody who loved a film for its tears is not served with a dry one; more tears are no fault.
    """
    return 1 - min(1.0, max(0.0, share - other) / MAX_SHORTFALL)


def era_part(year: int, other: int) -> float:
    """1 for the same year, halved for every HALVING_YEARS between them."""
    return float(0.5 ** (abs(year - other) / HALVING_YEARS))


def shared_people(one: Film, other: Film) -> list[str]:
    """The names of those who directed both or played in both.

    Somebody who directed one and plays in the other is not counted: in a catalogue without ids of
    people, those are mostly two people of one name.
    """
    shared: list[str] = []
    for here, there in ((one.directors, other.directors), (one.cast, other.cast)):
        known = {person.key for person in there}
        shared += [person.name for person in here if person.key in known]
    return list(dict.fromkeys(shared))


def people_part(shared: int) -> float:
    """0 with nobody in common, half with one, three quarters with two, and so on."""
    return float(1 - 0.5**shared)


def inverse_document_frequency(documents: Iterable[Iterable[str]]) -> dict[str, float]:
    """How telling each word is: ln((1 + N) / n), with N documents of which n hold the word.

    After Spärck Jones (Journal of Documentation 28, 1972); the added 1 leaves a word that all
    documents hold a little weight, so that two of them are still alike.
    """
    sets = [frozenset(words) for words in documents]
    counts = Counter(word for words in sets for word in words)
    return {word: log((1 + len(sets)) / count) for word, count in counts.items()}


def unit(vector: Vector) -> Vector:
    """The vector at length 1; an empty one stays empty."""
    length = hypot(*vector.values())
    return {word: weight / length for word, weight in vector.items()} if length else {}


def dot(one: Vector, other: Vector) -> float:
    """The sum of the products of what two vectors have in common: of vectors of length 1, the cosine, at most 1."""
    if len(one) > len(other):
        one, other = other, one
    return min(1.0, sum([weight * other[word] for word, weight in one.items() if word in other]))


def cosine(one: Vector, other: Vector) -> float:
    """The cosine of the angle between two vectors without negative entries, 0 to 1; 0 where one is empty."""
    return dot(unit(one), unit(other))
