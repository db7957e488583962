"""Comparison of two films: what they share and how they differ, in phrases without spoilers."""

from collections.abc import Iterator

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import THEMES, with_parents
from tearjerk.likeness import phrases
from tearjerk.likeness.concepts import CONCEPTS, FilmConcepts
from tearjerk.likeness.parts import shared_people
from tearjerk.likeness.similarity import Similarity
from tearjerk.tears.levels import share_in_words
from tearjerk.text.words import enumeration

MAX_SIMILAR_SHARE_DIFFERENCE = 0.03
"""Maximum difference between two shares of viewers in tears that is described as 'about as many'."""

MIN_NOTABLE_DIFFERENCE = 0.05
"""Minimum difference between shares of viewers in tears, or of reviews that mention laughing, to be worth naming."""

MIN_SHARE_IN_TEARS = 0.05
"""Minimum share of viewers in tears (that of cry level 2) for tears to be named as something in common."""

MIN_MENTION_SHARE, MIN_MENTION_LIFT = 0.02, 4.0
"""Minimum share of reviews, and minimum ratio to the average film, for 'frequent mentions' of a concept."""

MIN_YEARS_APART, MIN_MINUTES_APART = 15, 30
"""Minimum differences in release year and runtime that are always named."""

MIN_YEARS_APART_IF_ALIKE, MIN_MINUTES_APART_IF_ALIKE = 4, 20
"""Minimum differences that are named if little else differs."""

MAX_DIFFERENCES_IF_ALIKE = 1

SUBJECT_THEMES = frozenset(
    {
        "animals",
        "dementia",
        "disability",
        "disaster",
        "first-love",
        "ghosts",
        "late-love",
        "music",
        "prison",
        "school",
        "sport",
        "terminal-illness",
        "time",
        "war",
    }
)
"""Themes that a film either clearly has or clearly lacks; whether a film is about others, such as loss, is a matter of opinion."""

PARENT_THEMES = frozenset(entry.parent for entry in THEMES.values() if entry.parent is not None)
"""Themes that are the parent of another theme."""


