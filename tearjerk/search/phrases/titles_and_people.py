"""Matches of queries that mix a title, people, a year and other words, in any order."""

from collections.abc import Sequence, Set

from msgspec.structs import replace

from tearjerk.catalogue.film import Film
from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.index.index import SUBTITLE_PENALTY, Index
from tearjerk.search.people.names import name_in_film
from tearjerk.search.phrases.coverage import (
    MIN_SHARE_WITH_PEOPLE,
    TypedTitle,
    context_penalty,
    has_wrong_year,
    min_explained_share,
    unexplained_penalty,
)
from tearjerk.search.phrases.parsed_query import ParsedQuery, PersonSpan
from tearjerk.search.phrases.title_spans import TitleSpan, is_romanised
from tearjerk.search.phrases.word_kinds import (
    NO_MENTIONS,
    Mentions,
    classify_for_film,
    group_by_kind,
    longest_titles,
    people_in_film,
)
from tearjerk.search.query.fillers import CONVERSATION_WORDS, FILLERS
from tearjerk.search.query.query import Query
from tearjerk.search.query.word_lists import TITLE_FUNCTION_WORDS
from tearjerk.search.scoring import (
    MIN_CERTAIN_SCORE,
    TIERS,
    WHOLE_TITLE_TIERS,
    Candidate,
    Candidates,
    score_in_tier,
)

FUNCTION_WORDS = FILLERS | CONVERSATION_WORDS | TITLE_FUNCTION_WORDS
CONTENT_KINDS = frozenset(("unexplained", "story"))
"""Kinds of words that carry information beyond names."""
INEXACT_TIERS = ("error", "gist")
"""Tiers of inexact titles: penalties lower the score only within the tier."""
NOT_DIRECTOR_PENALTY = 3.0
"""Points deducted if a director is asked for and the person only acts in the film."""
MISSING_PERSON_PENALTY = 6.0
"""Points deducted from a film with fewer of the named people than another film."""
YEAR_PENALTY, MAX_YEARS_PENALISED = 0.1, 10
"""Points deducted from a film of a named person for each year between it and the typed year, up to a maximum."""


def match_titles(
    parsed_query: ParsedQuery,
    titles: Sequence[TitleSpan],
    index: Index,
    candidates: Candidates,
    mentions: Mentions = NO_MENTIONS,
    rare_titles: Set[TitleSpan] = frozenset(),
) -> None:
    """Add the films with these titles; the words of `rare_titles` occur in the description of no other film."""
    by_film: dict[int, list[TitleSpan]] = {}
    for span in titles:
        by_film.setdefault(span.film_number, []).append(span)
    for number, spans in by_film.items():
        film, film_titles = index.films[number], longest_titles(spans)
        best = film_titles[0]
        all_spans: list[TitleSpan | PersonSpan] = [*titles, *parsed_query.person_spans]
        if any(_is_part_of(best, other) for other in all_spans) or _has_only_function_words(
            parsed_query, best
        ):
            continue
        positions = {position for span in film_titles for position in range(span.first, span.end)}
        kinds = classify_for_film(film, number, parsed_query, positions, mentions)
        title = TypedTitle(
            _typed_or_printed_title(parsed_query.join_words(best.first, best.end), best), is_romanised=is_romanised(best, film),
            is_quoted=parsed_query.is_quoted(best), is_rare=best in rare_titles,
        )  # fmt: skip
        penalty = unexplained_penalty(parsed_query.words, kinds, min_explained_share(title, kinds), title)
        if penalty is not None and not has_wrong_year(film, parsed_query.words, kinds):
            entry_penalty = best.table.penalties[best.entry]
            tier = "subtitle" if entry_penalty >= SUBTITLE_PENALTY else best.tier
            penalty += entry_penalty + context_penalty(film, parsed_query.words, kinds)
            score = (
                TIERS[tier].min_score - penalty
                if tier not in INEXACT_TIERS
                else score_in_tier(tier, 1.0 - penalty / 100.0)
            )
            candidates.add(
                Candidate(
                    number, score, best.table.printed_titles[best.entry], tier, best.table.joined_spellings[best.entry],
                    query_key=best.spelling, parts=group_by_kind(parsed_query.words, kinds),
                )
            )  # fmt: skip


