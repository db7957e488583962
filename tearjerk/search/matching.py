"""Runs the ways of matching that a query needs, the cheap ones first. Each imports what it needs when it is run."""

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tearjerk.search.index.index import OTHER_TITLE_PENALTY, Index
from tearjerk.search.query.query import Query
from tearjerk.search.scoring import SURE, THRESHOLD, TIERS, WHOLE_TITLE, Candidate, Candidates, score
from tearjerk.search.titles import abroad, literal

if TYPE_CHECKING:
    from tearjerk.search.phrases.reading import Reading


def candidates_of(query: Query, index: Index, *, typos: bool = True) -> Candidates:
    """Matches of all of the query; if none is sure, of the title and the people in it, and then with typos."""
    candidates = Candidates()
    if not query.spellings:
        return candidates
    if query.is_abbreviation:  # D.O. is a person, not the beginning of Do Re Mi
        from tearjerk.search.people import names

        names.match_names(query, index, candidates)
        if candidates.best:
            return candidates
    _match_literally(query, index, candidates)
    if candidates.best >= SURE:
        return candidates
    from tearjerk.search.phrases.reading import Reading

    reading = Reading(query.text, index)
    _match_phrases(query, reading, index, candidates, typos=typos)
    if candidates.best < SURE and typos:
        _match_with_typos(query, index, candidates)
    if candidates.best < THRESHOLD and typos:
        _match_titles_with_typos(reading, index, candidates)
    if candidates.best < THRESHOLD and typos:
        _match_what_is_told(reading, index, candidates)
    if candidates.best < THRESHOLD and typos and query.has_hangul:
        _match_misspelled_names(reading, index, candidates)
    if typos and _is_of_another_catalogue(reading, index, candidates.best_one):
        candidates.clear()
    return candidates


def _match_misspelled_names(reading: "Reading", index: Index, candidates: Candidates) -> None:
    """What is found with the one name that a word is nearly, where that is clear: 김혜숙 엄마로 나오는 영화."""
    from tearjerk.search.people.misspelled import people_misspelled

    for place, word in enumerate(reading.words):
        people = [] if word.kind else list(people_misspelled(word.text, index))
        if len({named.person.hangul for named in people}) == 1:
            corrected = f"{reading.text(0, place)} {people[0].person.hangul} {reading.text(place + 1, len(reading.words))}"
            for candidate in candidates_of(Query(corrected), index, typos=False).values():
                tier = "near person" if candidate.tier == "person" else candidate.tier
                points = score("near person", (candidate.score - THRESHOLD) / (100.0 - THRESHOLD))
                candidates.add(replace(candidate, tier=tier, score=points, distance=candidate.distance + 1))


def _is_of_another_catalogue(reading: "Reading", index: Index, best: Candidate | None) -> bool:
    """Whether a query names a film or a person that the catalogue does not have, rather than its best candidate."""
    if best is None or (best.score >= SURE and not best.has_unexplained):
        return False
    from tearjerk.search.phrases.other_films import other_film_named

    if other_film_named(reading, index, best) is not None:
        return True
    return best.tier in ("person", "near person") and bool(reading.other_people)


def _match_titles_with_typos(reading: "Reading", index: Index, candidates: Candidates) -> None:
    from tearjerk.search.phrases import titles_and_people
    from tearjerk.search.phrases.title_spans import titles_with_typos

    titles_and_people.match_titles(reading, titles_with_typos(reading.words, index), index, candidates)


def _match_what_is_told(reading: "Reading", index: Index, candidates: Candidates) -> None:
    from tearjerk.search.phrases import descriptions, titles_and_people

    described = descriptions.is_described(reading)
    if not described and not reading.all_titles and not reading.people:
        return  # do not read the description tables unless they are needed
    terms = descriptions.terms_of(reading, index)
    told = descriptions.films_by_place(reading, terms)
    rare = descriptions.rare_titles(reading, index)
    titles_and_people.match_titles(reading, reading.all_titles, index, candidates, told, rare)
    if candidates.best < THRESHOLD:
        titles_and_people.match_people(reading, index, candidates, told)
    if candidates.best < THRESHOLD and described:
        descriptions.match(reading, terms, index, candidates)


def _match_phrases(
    query: Query, reading: "Reading", index: Index, candidates: Candidates, *, typos: bool
) -> None:
    from tearjerk.search.phrases import titles_and_people

    titles_and_people.match_titles(reading, reading.titles, index, candidates)
    if candidates.best < SURE and len(reading.all_titles) > len(reading.titles):
        titles_and_people.match_titles(reading, reading.all_titles, index, candidates)
    if candidates.best >= SURE:
        return
    for number, text in enumerate(reading.rest):
        rest = Query(text)
        if rest.spellings and rest.spellings_without_articles != query.spellings_without_articles:
            of_rest = Candidates()
            _match_literally(rest, index, of_rest)
            if of_rest.best < SURE and typos:
                _match_with_typos(rest, index, of_rest)
            if number:
                # Words that also occur in titles were removed from its end (toy story), so it must be a whole title.
                of_rest.keep(WHOLE_TITLE)
            titles_and_people.add_rest(rest, of_rest, reading, index, candidates)
    if candidates.best < SURE:
        titles_and_people.match_people(reading, index, candidates)


def _match_literally(query: Query, index: Index, candidates: Candidates) -> None:
    literal.match_titles(query, index, candidates)
    if candidates.best >= TIERS["exact"].lowest:
        return
    abroad.match_titles(query, index, candidates)
    if candidates.best >= TIERS["exact"].lowest - OTHER_TITLE_PENALTY:
        return
    literal.match_initials(query, index, candidates)
    from tearjerk.search.people import names

    if candidates.best < TIERS["prefix"].lowest:
        from tearjerk.search.titles import romanised

        romanised.match_titles(query, index, candidates)
    names.match_names(query, index, candidates)


def _match_with_typos(query: Query, index: Index, candidates: Candidates) -> None:
    from tearjerk.search.people import misspelled
    from tearjerk.search.titles import keywords, romanised, typos

    typos.match_titles(query, index, candidates)
    abroad.match_with_typos(query, index, candidates)
    romanised.match_near_titles(query, index, candidates)
    keywords.match_titles(query, index, candidates)
    misspelled.match_near_names(query, index, candidates)
