"""The similarity of two films, a weighted mean of parts that can each be explained."""

from collections.abc import Mapping, Sequence
from operator import mul

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.likeness.concepts import ConceptTable
from tearjerk.likeness.parts import (
    Vector,
    era_part,
    inverse_document_frequency,
    normalise,
    people_part,
    rarity_vector,
    relations_and_roles,
    share_in_tears,
    tears_part,
    theme_vector,
    unit_cosine,
)
from tearjerk.likeness.review_vectors import ReviewVector, ReviewVectors

WEIGHTS: Mapping[str, float] = {
    "words": 0.22,
    "concepts": 0.22,
    "themes": 0.17,
    "people": 0.10,
    "tears": 0.09,
    "genre": 0.08,
    "era": 0.07,
    "relation": 0.05,
}
"""Part → its weight; the weights sum to 1. docs/likeness.md says how they were chosen."""

MAX_WORDS_LEAD = 0.2
"""Maximum amount by which the part `words` may exceed the mean of the others, so that words alone do not make films similar."""


class SimilarityScore(Struct, frozen=True):
    """The similarity of two films, 0 to 1, and its parts; a part that is not known for both films is absent."""

    total: float
    parts: Mapping[str, float]


class _Profile(Struct, frozen=True):
    # The features by which a film is compared, computed once; the vectors have length 1.
    themes: Vector
    roles: Vector
    genres: Vector
    concepts: Vector | None
    title_concepts: frozenset[str]
    words: tuple[float, ...] | None
    directors: frozenset[str]
    cast: frozenset[str]
    year: int
    share_in_tears: float


class Similarity:
    """Compares the films of one catalogue, which determines how rare each theme, role and genre is."""

    def __init__(
        self,
        films: Sequence[Film],
        concepts: ConceptTable,
        weights: Mapping[str, float] = WEIGHTS,
        review_vectors: ReviewVectors | None = None,
    ) -> None:
        self.concepts = concepts
        self.review_vectors = review_vectors or {}
        self.weights = weights
        self.theme_rarity = inverse_document_frequency(film.all_themes for film in films)
        self._role_rarity = inverse_document_frequency(relations_and_roles(film) for film in films)
        self.genre_rarity = inverse_document_frequency(film.genres for film in films)
        self._profiles: dict[str, _Profile] = {}

    def parts(self, loved: Film, offered: Film) -> dict[str, float]:
        """Return the known parts of the similarity of `offered` to `loved`, by name, each from 0 to 1.

        Only `tears` is asymmetric. Themes, roles and genres are compared by the cosine of their inverse document
        frequencies, concepts by that of `ConceptTable.pmi_vector`, and words by that of the films' review vectors.
        """
        first, second = self._profile(loved), self._profile(offered)
        found = {
            "themes": unit_cosine(first.themes, second.themes),
            "people": people_part(len(first.directors & second.directors | first.cast & second.cast)),
            "tears": tears_part(first.share_in_tears, second.share_in_tears),
            "genre": unit_cosine(first.genres, second.genres),
            "era": era_part(first.year, second.year),
        }
        if first.roles and second.roles:
            found["relation"] = unit_cosine(first.roles, second.roles)
        if first.concepts is not None and second.concepts is not None:
            title_concepts = first.title_concepts | second.title_concepts
            found["concepts"] = (
                unit_cosine(
                    normalise(_without_concepts(first.concepts, title_concepts)),
                    normalise(_without_concepts(second.concepts, title_concepts)),
                )
                if title_concepts
                else unit_cosine(first.concepts, second.concepts)
            )
        if first.words is not None and second.words is not None:
            found["words"] = min(1.0, max(0.0, sum(map(mul, first.words, second.words))))
        return found

    def score(self, loved: Film, offered: Film) -> SimilarityScore:
        """Return the similarity of `offered` to `loved`, with its known parts.

        The similarity is the weighted mean of the parts, with the weights scaled to sum to 1, after `words` has been
        capped at MAX_WORDS_LEAD above the mean of the other parts.
        """
        parts = self.parts(loved, offered)
        if "words" in parts:
            rest = weighted_mean({part: parts[part] for part in parts if part != "words"}, self.weights)
            if rest is not None:
                parts["words"] = min(parts["words"], rest + MAX_WORDS_LEAD)
        return SimilarityScore(weighted_mean(parts, self.weights) or 0.0, parts)

    def part_vectors(self, film: Film) -> dict[str, Vector]:
        """Return the parts known for every film as vectors, by name; each has length 1 or is empty."""
        profile = self._profile(film)
        return {"themes": profile.themes, "genre": profile.genres, "relation": profile.roles}

    def review_vector(self, film: Film) -> ReviewVector | None:
        """Return the vector of a film's reviews, or None if it has none."""
        return None if film.naver is None else self.review_vectors.get(film.naver)

    def _profile(self, film: Film) -> _Profile:
        profile = self._profiles.get(film.id)
        if profile is None:
            counted = self.concepts.film_concepts(film.naver)
            review_vector = self.review_vector(film)
            profile = self._profiles[film.id] = _Profile(
                themes=normalise(theme_vector(film, self.theme_rarity)),
                roles=normalise(rarity_vector(relations_and_roles(film), self._role_rarity)),
                genres=normalise(rarity_vector(set(film.genres), self.genre_rarity)),
                concepts=None if counted is None else normalise(self.concepts.pmi_vector(counted)),
                title_concepts=frozenset() if counted is None else self.concepts.title_concepts(counted),
                words=None if review_vector is None else review_vector.direction,
                directors=frozenset([person.key for person in film.directors]),
                cast=frozenset([person.key for person in film.cast]),
                year=film.year,
                share_in_tears=share_in_tears(film),
            )
        return profile


def weighted_mean(parts: Mapping[str, float], weights: Mapping[str, float]) -> float | None:
    """Return the weighted mean of the parts, or None if their weights sum to 0."""
    known = sum([weights[part] for part in parts])
    return sum([weights[part] * value for part, value in parts.items()]) / known if known else None


def _without_concepts(vector: Vector, concepts: frozenset[str]) -> Vector:
    # A concept whose words are in the title of either film says nothing about the pair.
    return {name: weight for name, weight in vector.items() if name not in concepts}
