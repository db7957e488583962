"""Where a similarity comes from: each part with its weight and what it was computed from."""

from collections.abc import Mapping, Set
from typing import Any

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import with_parents
from tearjerk.likeness.concepts import CONCEPTS
from tearjerk.likeness.parts import ROLES, roles, share_in_tears, shared_people
from tearjerk.likeness.phrases import RELATION_GIVES
from tearjerk.likeness.similarity import Likeness, Similarity
from tearjerk.tears import levels

MOST_CONCEPTS = 6


def explain(film: Film, other: Film, likeness: Likeness, similarity: Similarity) -> dict[str, dict[str, Any]]:
    """Each known part by name: `value` (0-1), `weight` (scaled to a sum of 1) and `from`, in words.

    The sum of value times weight is the similarity. Late themes count and are not named.
    """
    said = _Explained(film, other, similarity)
    known = sum(similarity.weights[name] for name in likeness.parts)
    return {
        name: {
            "value": round(value, 3),
            "weight": round(similarity.weights[name] / known, 3) if known else 0.0,
            "from": getattr(said, name)(),
        }
        for name, value in likeness.parts.items()
    }


class _Explained:
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
        given_away = {
            role
            for relation, gives in RELATION_GIVES.items()
            if not self.late.isdisjoint(gives)
            for role in ROLES[relation]
        }
        both = (roles(self.film) & roles(self.other)) - ROLES.keys() - given_away
        return ", ".join(sorted(both)) or "no role shared in the open"

    def concepts(self) -> str:
        table = self.similarity.concepts
        there, here = table.of(self.film.naver), table.of(self.other.naver)
        if there is None or here is None:
            return "not counted"
        vectors = table.vector(there), table.vector(here)
        strength = {
            name: vectors[0][name] * vectors[1][name] for name in vectors[0].keys() & vectors[1].keys()
        }
        named = [
            f"{name} {here.shares[name] * 100:.1f} in 100, there {there.shares[name] * 100:.1f},"
            f" usually {table.means[here.corpus][name] * 100:.1f}"
            for name in _first({**strength, "laughter": 0.0}, there.shares.keys() & here.shares.keys())
            if CONCEPTS[name].said is not None and self.late.isdisjoint(CONCEPTS[name].themes)
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


def _first(strength: Mapping[str, float], known: Set[str]) -> list[str]:
    # The strongest first; laughter is always told, since a because may compare it.
    ordered = sorted(known & strength.keys(), key=lambda name: (-strength[name], name))
    return ordered[:MOST_CONCEPTS] + [name for name in ordered[MOST_CONCEPTS:] if name == "laughter"]


def _share(film: Film) -> str:
    if film.tears is None:
        return f"{share_in_tears(film) * 100:.0f} in 100 (level {film.cry_level}, estimated)"
    return f"{film.tears.share * 100:.1f} in 100 ({levels.meaning(film.cry_level)})"
