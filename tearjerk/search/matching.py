"""The matching steps, cheapest first. All but the first import their modules only when they run, to keep start-up fast."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tearjerk.search.index.index import OTHER_TITLE_PENALTY, Index
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import (
    MIN_CERTAIN_SCORE,
    MIN_SCORE,
    TIERS,
    WHOLE_TITLE_TIERS,
    Candidate,
    Candidates,
    score_in_tier,
)
from tearjerk.search.titles import foreign, literal

if TYPE_CHECKING:
    from tearjerk.search.phrases.parsed_query import ParsedQuery


def find_candidates(query: Query, index: Index, *, allow_typos: bool = True) -> Candidates:
    """Return the films that may be meant.

    Match the whole query; if there is no certain match, match the titles and people in it, and then, with `allow_typos`,
    try typos, descriptions and misspelled names. With `allow_typos`, return nothing if the query names a film or person
    outside the catalogue.
    """
    candidates = Candidates()
    if not query.spellings:
        return candidates
    if query.is_abbreviation:  # D.O. is a person, not the beginning of Do Re Mi
        from tearjerk.search.people import names

        names.match_names(query, index, candidates)
        if candidates.best_score:
            return candidates
    _match_literally(query, index, candidates)
    if candidates.best_score >= MIN_CERTAIN_SCORE:
        return candidates
    from tearjerk.search.phrases.parsed_query import parse_query

    parsed_query = parse_query(query.text, index)
    _match_phrases(query, parsed_query, index, candidates, allow_typos=allow_typos)
    if candidates.best_score < MIN_CERTAIN_SCORE and allow_typos:
        _match_with_typos(query, index, candidates)
    if candidates.best_score < MIN_SCORE and allow_typos:
        _match_titles_with_typos(parsed_query, index, candidates)
    if candidates.best_score < MIN_SCORE and allow_typos:
        _match_descriptions(parsed_query, index, candidates)
    if candidates.best_score < MIN_SCORE and allow_typos and query.has_hangul:
        _match_misspelled_names(parsed_query, index, candidates)
    if allow_typos and _names_other_film_or_person(parsed_query, index, candidates.best_candidate):
        candidates.clear()
    return candidates


def _match_misspelled_names(parsed_query: "ParsedQuery", index: Index, candidates: Candidates) -> None:
    """Match the query with each misspelled name corrected, if only one person may be meant: 김혜숙 엄마로 나오는 영화."""
    from tearjerk.search.people.misspelled import find_by_misspelled_name

    for position, word in enumerate(parsed_query.words):
        people = [] if word.kind else list(find_by_misspelled_name(word.text, index))
        if len({match.person.hangul for match in people}) == 1:
            before, after = (
                parsed_query.join_words(0, position),
                parsed_query.join_words(position + 1, len(parsed_query.words)),
            )
            corrected = f"{before} {people[0].person.hangul} {after}"
            for candidate in find_candidates(Query(corrected), index, allow_typos=False).values():
                tier = "near person" if candidate.tier == "person" else candidate.tier
                score = score_in_tier("near person", (candidate.score - MIN_SCORE) / (100.0 - MIN_SCORE))
                candidates.add(replace(candidate, tier=tier, score=score, distance=candidate.distance + 1))


def _names_other_film_or_person(
    parsed_query: "ParsedQuery", index: Index, best_candidate: Candidate | None
) -> bool:
    """Return whether a query names a film or person outside the catalogue rather than its best candidate."""
    if best_candidate is None or best_candidate.score >= MIN_CERTAIN_SCORE:
        return False
    from tearjerk.search.phrases.other_films import find_other_film

    if find_other_film(parsed_query, index, best_candidate) is not None:
        return True
    return best_candidate.tier in ("person", "near person") and parsed_query.other_person is not None


def _match_titles_with_typos(parsed_query: "ParsedQuery", index: Index, candidates: Candidates) -> None:
    from tearjerk.search.phrases import titles_and_people
    from tearjerk.search.phrases.title_spans import titles_with_typos

    titles_and_people.match_titles(
        parsed_query, titles_with_typos(parsed_query.words, index), index, candidates
    )


def _match_descriptions(parsed_query: "ParsedQuery", index: Index, candidates: Candidates) -> None:
    from tearjerk.search.phrases import descriptions, titles_and_people

    describes_film = descriptions.describes_film(parsed_query)
    if not describes_film and not parsed_query.all_title_spans and not parsed_query.person_spans:
        return  # reading the description tables takes time
    terms = descriptions.query_terms(parsed_query, index)
    mentions = descriptions.mentions_by_position(parsed_query, terms)
    rare = descriptions.rare_titles(parsed_query, index)
    titles_and_people.match_titles(
        parsed_query, parsed_query.all_title_spans, index, candidates, mentions, rare
    )
    if candidates.best_score < MIN_SCORE:
        titles_and_people.match_people(parsed_query, index, candidates, mentions)
    if candidates.best_score < MIN_SCORE and describes_film:
        descriptions.match_films(parsed_query, terms, index, candidates)


def _match_phrases(
    query: Query, parsed_query: "ParsedQuery", index: Index, candidates: Candidates, *, allow_typos: bool
) -> None:
    from tearjerk.search.phrases import titles_and_people

    titles_and_people.match_titles(parsed_query, parsed_query.title_spans, index, candidates)
    if candidates.best_score < MIN_CERTAIN_SCORE and len(parsed_query.all_title_spans) > len(
        parsed_query.title_spans
    ):
        titles_and_people.match_titles(parsed_query, parsed_query.all_title_spans, index, candidates)
    if candidates.best_score >= MIN_CERTAIN_SCORE:
        return
    for position, text in enumerate(parsed_query.remaining_texts):
        rest = Query(text)
        if rest.spellings and rest.spellings_without_articles != query.spellings_without_articles:
            rest_candidates = Candidates()
            _match_literally(rest, index, rest_candidates)
            if rest_candidates.best_score < MIN_CERTAIN_SCORE and allow_typos:
                _match_with_typos(rest, index, rest_candidates)
            if position:
                # The second text has lost the words at its ends that also occur in titles ('story' in 'toy story'), so
                # only a whole title may match it.
                rest_candidates.keep_tiers(WHOLE_TITLE_TIERS)
            titles_and_people.add_remaining_matches(rest, rest_candidates, parsed_query, index, candidates)
    if candidates.best_score < MIN_CERTAIN_SCORE:
        titles_and_people.match_people(parsed_query, index, candidates)


def _match_literally(query: Query, index: Index, candidates: Candidates) -> None:
    literal.match_titles(query, index, candidates)
    if candidates.best_score >= TIERS["exact"].min_score:
        return
    foreign.match_titles(query, index, candidates)
    if candidates.best_score >= TIERS["exact"].min_score - OTHER_TITLE_PENALTY:
        return
    literal.match_initials(query, index, candidates)
    from tearjerk.search.people import names

    if candidates.best_score < TIERS["prefix"].min_score:
        from tearjerk.search.titles import romanised

        romanised.match_titles(query, index, candidates)
    names.match_names(query, index, candidates)


def _match_with_typos(query: Query, index: Index, candidates: Candidates) -> None:
    from tearjerk.search.people import misspelled
    from tearjerk.search.titles import keywords, romanised, typos

    typos.match_titles(query, index, candidates)
    foreign.match_with_typos(query, index, candidates)
    romanised.match_near_titles(query, index, candidates)
    keywords.match_titles(query, index, candidates)
    misspelled.match_misspelled_names(query, index, candidates)
