"""Why a film is offered: what it shares with the one that was loved, and how it differs.

Each phrase is read off the catalogue or the table of concepts. What a late theme of either film would
give away is never said: neither by its name nor by a relation or a concept that implies it.
"""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from tearjerk import tears
from tearjerk.film import Film
from tearjerk.likeness import phrases
from tearjerk.likeness.concepts import CONCEPTS
from tearjerk.likeness.kin import kinship
from tearjerk.likeness.parts import shared_people
from tearjerk.likeness.similarity import Similarity
from tearjerk.vocabulary import THEMES, with_parents

MOST = 3
"""Phrases of either kind: more than three nobody keeps in mind."""

SAME_SHARE, OTHER_SHARE = 0.03, 0.05
"""Shares in tears are said to be near within 3 viewers in 100, and different from 5."""

FEWEST_IN_TEARS = 0.05
"""Below 1 in 20 (cry level 1) tears are nothing to share."""

TALKED_OF, TALKED_MORE = 0.02, 4.0
"""Viewers 'talk of' what 2 reviews in 100 mention, and four times as many as of the mean film."""

YEARS_APART = 15
"""A film of another time is said to be so from here on."""


PARENTS = frozenset(entry.parent for entry in THEMES.values() if entry.parent is not None)
"""Themes that only gather others."""


class Because(Struct, frozen=True):
    """Phrases for what two films share and how the offered one differs.

    Where they are set, `you` opens the sentence ('you cried at Hope') and `kin` follows ('its sequel').
    """

    shared: tuple[str, ...]
    differs: tuple[str, ...]
    kin: str | None = None
    you: str | None = None

    def record(self) -> dict[str, Any]:
        """As JSON promises it, with `you` in front for a recommendation."""
        shared = [*([self.kin] if self.kin else []), *self.shared]
        return {**({"you": self.you} if self.you else {}), "shared": shared, "differs": list(self.differs)}

    def sentence(self) -> str:
        """As one would say it: 'also a father and his daughter; but warmer, and no prison'."""
        said = [*([self.kin] if self.kin else []), *(f"also {phrase}" for phrase in self.shared)]
        if self.differs:
            *first, last = self.differs
            said.append("but " + (f"{', '.join(first)}, and {last}" if first else last))
        return (f"because {self.you}: " if self.you else "") + "; ".join(said)


def because(film: Film, other: Film, similarity: Similarity) -> Because:
    """Why `other` is offered to somebody who loved `film`."""
    pair = _Pair(film, other, similarity)
    return Because(
        shared=tuple(_first(pair.shared(), MOST)) or ("much the same mood",),
        differs=tuple(_first(pair.differs(), MOST)),
        kin=kinship(film, other),
    )


def _first(phrases_found: Iterator[str], count: int) -> list[str]:
    return [phrase for _, phrase in zip(range(count), phrases_found, strict=False)]