class Comparison:
    """A comparison of a film that somebody loved with one that is offered.

    `late_themes` has the late themes of both films, which must not be named, `relations` the shared relations that are
    safe to name, and `implied_themes` the themes that these relations already imply.
    """

    def __init__(self, loved: Film, offered: Film, similarity: Similarity) -> None:
        self.loved, self.offered = loved, offered
        self.theme_rarity = similarity.theme_rarity
        self.concepts = similarity.concepts
        self.late_themes = with_parents((*loved.late_themes, *offered.late_themes))
        self.relations = [
            relation
            for relation in loved.relations
            if relation in offered.relations
            and self.late_themes.isdisjoint(phrases.RELATION_THEMES.get(relation, ()))
        ]
        self.implied_themes = {
            theme for relation in self.relations for theme in phrases.RELATION_THEMES.get(relation, ())
        }

    def similarities(self) -> Iterator[str]:
        """Yield phrases that complete 'also …', the most significant first."""
        themes = self._shared_themes()
        if self.relations:
            yield ", and ".join(phrases.relation_phrase(relation) for relation in self.relations)
        if themes:
            yield enumeration([phrases.theme_phrase(theme) for theme in themes[:2]])
        yield from self._similar_tears()
        people = shared_people(self.loved, self.offered)
        if people:
            yield f"with {enumeration(people[:2])}"
        yield from self._frequent_mention(themes)
        yield from self._shared_genres()
        if self.loved.aftertaste == self.offered.aftertaste:
            yield phrases.AFTERTASTE_PHRASES[self.loved.aftertaste]

    def differences(self) -> Iterator[str]:
        """Yield phrases that complete 'but …' and describe the offered film."""
        named = [*self._changes(), *self._years_and_minutes(MIN_YEARS_APART, MIN_MINUTES_APART)]
        yield from named
        if len(named) <= MAX_DIFFERENCES_IF_ALIKE:
            smaller = self._years_and_minutes(MIN_YEARS_APART_IF_ALIKE, MIN_MINUTES_APART_IF_ALIKE)
            yield from (phrase for phrase in smaller if phrase not in named)

    def _changes(self) -> Iterator[str]:
        if self.loved.aftertaste != self.offered.aftertaste:
            yield phrases.AFTERTASTE_CHANGES[self.loved.aftertaste, self.offered.aftertaste]
        yield from self._more_or_fewer_tears()
        yield from self._subject()
        yield from self._laughter()
        yield from self._added_genre()

    def _years_and_minutes(self, min_years: int, min_minutes: int) -> Iterator[str]:
        years = self.offered.year - self.loved.year
        if abs(years) >= min_years:
            yield f"{abs(years)} years {'newer' if years > 0 else 'older'}"
        if self.offered.runtime is not None and self.loved.runtime is not None:
            minutes = self.offered.runtime - self.loved.runtime
            if abs(minutes) >= min_minutes:
                yield f"{abs(minutes)} minutes {'longer' if minutes > 0 else 'shorter'}"

    def _shared_themes(self) -> list[str]:
        # 'Love in old age and old age' would be redundant, and 'family' is named only for lack of anything else.
        both = with_parents(self.loved.themes) & with_parents(self.offered.themes)
        both -= self.late_themes | self.implied_themes
        implied = {theme for shared in both for theme in phrases.IMPLIED_THEMES.get(shared, ())}
        specific = both - implied - PARENT_THEMES
        return self._rarest_first(specific if specific or self.implied_themes else both)

    def _rarest_first(self, themes: set[str]) -> list[str]:
        return sorted(themes, key=lambda theme: (-self.theme_rarity[theme], theme))

    def _concepts(self) -> tuple[FilmConcepts, FilmConcepts] | None:
        # What viewers of the offered and of the loved film talk about.
        offered, loved = (
            self.concepts.film_concepts(self.offered.naver),
            self.concepts.film_concepts(self.loved.naver),
        )
        return None if offered is None or loved is None else (offered, loved)

    def _similar_tears(self) -> Iterator[str]:
        offered, loved = self.offered.tears, self.loved.tears
        if offered is None or loved is None or min(offered.share, loved.share) < MIN_SHARE_IN_TEARS:
            return
        if share_in_words(offered.share) == share_in_words(loved.share):
            yield f"{share_in_words(offered.share)} viewers in tears"
        elif abs(offered.share - loved.share) <= MAX_SIMILAR_SHARE_DIFFERENCE:
            yield f"about as many viewers in tears {both_shares(offered.share, loved.share)}"

    def _more_or_fewer_tears(self) -> Iterator[str]:
        offered, loved = self.offered.tears, self.loved.tears
        if (
            offered is not None
            and loved is not None
            and abs(offered.share - loved.share) >= MIN_NOTABLE_DIFFERENCE
        ):
            word = "more" if offered.share > loved.share else "fewer"
            yield f"{word} viewers in tears {both_shares(offered.share, loved.share)}"

    def _frequent_mention(self, themes: list[str]) -> Iterator[str]:
        # The concept that stands out most in the reviews of both films, unless a theme already covers it.
        counted = self._concepts()
        if counted is None:
            return
        named = self.implied_themes.union(themes)
        found = []
        for concept in CONCEPTS.values():
            spoils = not self.late_themes.isdisjoint(concept.themes)
            if concept.phrase is None or spoils or not named.isdisjoint(concept.themes):
                continue
            offered, loved = (film.shares.get(concept.id, 0.0) for film in counted)
            lift = min(self.concepts.lift(film, concept.id) for film in counted)
            if min(offered, loved) >= MIN_MENTION_SHARE and lift >= MIN_MENTION_LIFT:
                found.append(
                    (-lift, f"frequent mentions of {concept.phrase} {both_shares(offered, loved, 'reviews')}")
                )
        yield from (phrase for _, phrase in sorted(found)[:1])

    def _shared_genres(self) -> Iterator[str]:
        implied = {"romance"} if {"lovers", "spouses"}.intersection(self.relations) else set()
        for genre in self.loved.genres:
            if genre in self.offered.genres and genre in phrases.GENRE_PHRASES and genre not in implied:
                yield phrases.GENRE_PHRASES[genre]

    def _subject(self) -> Iterator[str]:
        # What only the offered film is about, contrasted with what only the loved film is about if that is one of
        # SUBJECT_THEMES. A missing theme is never mentioned on its own: a film may touch on a theme that the
        # catalogue does not list for it.
        added = self._rarest_first(self._themes_only_in(self.offered, self.loved) - self.implied_themes)
        missing = self._rarest_first(self._themes_only_in(self.loved, self.offered) & SUBJECT_THEMES)
        if added and missing:
            yield f"more about {phrases.theme_phrase(added[0])} than {phrases.theme_phrase(missing[0])}"
        elif added:
            yield f"about {enumeration([phrases.theme_phrase(theme) for theme in added[:2]])}"

    def _themes_only_in(self, film: Film, other: Film) -> set[str]:
        # Premise themes of `film` where `other` has neither the theme nor its parents, not even as late themes.
        themes = {theme for theme in film.themes if other.all_themes.isdisjoint(with_parents((theme,)))}
        implied = {theme for added in themes for theme in phrases.IMPLIED_THEMES.get(added, ())}
        return themes - implied - self.late_themes

    def _added_genre(self) -> Iterator[str]:
        added = [genre for genre in self.offered.genres if genre not in self.loved.genres]
        yield from [phrases.GENRE_PHRASES[genre] for genre in added if genre in phrases.GENRE_PHRASES][:1]

    def _laughter(self) -> Iterator[str]:
        counted = self._concepts()
        if counted is None:
            return
        offered, loved = (film.shares.get("laughter") for film in counted)
        if (
            offered is not None
            and loved is not None
            and offered >= 2 * loved
            and offered - loved >= MIN_NOTABLE_DIFFERENCE
        ):
            yield f"with more mentions of laughter {both_shares(offered, loved, 'reviews')}"


def both_shares(offered: float, loved: float, noun: str = "") -> str:
    """Return two shares in brackets, the offered film's first: '(7 in 100 vs 27)'; the noun is not repeated."""
    first, second = share_in_words(offered), share_in_words(loved)
    if first.endswith(" in 100"):
        second = second.removesuffix(" in 100")
    return f"({first}{f' {noun}' if noun else ''} vs {second})"
