"""How alike two films are: a weighted mean of parts, so that every number can be taken apart again."""

from collections.abc import Mapping, Sequence, Set

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import with_parents
from tearjerk.likeness.concepts import CONCEPTS, ConceptTable
from tearjerk.likeness.parts import (
    ROLES,
    Vector,
    aftertaste_part,
    cosine,
    era_part,
    inverse_document_frequency,
    people_part,
    rarity_vector,
    roles,
    share_in_tears,
    shared_people,
    tears_part,
    theme_vector,
)
from tearjerk.likeness.phrases import RELATION_THEMES
from tearjerk.tears import levels

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


MAX_CONCEPTS = 6
"""How many concepts an explanation names: those that both films have most of."""


class Likeness(Struct, frozen=True):
    """How alike two films are, 0 to 1, and by which parts; a part that is not known for both is absent."""

    total: float
    parts: Mapping[str, float]


class _Profile(Struct, frozen=True):
    # What a film is compared by, prepared once.
    themes: Vector
    roles: Vector
    genres: Vector
    concepts: Vector | None
    in_title: frozenset[str]


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
        if first.concepts is not None and second.concepts is not None:
            in_title = first.in_title | second.in_title
            found["concepts"] = cosine(
                _without(first.concepts, in_title), _without(second.concepts, in_title)
            )
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
            counted = self.concepts.film(film.naver)
            self._profiles[film.id] = _Profile(
                themes=theme_vector(film, self.theme_rarity),
                roles=rarity_vector(roles(film), self._role_rarity),
                genres=rarity_vector(set(film.genres), self.genre_rarity),
                concepts=None if counted is None else self.concepts.vector(counted),
                in_title=frozenset() if counted is None else self.concepts.in_title(counted),
            )
        return self._profiles[film.id]


def _without(vector: Vector, names: frozenset[str]) -> Vector:
    # A concept whose words one film's title has says nothing about the pair.
    return vector if not names else {name: weight for name, weight in vector.items() if name not in names}


class ExplainedPart(Struct, frozen=True, rename={"source": "from"}):
    """One part of a similarity: its value (0-1), its weight, and in words what it was computed from."""

    value: float
    weight: float
    source: str


def explain_similarity(
    film: Film, other: Film, likeness: Likeness, similarity: Similarity
) -> dict[str, ExplainedPart]:
    """Each known part by name, the weights scaled to a sum of 1.

    The sum of value times weight is the similarity. Late themes count and are not named.
    """
    sources = _Sources(film, other, similarity)
    known = sum(similarity.weights[name] for name in likeness.parts)
    return {
        name: ExplainedPart(
            value=round(value, 3),
            weight=round(similarity.weights[name] / known, 3) if known else 0.0,
            source=getattr(sources, name)(),
        )
        for name, value in likeness.parts.items()
    }


class _Sources:
    # One method a part, named as the part is.
    def __init__(self, film: Film, other: Film, similarity: Similarity) -> None:
        self.film, self.other, self.similarity = film, other, similarity
        self.late = with_parents((*film.late_themes, *other.late_themes))

    def themes(self) -> str:
        both = (with_parents(self.film.themes) & with_parents(self.other.themes)) - self.late
        rarity = self.similarity.theme_rarity
        named = [
            f"{theme} (rarity {rarity[theme]:.1f})"
            for theme in sorted(both, key=lambda theme: -rarity[theme])
        ]
        return ", ".join(named) or "no theme shared in the open"

    def relation(self) -> str:
        spoiling = {
            role
            for relation, themes in RELATION_THEMES.items()
            if not self.late.isdisjoint(themes)
            for role in ROLES[relation]
        }
        both = (roles(self.film) & roles(self.other)) - ROLES.keys() - spoiling
        return ", ".join(sorted(both)) or "no role shared in the open"

    def concepts(self) -> str:
        table = self.similarity.concepts
        there, here = table.film(self.film.naver), table.film(self.other.naver)
        if there is None or here is None:
            return "not counted"
        vectors = table.vector(there), table.vector(here)
        strength = {
            name: vectors[0][name] * vectors[1][name] for name in vectors[0].keys() & vectors[1].keys()
        }
        named = [
            f"{name} {here.shares[name] * 100:.1f} in 100, there {there.shares[name] * 100:.1f},"
            f" usually {table.means[here.corpus][name] * 100:.1f}"
            for name in _strongest({**strength, "laughter": 0.0}, there.shares.keys() & here.shares.keys())
            if CONCEPTS[name].phrase is not None and self.late.isdisjoint(CONCEPTS[name].themes)
        ]
        return "; ".join(named)

    def genre(self) -> str:
        rarity = self.similarity.genre_rarity
        both = [genre for genre in self.film.genres if genre in self.other.genres]
        return ", ".join(f"{genre} (rarity {rarity[genre]:.1f})" for genre in both) or "no genre shared"

    def aftertaste(self) -> str:
        return f"{self.other.aftertaste}, there {self.film.aftertaste}"

    def tears(self) -> str:
        return f"{_share(self.other)}, there {_share(self.film)}"

    def era(self) -> str:
        return f"{self.other.year}, there {self.film.year}"

    def people(self) -> str:
        return ", ".join(shared_people(self.film, self.other)) or "nobody shared"


def _strongest(strength: Mapping[str, float], known: Set[str]) -> list[str]:
    # Laughter is always among them, since a because may compare it.
    ordered = sorted(known & strength.keys(), key=lambda name: (-strength[name], name))
    return ordered[:MAX_CONCEPTS] + [name for name in ordered[MAX_CONCEPTS:] if name == "laughter"]


def _share(film: Film) -> str:
    if film.tears is None:
        return f"{share_in_tears(film) * 100:.0f} in 100 (level {film.cry_level}, estimated)"
    return f"{film.tears.share * 100:.1f} in 100 ({levels.meaning(film.cry_level)})"
