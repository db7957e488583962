"""Matches of descriptions: a film must match enough of the words, and rare words count most."""

from collections.abc import Sequence, Set

from msgspec import Struct

from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.index.description_table import rarity
from tearjerk.search.index.index import Index
from tearjerk.search.phrases.parsed_query import ParsedQuery
from tearjerk.search.phrases.title_spans import TitleSpan
from tearjerk.search.phrases.word_kinds import classify_for_film, group_by_kind
from tearjerk.search.query.stems import StemmedWord, story_words
from tearjerk.search.scoring import Candidate, Candidates, score_in_tier

MIN_QUERY_TERMS, MIN_MATCHED_TERMS = 3, 2
"""Minimum number of terms (words and people, without fillers) in a description, and of those that a film must match.
If the description has only MIN_QUERY_TERMS, all of them must match."""
MIN_CLARITY = 4.3
"""Minimum clarity of the best film (see `_clarity`), tuned on queries written by somebody outside the project and on descriptions of other films."""
MIN_CLARITY_OF_GUESS, MIN_SHARE_OF_GUESS, MAX_GUESSES = 1.5, 0.85, 3
"""Minimum clarity, minimum share of the best film's points, and maximum number of films suggested as guesses."""
UNKNOWN_RARITY = 2.5
"""Rarity of a word that occurs in the description of no film."""
RUNNER_UP_PENALTY = 0.4
"""Share of its clarity that the best film loses if the second has as many points."""
PERSON_WEIGHT = 2.2
"""Points for a person, as a multiple of the person's rarity: the limit for a word in a film's text (SATURATION + 1)."""
MIN_SHARE_OF_BEST = 0.5
"""Minimum points of a match, as a share of the best film's points."""
MIN_LETTERS_WITH_TYPO = 5


class Term(Struct, frozen=True):
    """A word or a name in the query, with its points and its rarity for each film that matches it.

    `position` is that of the word, or of the first word of the name; `max_rarity` is its highest rarity for any film.
    """

    position: int
    text: str
    points: dict[int, float]
    rarities: dict[int, float]
    max_rarity: float


class DescriptionMatch(Struct):
    """How well a film matches a description: its points, the terms that it matches, and the sum of their rarities."""

    points: float = 0.0
    matched_terms: list[str] = []
    total_rarity: float = 0.0


def describes_film(parsed_query: ParsedQuery) -> bool:
    """Return whether a query has enough informative words and names to describe a film."""
    return _count_terms(parsed_query) >= MIN_QUERY_TERMS


def _count_terms(parsed_query: ParsedQuery) -> int:
    named = {position for span in parsed_query.person_spans for position in range(span.first, span.end)}
    words = [
        word.text
        for position, word in enumerate(parsed_query.words)
        if position not in named and not word.kind
    ]
    return len(story_words(" ".join(words))) + len({span.first for span in parsed_query.person_spans})


def match_films(
    parsed_query: ParsedQuery, terms: Sequence[Term], index: Index, candidates: Candidates
) -> None:
    """Add the films that the terms of a query describe clearly."""
    ranked_films = _rank_films(terms)
    if not ranked_films or _clarity(ranked_films, terms) < MIN_CLARITY:
        return
    best, mentions = ranked_films[0][1], mentions_by_position(parsed_query, terms)
    for film_number, description in ranked_films:
        if (
            description.points >= MIN_SHARE_OF_BEST * best.points
            and len(description.matched_terms) >= MIN_MATCHED_TERMS
        ):
            matched = " ".join(description.matched_terms)
            score = score_in_tier("description", description.points / best.points)
            kinds = classify_for_film(
                index.films[film_number], film_number, parsed_query, frozenset(), mentions
            )
            candidates.add(
                Candidate(
                    film_number, score, matched, "description", matched,
                    query_key=parsed_query.plain, parts=group_by_kind(parsed_query.words, kinds),
                )
            )  # fmt: skip


def guess_films(parsed_query: ParsedQuery, index: Index) -> list[int]:
    """Return the numbers of up to MAX_GUESSES films that a query may describe, likeliest first, to suggest if nothing is found."""
    if not describes_film(parsed_query):
        return []
    terms = query_terms(parsed_query, index)
    ranked_films = _rank_films(terms)
    if not ranked_films or _clarity(ranked_films, terms) < MIN_CLARITY_OF_GUESS:
        return []
    min_points = MIN_SHARE_OF_GUESS * ranked_films[0][1].points
    return [number for number, description in ranked_films[:MAX_GUESSES] if description.points >= min_points]


