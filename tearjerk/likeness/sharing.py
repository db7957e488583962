"""What two films share, in phrases, the most telling first."""

from collections.abc import Iterator

from tearjerk.catalogue.vocabulary import THEMES, with_parents
from tearjerk.likeness import phrases
from tearjerk.likeness.concepts import CONCEPTS
from tearjerk.likeness.pair import Pair, compared
from tearjerk.likeness.parts import shared_people
from tearjerk.tears.levels import in_words
from tearjerk.text.words import enumeration

SAME_SHARE = 0.03
"""Shares in tears are said to be near within 3 viewers in 100."""

FEWEST_IN_TEARS = 0.05
"""Below 1 in 20 (cry level 1) tears are nothing to share."""

TALKED_OF, TALKED_MORE = 0.02, 4.0
"""There is 'much talk' of what 2 reviews in 100 mention, and four times as many as of the mean film."""

PARENTS = frozenset(entry.parent for entry in THEMES.values() if entry.parent is not None)
"""Themes that only gather others."""


def shared(pair: Pair) -> Iterator[str]:
    """Phrases that complete 'also …'."""
    themes = shared_themes(pair)
    if pair.relations:
        yield ", and ".join(phrases.relation_said(relation) for relation in pair.relations)
    if themes:
        yield enumeration([phrases.theme_said(theme) for theme in themes[:2]])
    yield from _as_many_tears(pair)
    people = shared_people(pair.film, pair.other)
    if people:
        yield enumeration(people[:2])
    yield from _much_talk(pair, themes)
    yield from _genres(pair)
    if pair.film.aftertaste == pair.other.aftertaste:
        yield phrases.AFTERTASTES_SAID[pair.film.aftertaste]


def shared_themes(pair: Pair) -> list[str]:
    """The themes open in both films, late in neither, not said by a relation already; the rarest first.

    'Love in old age and old age' says one thing twice, and 'family' says something only where
    nothing else does.
    """
    both = (with_parents(pair.film.themes) & with_parents(pair.other.themes)) - pair.late - pair.implied
    implied = {theme for one in both for theme in phrases.IMPLIES.get(one, ())}
    telling = both - implied - PARENTS
    return pair.rarest(telling if telling or pair.implied else both)


def _as_many_tears(pair: Pair) -> Iterator[str]:
    here, there = pair.other.tears, pair.film.tears
    if here is None or there is None or min(here.share, there.share) < FEWEST_IN_TEARS:
        return
    if in_words(here.share) == in_words(there.share):
        yield f"{in_words(here.share)} in tears"
    elif abs(here.share - there.share) <= SAME_SHARE:
        yield f"nearly as many in tears {compared(here.share, there.share)}"


def _much_talk(pair: Pair, themes: list[str]) -> Iterator[str]:
    # Of what viewers of both talk of, the one thing that stands out most and was not said by a theme.
    counted = pair.counted()
    if counted is None:
        return
    said = pair.implied.union(themes)
    found = []
    for concept in CONCEPTS.values():
        if concept.said is None or not pair.safe(concept) or not said.isdisjoint(concept.themes):
            continue
        here, there = (film.shares.get(concept.id, 0.0) for film in counted)
        lift = min(pair.table.lift(film, concept.id) for film in counted)
        if min(here, there) >= TALKED_OF and lift >= TALKED_MORE:
            found.append((-lift, f"much talk of {concept.said} {compared(here, there, 'reviews')}"))
    yield from (phrase for _, phrase in sorted(found)[:1])


def _genres(pair: Pair) -> Iterator[str]:
    implied = {"romance"} if {"lovers", "spouses"}.intersection(pair.relations) else set()
    for genre in pair.film.genres:
        if genre in pair.other.genres and genre in phrases.GENRES_SAID and genre not in implied:
            yield phrases.GENRES_SAID[genre]
