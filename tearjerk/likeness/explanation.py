"""The breakdown of a similarity into parts, each with its value, its weight and its inputs."""

from collections.abc import Mapping, Set

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import with_parents
from tearjerk.likeness.concepts import CONCEPTS
from tearjerk.likeness.parts import ROLES, roles, share_in_tears, shared_people
from tearjerk.likeness.phrases import RELATION_THEMES
from tearjerk.likeness.similarity import Likeness, Similarity
from tearjerk.tears import levels
from tearjerk.text.words import plural

MAX_CONCEPTS = 6
"""Maximum number of concepts named in an explanation: those strongest in both films."""


class ExplainedPart(Struct, frozen=True, rename={"source": "from"}):
    """One part of a similarity: its value (0-1), its weight, and a description of its inputs."""

    value: float
    weight: float
    source: str


def explain_similarity(
    film: Film, other: Film, likeness: Likeness, similarity: Similarity
) -> dict[str, ExplainedPart]:
    """Return the known parts by name, in descending order of weight, with weights scaled to sum to 1.

    The sum of value times weight is the similarity. Late themes are included but not named.
    """
    sources = _Sources(film, other, similarity)
    weights = {name: weight for name, weight in similarity.weights.items() if name in likeness.parts}
    known = sum(weights.values())
    return {
        name: ExplainedPart(
            value=round(likeness.parts[name], 3),
            weight=round(weight / known, 3) if known else 0.0,
            source=getattr(sources, name)(),
        )
        for name, weight in weights.items()
    }


class _Sources:
    # One method per part, with the name of the part.
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
        return ", ".join(named) or "no shared theme apart from spoilers"

    def relation(self) -> str:
        spoiling = {
            role
            for relation, themes in RELATION_THEMES.items()
            if not self.late.isdisjoint(themes)
            for role in ROLES[relation]
        }
        both = (roles(self.film) & roles(self.other)) - ROLES.keys() - spoiling
        return ", ".join(sorted(both)) or "no shared role apart from spoilers"

    def concepts(self) -> str:
        table = self.similarity.concepts
        loved, offered = table.film(self.film.naver), table.film(self.other.naver)
        if loved is None or offered is None:
            return "not counted"
        vectors = table.vector(loved), table.vector(offered)
        strength = {
            name: vectors[0][name] * vectors[1][name] for name in vectors[0].keys() & vectors[1].keys()
        }
        named = [
            f"{name} {offered.shares[name] * 100:.1f} in 100 vs {loved.shares[name] * 100:.1f},"
            f" usually {table.means[offered.corpus][name] * 100:.1f}"
            for name in _strongest({**strength, "laughter": 0.0}, loved.shares.keys() & offered.shares.keys())
            if CONCEPTS[name].phrase is not None and self.late.isdisjoint(CONCEPTS[name].themes)
        ]
        return "; ".join(named) or "nothing stands out in both"

    def words(self) -> str:
        offered = self.similarity.review_vector(self.other)
        loved = self.similarity.review_vector(self.film)
        if offered is None or loved is None:
            return "not counted"
        return f"the words of {plural(offered.reviews, 'review')} vs {loved.reviews:,}"

    def genre(self) -> str:
        rarity = self.similarity.genre_rarity
        both = [genre for genre in self.film.genres if genre in self.other.genres]
        return ", ".join(f"{genre} (rarity {rarity[genre]:.1f})" for genre in both) or "no genre in common"

    def tears(self) -> str:
        return f"{_share(self.other)} vs {_share(self.film)}"

    def era(self) -> str:
        return f"{self.other.year} vs {self.film.year}"

    def people(self) -> str:
        return ", ".join(shared_people(self.film, self.other)) or "nobody in common"


def _strongest(strength: Mapping[str, float], known: Set[str]) -> list[str]:
    # Laughter is always included because a reason may compare it.
    ordered = sorted(known & strength.keys(), key=lambda name: (-strength[name], name))
    return ordered[:MAX_CONCEPTS] + [name for name in ordered[MAX_CONCEPTS:] if name == "laughter"]


def _share(film: Film) -> str:
    if film.tears is None:
        return f"{share_in_tears(film) * 100:.0f} in 100 (level {film.cry_level}, estimated)"
    return f"{film.tears.share * 100:.1f} in 100 ({levels.level_meaning(film.cry_level)})"
