"""Two films side by side, and what may be said of them without giving anything away."""

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import with_parents
from tearjerk.likeness import phrases
from tearjerk.likeness.concepts import Concept, FilmConcepts
from tearjerk.likeness.similarity import Similarity
from tearjerk.tears.levels import in_words


class Pair:
    """The film that was loved, the one that is offered, and what is late in either.

    `relations` are those shared and safe to say, `implied` the themes that they say already.
    """

    def __init__(self, film: Film, other: Film, similarity: Similarity) -> None:
        self.film, self.other = film, other
        self.rarity = similarity.theme_rarity
        self.table = similarity.concepts
        self.late = with_parents((*film.late_themes, *other.late_themes))
        self.relations = [
            relation
            for relation in film.relations
            if relation in other.relations and self.late.isdisjoint(phrases.RELATION_GIVES.get(relation, ()))
        ]
        self.implied = {
            theme for relation in self.relations for theme in phrases.RELATION_GIVES.get(relation, ())
        }

    def rarest(self, themes: set[str]) -> list[str]:
        """Themes, the rarest in the catalogue first."""
        return sorted(themes, key=lambda theme: (-self.rarity[theme], theme))

    def safe(self, concept: Concept) -> bool:
        """Whether saying that viewers talk of a concept gives nothing away."""
        return self.late.isdisjoint(concept.themes)

    def counted(self) -> tuple[FilmConcepts, FilmConcepts] | None:
        """What viewers of the offered film and of the loved one talk of, or None where one was not counted."""
        here, there = self.table.of(self.other.naver), self.table.of(self.film.naver)
        return None if here is None or there is None else (here, there)


def compared(here: float, there: float, noun: str = "") -> str:
    """Two shares in brackets, the offered film's first: '(7 in 100, there 27)'; what is counted is said once."""
    first, second = in_words(here), in_words(there)
    if first.endswith(" in 100"):
        second = second.removesuffix(" in 100")
    return f"({first}{f' {noun}' if noun else ''}, there {second})"
