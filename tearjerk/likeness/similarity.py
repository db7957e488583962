"""How alike two films are: a weighted mean of parts, so that every number can be taken apart again."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.likeness.concepts import ConceptTable
from tearjerk.likeness.parts import (
    aftertaste_part,
    era_part,
    people_part,
    roles,
    tears_part,
    theme_vector,
    weight_of,
)
from tearjerk.likeness.vectors import Vector, cosine, inverse_document_frequency

WEIGHTS: Mapping[str, float] = {
    "concepts": 0.34,
    "themes": 0.22,
    "genre": 0.10,
    "relation": 0.07,
    "aftertaste": 0.07,
    "era": 0.07,
    "people": 0.07,
    "tears": 0.06,
}
"""How much each part counts; the sum is 1. docs/likeness.md says how they were chosen."""


class Likeness(Struct, frozen=True):
    """How alike two films are, 0 to 1, and by which parts; a part that is not known for both is absent."""

    total: float
    parts: Mapping[str, float]


class _Profile(Struct, frozen=True):
    # What a film is compared by, prepared once.
    themes: Vector
    roles: Vector
    genres: Vector
    talk: Vector | None
    hidden: frozenset[str]


class Similarity:
    """Compares the films of one catalogue; how rare a theme is depends on the others."""

    def __init__(
        self, films: Sequence[Film], concepts: ConceptTable, weights: Mapping[str, float] = WEIGHTS
    ) -> None:
        self.concepts = concepts
        self.weights = weights
        self.theme_rarity = inverse_document_frequency(film.all_themes for film in films)
        self._role_rarity = inverse_document_frequency(roles(film) for film in films)
        self.genre_rarity = inverse_document_frequency(film.genres for film in films)
        self._profiles: dict[str, _Profile] = {}

    def parts(self, one: Film, other: Film) -> dict[str, float]:
        """The parts that are known, by name, each from 0 to 1.

        Themes, roles and genres are compared by the cosine of their inverse document frequencies,
        concepts by the cosine of what viewers mention more than usual (`ConceptTable.vector`).
        """
        first, second = self._profile(one), self._profile(other)
        found = {"themes": cosine(first.themes, second.themes)}
        if first.roles and second.roles:
            found["relation"] = cosine(first.roles, second.roles)
        if first.talk is not None and second.talk is not None:
            hidden = first.hidden | second.hidden
            found["concepts"] = cosine(_without(first.talk, hidden), _without(second.talk, hidden))
        return {
            **found,
            "aftertaste": aftertaste_part(one, other),
            "tears": tears_part(one, other),
            "genre": cosine(first.genres, second.genres),
            "era": era_part(one, other),
            "people": people_part(one, other),
        }

    def likeness(self, one: Film, other: Film) -> Likeness:
        """The weighted mean of the known parts; their weights are scaled so that they sum to 1."""
        parts = self.parts(one, other)
        known = sum(self.weights[name] for name in parts)
        total = sum(self.weights[name] * value for name, value in parts.items()) / known if known else 0.0
        return Likeness(total, parts)

    def _profile(self, film: Film) -> _Profile:
        if film.id not in self._profiles:
            counted = self.concepts.of(film.naver)
            self._profiles[film.id] = _Profile(
                themes=theme_vector(film, self.theme_rarity),
                roles=weight_of(roles(film), self._role_rarity),
                genres=weight_of(set(film.genres), self.genre_rarity),
                talk=None if counted is None else self.concepts.vector(counted),
                hidden=frozenset() if counted is None else self.concepts.hidden(counted),
            )
        return self._profiles[film.id]


def _without(vector: Vector, hidden: frozenset[str]) -> Vector:
    # A concept that one film's title hides says nothing about the pair.
    return vector if not hidden else {word: weight for word, weight in vector.items() if word not in hidden}