def _has_only_function_words(parsed_query: ParsedQuery, title: TitleSpan) -> bool:
    """Return whether the query has function words only, and more of them than the title found in it ("the one where the")."""
    words = [word.text.casefold() for word in parsed_query.words]
    return len(words) > title.end - title.first and all(word in FUNCTION_WORDS for word in words)


def _typed_or_printed_title(typed_title: str, title: TitleSpan) -> str:
    """Return a title as typed, or as printed if a particle or another word is attached to it."""
    printed = title.table.printed_titles[title.entry]
    return (
        printed
        if has_hangul(typed_title) and has_hangul(printed) and len(printed) < len(typed_title)
        else typed_title
    )


def _is_part_of(title: TitleSpan, span: TitleSpan | PersonSpan) -> bool:
    """Return whether a title is part of a longer title or name in the query: Little Brother in My Little Brother."""
    return (
        span.first <= title.first
        and title.end <= span.end
        and span.end - span.first > title.end - title.first
    )


def match_people(
    parsed_query: ParsedQuery, index: Index, candidates: Candidates, mentions: Mentions = NO_MENTIONS
) -> None:
    """Add the films of the people named; films with more of these people score higher."""
    numbers = {number for span in parsed_query.person_spans for number in span.match.person.film_numbers}
    most = max((len(people_in_film(number, parsed_query.person_spans)) for number in numbers), default=0)
    named_count = len({span.first for span in parsed_query.person_spans})
    for number in numbers:
        film = index.films[number]
        kinds = classify_for_film(film, number, parsed_query, frozenset(), mentions)
        penalty = unexplained_penalty(parsed_query.words, kinds, MIN_SHARE_WITH_PEOPLE)
        people = people_in_film(number, parsed_query.person_spans)
        if penalty is None or (
            not CONTENT_KINDS.isdisjoint(kinds) and len({span.first for span in people}) < named_count
        ):
            continue  # a film with all of these people is meant
        score = score_in_tier("person", min(span.match.similarity for span in people))
        score -= max(0.0, penalty - (100.0 - MIN_CERTAIN_SCORE)) + (
            MISSING_PERSON_PENALTY if len(people) < most else 0.0
        )
        score -= YEAR_PENALTY * min(_years_apart(film, parsed_query.years), MAX_YEARS_PENALISED)
        name = name_in_film(film, people[0].match.person)
        if "director" in kinds and not any(director.name == name for director in film.directors):
            score -= NOT_DIRECTOR_PENALTY
        candidates.add(
            Candidate(
                number, score, name, "person", people[0].match.key,
                query_key=parsed_query.join_words(people[0].first, people[0].end), parts=group_by_kind(parsed_query.words, kinds),
            )
        )  # fmt: skip


def _years_apart(film: Film, years: Sequence[int]) -> int:
    """Return the years between a film and the nearest of the typed ones; 0 if it is set in one of them or none was typed."""
    return min((0 if str(year) in film.synopsis else abs(film.year - year) for year in years), default=0)


def add_remaining_matches(
    remaining_query: Query,
    remaining_candidates: Candidates,
    parsed_query: ParsedQuery,
    index: Index,
    candidates: Candidates,
) -> None:
    """Add to `candidates` those found for `remaining_query`, the query without people and the words around a title."""
    left = set(remaining_query.text.split())
    positions = {position for position, word in enumerate(parsed_query.words) if word.text in left}
    for candidate in remaining_candidates.values():
        film = index.films[candidate.film_number]
        kinds = classify_for_film(film, candidate.film_number, parsed_query, positions, NO_MENTIONS)
        is_whole = candidate.tier in WHOLE_TITLE_TIERS
        if has_wrong_year(film, parsed_query.words, kinds) or (
            not is_whole and _names_only_other_people(kinds)
        ):
            continue
        query_key = remaining_query.spelling_in_alphabet(TIERS[candidate.tier].alphabet)
        score = candidate.score - context_penalty(film, parsed_query.words, kinds)
        candidates.add(
            replace(
                candidate, score=score, query_key=query_key, parts=group_by_kind(parsed_query.words, kinds)
            )
        )


def _names_only_other_people(kinds: Sequence[str]) -> bool:
    """Return whether all people named are from other films, so that the other words are unlikely to be part of a title."""
    return "other person" in kinds and "person" not in kinds