class _Pair:
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
        said = {theme for relation in self.relations for theme in phrases.RELATION_GIVES.get(relation, ())}
        open_to_both = with_parents(film.themes) & with_parents(other.themes) - self.late - said
        self.themes = self._rarest(_telling(open_to_both, said))

    def shared(self) -> Iterator[str]:
        if self.relations:
            yield ", and ".join(phrases.relation_said(relation) for relation in self.relations)
        if self.themes:
            yield phrases.joined([phrases.theme_said(theme) for theme in self.themes[:2]])
        yield from self._as_many_tears()
        yield from self._same_people()
        yield from self._same_talk()
        yield from self._same_genre()
        if self.film.aftertaste == self.other.aftertaste:
            yield phrases.AFTERTASTES_SAID[self.film.aftertaste]

    def differs(self) -> Iterator[str]:
        if self.film.aftertaste != self.other.aftertaste:
            yield phrases.LIGHTER[self.film.aftertaste, self.other.aftertaste]
        yield from self._more_or_fewer_tears()
        yield from self._absence()
        yield from self._presence()
        yield from self._laughter()
        apart = self.other.year - self.film.year
        if abs(apart) >= YEARS_APART:
            yield f"{abs(apart)} years {'newer' if apart > 0 else 'older'}"

    def _rarest(self, themes: set[str]) -> list[str]:
        return sorted(themes, key=lambda theme: (-self.rarity[theme], theme))

    def _as_many_tears(self) -> Iterator[str]:
        here, there = self.other.tears, self.film.tears
        if here is None or there is None or min(here.share, there.share) < FEWEST_IN_TEARS:
            return
        if tears.in_words(here.share) == tears.in_words(there.share):
            yield f"{tears.in_words(here.share)} in tears"
        elif abs(here.share - there.share) <= SAME_SHARE:
            yield f"nearly as many in tears {_compared(here.share, there.share)}"

    def _more_or_fewer_tears(self) -> Iterator[str]:
        here, there = self.other.tears, self.film.tears
        if here is not None and there is not None and abs(here.share - there.share) >= OTHER_SHARE:
            word = "more" if here.share > there.share else "fewer"
            yield f"{word} in tears {_compared(here.share, there.share)}"

    def _same_people(self) -> Iterator[str]:
        people = shared_people(self.film, self.other)
        if people:
            yield phrases.joined(people[:2])

    def _same_genre(self) -> Iterator[str]:
        both = [
            genre for genre in self.film.genres if genre in self.other.genres and genre in phrases.GENRES_SAID
        ]
        implied = {"romance"} if {"lovers", "spouses"} & set(self.relations) else set()
        for genre in both:
            if genre not in implied:
                yield phrases.GENRES_SAID[genre]

    def _same_talk(self) -> Iterator[str]:
        counted = [self.table.of(film.naver) for film in (self.film, self.other)]
        if counted[0] is None or counted[1] is None:
            return
        covered = set(self.themes) | {
            theme for relation in self.relations for theme in phrases.RELATION_GIVES.get(relation, ())
        }
        found = []
        for concept in CONCEPTS.values():
            if (
                concept.said is None
                or self.late.intersection(concept.themes)
                or covered.intersection(concept.themes)
            ):
                continue
            shares = [film.shares.get(concept.id, 0.0) for film in counted if film is not None]
            least = min(self.table.lift(film, concept.id) for film in counted if film is not None)
            if min(shares) >= TALKED_OF and least >= TALKED_MORE:
                found.append(
                    (-least, f"talk of {concept.said} among viewers {_compared(shares[1], shares[0])}")
                )
        yield from (phrase for _, phrase in sorted(found)[:1])

    def _absence(self) -> Iterator[str]:
        missing = {
            theme
            for theme in self.film.themes
            if theme in phrases.ABSENCES and self._surely_without(self.other, theme)
        }
        yield from (phrases.ABSENCES[theme] for theme in self._rarest(missing)[:1])

    def _surely_without(self, film: Film, theme: str) -> bool:
        if with_parents((theme,)) & film.all_themes:
            return False
        denied = phrases.DENIED_BY.get(theme)
        if denied is not None and denied not in film.warnings.absent:
            return False
        counted = self.table.of(film.naver)
        return counted is None or all(
            self.table.lift(counted, concept.id) < 2
            for concept in CONCEPTS.values()
            if theme in concept.themes
        )

    def _presence(self) -> Iterator[str]:
        added = {theme for theme in self.other.themes if not with_parents((theme,)) & self.film.all_themes}
        said = {theme for relation in self.relations for theme in phrases.RELATION_GIVES.get(relation, ())}
        for theme in self._rarest(added - said - self.late)[:1]:
            yield f"with {phrases.theme_said(theme)}"

    def _laughter(self) -> Iterator[str]:
        counted = [self.table.of(film.naver) for film in (self.film, self.other)]
        if counted[0] is None or counted[1] is None:
            return
        there, here = (film.shares.get("laughter") for film in counted if film is not None)
        if there is not None and here is not None and here >= 2 * there and here - there >= OTHER_SHARE:
            yield f"with more talk of laughing {_compared(here, there)}"


def _telling(themes: set[str], said: set[str]) -> set[str]:
    # 'love in old age and old age' says one thing twice; 'family' says something only where nothing else does.
    implied = {theme for shared in themes for theme in phrases.IMPLIES.get(shared, ())}
    telling = {theme for theme in themes - implied if theme not in PARENTS}
    return telling if telling or said else themes


def _compared(here: float, there: float) -> str:
    # '(7 in 100, there 27)': what is counted is said once.
    first, second = tears.in_words(here), tears.in_words(there)
    if first.endswith(" in 100"):
        second = second.removesuffix(" in 100")
    return f"({first}, there {second})"
