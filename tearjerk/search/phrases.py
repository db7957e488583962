"""Matches of queries that hold more than a title: a title, people, a year and words around it, in any order."""

from msgspec.structs import replace

from tearjerk.search.accounting import (
    MIN_SHARE_OF_PEOPLE,
    NOTHING_TOLD,
    FilmsTold,
    best_titles,
    is_other_film,
    min_share,
    other_penalties,
    parts,
    people_of,
    read_as,
    unexplained_penalty,
)
from tearjerk.search.index import SUBTITLE_PENALTY, Index
from tearjerk.search.people import name_in
from tearjerk.search.query import Query
from tearjerk.search.reading import Reading, TitleSpan
from tearjerk.search.scoring import SURE, TIERS, Candidate, Candidates, score

NOT_DIRECTED_PENALTY = 3.0
"""Points that a match by a director's name loses if that person is only in the film."""
MISSING_PERSON_PENALTY = 6.0
"""Points that a match by several names loses if a film has fewer of them than another."""


def match_titles(
    reading: Reading, index: Index, candidates: Candidates, told: FilmsTold = NOTHING_TOLD
) -> None:
    """Films whose whole title is among the words."""
    by_film: dict[int, list[TitleSpan]] = {}
    for span in reading.titles:
        by_film.setdefault(span.film, []).append(span)
    for number, spans in by_film.items():
        film, titles = index.films[number], best_titles(spans)
        if any(_within(titles[0], other) for other in reading.titles):
            continue
        places = {place for span in titles for place in range(span.first, span.end)}
        kinds = read_as(film, number, reading, places, told)
        best = titles[0]
        lost = unexplained_penalty(reading.words, kinds, min_share(reading.text(best.first, best.end)))
        if lost is not None and not is_other_film(film, reading.words, kinds):
            own = best.table.penalties[best.entry]
            tier = "subtitle" if own >= SUBTITLE_PENALTY else "exact"
            points = TIERS[tier].lowest - own - lost - other_penalties(film, reading.words, kinds)
            candidates.add(
                Candidate(
                    number, points, best.table.printed[best.entry], tier, best.table.joined[best.entry],
                    asked=best.spelling, reading=parts(reading.words, kinds),
                )
            )  # fmt: skip


def _within(title: TitleSpan, other: TitleSpan) -> bool:
    """Whether a title is a part of a longer one that was typed: Little Brother in My Little Brother."""
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
    for number in films:
        film = index.films[number]
        kinds = read_as(film, number, reading, frozenset(), told)
        lost = unexplained_penalty(reading.words, kinds, MIN_SHARE_OF_PEOPLE)
        if lost is None:
            continue
        people = people_of(number, reading.people)
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
        if is_other_film(film, reading.words, kinds):
            continue
        asked = rest.in_alphabet(TIERS[candidate.tier].alphabet)
        points = candidate.score - other_penalties(film, reading.words, kinds)
        candidates.add(replace(candidate, score=points, asked=asked, reading=parts(reading.words, kinds)))