def _rank_films(terms: Sequence[Term]) -> list[tuple[int, DescriptionMatch]]:
    """Return the numbers of the films that match any term, best first; empty if the best one matches too few."""
    by_film: dict[int, DescriptionMatch] = {}
    for term in terms:
        for number, points in term.points.items():
            description = by_film.setdefault(number, DescriptionMatch())
            description.points += points
            description.matched_terms.append(term.text)
            description.total_rarity += term.rarities[number]
    ranked_films = sorted(by_film.items(), key=lambda item: -item[1].points)
    min_terms = MIN_QUERY_TERMS if len(terms) == MIN_QUERY_TERMS else MIN_MATCHED_TERMS
    return ranked_films if ranked_films and len(ranked_films[0][1].matched_terms) >= min_terms else []


def mentions_by_position(parsed_query: ParsedQuery, terms: Sequence[Term]) -> dict[int, Set[int]]:
    """Return for each position in the parsed query the films whose descriptions mention the word."""
    return {term.position: term.points.keys() for term in terms if not parsed_query.words[term.position].kind}


def rare_titles(parsed_query: ParsedQuery, index: Index) -> set[TitleSpan]:
    """Return the Hangul titles in a query whose words occur in the description of no other film."""
    return {
        span
        for span in parsed_query.title_spans
        if has_hangul(text := parsed_query.join_words(span.first, span.end))
        and all(
            index.description_weights.get(word.stems[0], {}).keys() <= {span.film_number}
            for word in story_words(text)
        )
    }


def _clarity(ranked_films: Sequence[tuple[int, DescriptionMatch]], terms: Sequence[Term]) -> float:
    """Return how clearly the terms describe the best film.

    The clarity is the sum of the rarities of the terms that match, times its share of the total, reduced in proportion
    to the points of the second film. It is not reduced if the best film matches every term.
    """
    best, total = ranked_films[0][1], sum(term.max_rarity for term in terms)
    second = ranked_films[1][1].points if len(ranked_films) > 1 else 0.0
    lead = 1.0 - RUNNER_UP_PENALTY * second / best.points if best.total_rarity < total else 1.0
    return best.total_rarity * best.total_rarity / total * lead


def query_terms(parsed_query: ParsedQuery, index: Index) -> list[Term]:
    """Return the informative words and the names in a query as terms."""
    people: dict[int, set[int]] = {}
    named: dict[int, str] = {}
    for span in parsed_query.person_spans:
        people.setdefault(span.first, set()).update(span.match.person.film_numbers)
        named |= dict.fromkeys(range(span.first, span.end), parsed_query.join_words(span.first, span.end))
    words: dict[tuple[str, ...], tuple[int, StemmedWord]] = {}
    for position, typed in enumerate(parsed_query.words):
        for word in story_words(typed.text) if position not in named else ():
            words.setdefault(word.stems, (position, word))
    terms = [_word_term(position, word, index) for position, word in words.values()]
    for position, numbers in people.items():
        idf = rarity(len(numbers), len(index.films))
        points, rarities = dict.fromkeys(numbers, PERSON_WEIGHT * idf), dict.fromkeys(numbers, idf)
        terms.append(Term(position, named[position], points, rarities, idf))
    return terms


def _word_term(position: int, word: StemmedWord, index: Index) -> Term:
    table = index.description_weights
    weights = {stem: found for stem in word.stems if (found := table.get(stem))}
    weights = weights or {stem: table[stem] for stem in _closest_stem(word, index)}
    points: dict[int, float] = {}
    rarities: dict[int, float] = {}
    max_rarity = 0.0 if weights else UNKNOWN_RARITY
    for by_film in weights.values():
        idf = rarity(len(by_film), len(index.films))
        max_rarity = max(max_rarity, idf)
        for number, weight in by_film.items():
            points[number] = points.get(number, 0.0) + weight
            rarities[number] = max(rarities.get(number, 0.0), idf)
    return Term(position, word.text, points, rarities, max_rarity)


def _closest_stem(word: StemmedWord, index: Index) -> list[str]:
    """Return the stem closest to the word's, as a list of one; empty if none is within one typo or the word is too short."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    stem = word.stems[0]
    if not stem.isascii() or stem.isdecimal() or len(stem) < MIN_LETTERS_WITH_TYPO:
        return []
    found = process.extractOne(stem, index.description_stems, scorer=OSA.distance, score_cutoff=1)
    return [found[0]] if found else []
