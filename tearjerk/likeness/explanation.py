"""The breakdown of a similarity into parts, each with its value, its weight and its inputs."""

from collections.abc import Mapping, Set

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import with_parents
from tearjerk.likeness.concepts import CONCEPTS
from tearjerk.likeness.parts import ROLES, roles, share_in_tears, shared_people
from tearjerk.likeness.phrases import RELATION_THEMES
from tearjerk.likeness.similarity import Similarity, SimilarityScore
from tearjerk.text.words import plural

MAX_CONCEPTS = 6
"""Maximum number of concepts named in an explanation, besides laughter: those strongest in both films."""


class ExplainedPart(Struct, frozen=True, rename={"source": "from"}):
    """One part of a similarity: its value (0-1), its weight, and a description of its inputs."""

    value: float
    weight: float
    source: str


def explain_similarity(
    loved: Film, offered: Film, score: SimilarityScore, similarity: Similarity
) -> dict[str, ExplainedPart]:
    """Return the known parts by name, in descending order of weight, with weights scaled to sum to 1.

    The sum of value times weight is the similarity. Late themes are included but not named.
    """
    sources = _Sources(loved, offered, similarity)
    weights = {name: weight for name, weight in similarity.weights.items() if name in score.parts}
    known = sum(weights.values())
    return {
        name: ExplainedPart(
            value=round(score.parts[name], 3),
            weight=round(weight / known, 3) if known else 0.0,
            source=getattr(sources, name)(),
        )
        for name, weight in weights.items()
    }


class _Sources:
    # One method per part, with the name of the part.
    def __init__(self, loved: Film, offered: Film, similarity: Similarity) -> None:
        self.loved, self.offered, self.similarity = loved, offered, similarity
        self.late_themes = with_parents((*loved.late_themes, *offered.late_themes))

    def themes(self) -> str:
        both = (with_parents(self.loved.themes) & with_parents(self.offered.themes)) - self.late_themes
        rarity = self.similarity.theme_rarity
        named = [
            f"{theme} (rarity {rarity[theme]:.1f})"
            for theme in sorted(both, key=lambda theme: (-rarity[theme], theme))
        ]
        return ", ".join(named) or "no shared theme, leaving spoilers aside"

    def relation(self) -> str:
        spoiler_roles = {
            role
            for relation, themes in RELATION_THEMES.items()
            if not self.late_themes.isdisjoint(themes)
            for role in ROLES[relation]
        }
        both = (roles(self.loved) & roles(self.offered)) - spoiler_roles
        return ", ".join(sorted(both)) or "no shared role, leaving spoilers aside"

    def concepts(self) -> str:
        table = self.similarity.concepts
        loved, offered = table.film_concepts(self.loved.naver), table.film_concepts(self.offered.naver)
        if loved is None or offered is None:
            return "not counted"
        vectors = table.pmi_vector(loved), table.pmi_vector(offered)
        strength = {
            name: vectors[0][name] * vectors[1][name] for name in vectors[0].keys() & vectors[1].keys()
        }
        named = [
            f"{name} {offered.shares[name] * 100:.1f} in 100 vs {loved.shares[name] * 100:.1f},"
            f" usually {table.means[offered.corpus][name] * 100:.1f}"
            for name in _strongest({"laughter": 0.0, **strength}, loved.shares.keys() & offered.shares.keys())
            if CONCEPTS[name].phrase is not None and self.late_themes.isdisjoint(CONCEPTS[name].themes)
        ]
        return "; ".join(named) or "nothing stands out in both"

    def words(self) -> str:
        offered = self.similarity.review_vector(self.offered)
        loved = self.similarity.review_vector(self.loved)
        if offered is None or loved is None:
            return "not counted"
        return f"the words of {plural(offered.reviews, 'review')} vs {loved.reviews:,}"

    def genre(self) -> str:
        rarity = self.similarity.genre_rarity
        both = [genre for genre in self.loved.genres if genre in self.offered.genres]
        return ", ".join(f"{genre} (rarity {rarity[genre]:.1f})" for genre in both) or "no genre in common"

    def tears(self) -> str:
        return f"{_share_with_level(self.offered)} vs {_share_with_level(self.loved)}"

    def era(self) -> str:
        return f"{self.offered.year} vs {self.loved.year}"

    def people(self) -> str:
        return ", ".join(shared_people(self.loved, self.offered)) or "nobody in common"


def _strongest(strength: Mapping[str, float], known: Set[str]) -> list[str]:
    # Laughter is always included because a reason may compare it.
    ordered = sorted(known & strength.keys(), key=lambda name: (-strength[name], name))
    others = [name for name in ordered if name != "laughter"][:MAX_CONCEPTS]
    return [name for name in ordered if name in others or name == "laughter"]


def _share_with_level(film: Film) -> str:
    if film.tears is None:
        return f"{share_in_tears(film) * 100:.0f} in 100 (level {film.cry_level}, estimated)"
    return f"{film.tears.share * 100:.1f} in 100 (level {film.cry_level})"
