"""Matches of queries that hold more than a title: a title, people, a year and words around it, in any order."""

from collections.abc import Sequence, Set

from msgspec.structs import replace

from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.index.index import SUBTITLE_PENALTY, Index
from tearjerk.search.people.names import name_in
from tearjerk.search.phrases.accounting import (
    MIN_SHARE_OF_PEOPLE,
    TypedTitle,
    is_other_film,
    least_share,
    other_penalties,
    unexplained_penalty,
)
from tearjerk.search.phrases.film_reading import (
    NOTHING_TOLD,
    FilmsTold,
    best_titles,
    parts,
    people_of,
    read_as,
)
from tearjerk.search.phrases.reading import PersonSpan, Reading
from tearjerk.search.phrases.title_spans import TitleSpan, is_romanised
from tearjerk.search.query.fillers import FILLERS, TALK
from tearjerk.search.query.query import Query
from tearjerk.search.query.word_lists import ARTICLES_AND_PREPOSITIONS
from tearjerk.search.scoring import SURE, TIERS, WHOLE_TITLE, Candidate, Candidates, score

SMALL_WORDS = FILLERS | TALK | ARTICLES_AND_PREPOSITIONS
CONTENT = frozenset(("unexplained", "story"))
"""Kinds of words that say something besides who is meant."""
UNCERTAIN = ("error", "gist")
"""Tiers of titles that were not typed as they are: what is lost beside them is lost within the tier."""
NOT_DIRECTED_PENALTY = 3.0
"""Points that a match by a director's name loses if that person is only in the film."""
MISSING_PERSON_PENALTY = 6.0
"""Points that a match by several names loses if a film has fewer of them than another."""


def match_titles(
    reading: Reading,
    titles: Sequence[TitleSpan],
    index: Index,
    candidates: Candidates,
    told: FilmsTold = NOTHING_TOLD,
    rare: Set[TitleSpan] = frozenset(),
) -> None:
    """Films of these titles, which stand among the words; `rare` are those of words that are told of no other film."""
    by_film: dict[int, list[TitleSpan]] = {}
    for span in titles:
        by_film.setdefault(span.film, []).append(span)
    for number, spans in by_film.items():
        film, of_film = index.films[number], best_titles(spans)
        best = of_film[0]
        longer: list[TitleSpan | PersonSpan] = [*titles, *reading.people]
        if any(_within(best, other) for other in longer) or _is_small_talk(reading, best):
            continue
        places = {place for span in of_film for place in range(span.first, span.end)}
        kinds = read_as(film, number, reading, places, told)
        title = TypedTitle(
            _without_particle(reading.text(best.first, best.end), best), is_romanised=is_romanised(best, film),
            is_marked=reading.is_marked(best), is_rare=best in rare,
        )  # fmt: skip
        lost = unexplained_penalty(reading.words, kinds, least_share(title, kinds), title)
        if lost is not None and not is_other_film(film, reading.words, kinds):
            own = best.table.penalties[best.entry]
            tier = "subtitle" if own >= SUBTITLE_PENALTY else best.tier
            lost += own + other_penalties(film, reading.words, kinds)
            points = TIERS[tier].lowest - lost if tier not in UNCERTAIN else score(tier, 1.0 - lost / 100.0)
            candidates.add(
                Candidate(
                    number, points, best.table.printed[best.entry], tier, best.table.joined[best.entry],
                    asked=best.spelling, reading=parts(reading.words, kinds),
                )
            )  # fmt: skip


def _is_small_talk(reading: Reading, title: TitleSpan) -> bool:
    """Whether a query consists of words that only hold a sentence together, and a title is some of them: the one where the."""
    words = [word.text.casefold() for word in reading.words]
    return len(words) > title.end - title.first and all(word in SMALL_WORDS for word in words)


def _without_particle(typed: str, title: TitleSpan) -> str:
    """A title as typed, or as printed where a particle or another word is glued to it."""
    printed = title.table.printed[title.entry]
    return printed if has_hangul(typed) and has_hangul(printed) and len(printed) < len(typed) else typed


def _within(title: TitleSpan, other: TitleSpan | PersonSpan) -> bool:
    """Whether a title is a part of a longer one or of a name that was typed: Little Brother in My Little Brother."""
    return (
        other.first <= title.first
        and title.end <= other.end
        and other.end - other.first > title.end - title.first
    )


def match_people(
    reading: Reading, index: Index, candidates: Candidates, told: FilmsTold = NOTHING_TOLD
) -> None:
    """Films of the people who are named, those of most of them first."""
    films = {number for span in reading.people for number in span.named.person.films}
    most = max((len(people_of(number, reading.people)) for number in films), default=0)
    asked = len({span.first for span in reading.people})
    for number in films:
        film = index.films[number]
        kinds = read_as(film, number, reading, frozenset(), told)
        lost = unexplained_penalty(reading.words, kinds, MIN_SHARE_OF_PEOPLE)
        people = people_of(number, reading.people)
        if lost is None or (not CONTENT.isdisjoint(kinds) and len({span.first for span in people}) < asked):
            continue  # people and words that no film here joins: a film that is not here
        points = score("person", min(span.named.likeness for span in people))
        points -= max(0.0, lost - (100.0 - SURE)) + (MISSING_PERSON_PENALTY if len(people) < most else 0.0)
        name = name_in(film, people[0].named.person)
        if "director" in kinds and not any(director.name == name for director in film.directors):
            points -= NOT_DIRECTED_PENALTY
        candidates.add(
            Candidate(
                number, points, name, "person", people[0].named.key,
                asked=reading.text(people[0].first, people[0].end), reading=parts(reading.words, kinds),
            )
        )  # fmt: skip


def add_rest(rest: Query, found: Candidates, reading: Reading, index: Index, candidates: Candidates) -> None:
    """Adds what was found for the words that are left without people and words around a title."""
    left = set(rest.text.split())
    places = {place for place, word in enumerate(reading.words) if word.text in left}
    for candidate in found.values():
        film = index.films[candidate.film]
        kinds = read_as(film, candidate.film, reading, places, NOTHING_TOLD)
        is_whole = candidate.tier in WHOLE_TITLE
        if is_other_film(film, reading.words, kinds) or (not is_whole and _is_of_others(kinds)):
            continue
        asked = rest.in_alphabet(TIERS[candidate.tier].alphabet)
        points = candidate.score - other_penalties(film, reading.words, kinds)
        candidates.add(replace(candidate, score=points, asked=asked, reading=parts(reading.words, kinds)))


def _is_of_others(kinds: Sequence[str]) -> bool:
    """Whether the people who were named are all of other films, so that a word beside them is hardly a part of a title."""
    return "other person" in kinds and "person" not in kinds
