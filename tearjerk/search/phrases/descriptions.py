"""Films by what happens in them and who is in them: found only where enough words that few films share agree."""

from collections.abc import Sequence, Set

from msgspec import Struct

from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.index.description_table import rarity
from tearjerk.search.index.index import Index
from tearjerk.search.phrases.film_reading import classify_for_film, group_by_kind
from tearjerk.search.phrases.reading import Reading
from tearjerk.search.phrases.title_spans import TitleSpan
from tearjerk.search.query.stems import StoryWord, story_words
from tearjerk.search.scoring import Candidate, Candidates, score

MIN_QUERY_TERMS, MIN_TERMS = 3, 2
"""How many words and people a description needs, not counting words around a title, and how many of them a film must have (all of
MIN_QUERY_TERMS)."""
MIN_CLARITY = 4.3
"""The lowest clarity of the best film (see `_clarity`), chosen on a stranger's queries and on descriptions of other films."""
MIN_CLARITY_OF_GUESS, MIN_SHARE_OF_GUESS, MAX_GUESSES = 1.5, 0.85, 3
"""The lowest clarity at which films are named as a guess, and the least share of the best one's points."""
UNKNOWN_RARITY = 2.5
"""The weight of a word found in no film, in the sum over all words."""
RUNNER_UP_PENALTY = 0.4
"""How much of its clarity the best film loses if the second has as many points."""
PERSON_POINTS = 2.2
"""What a person counts, times the rarity of their films: as much as a word of a film's text can."""
SHARE_OF_BEST = 0.5
"""Films with less than this share of the best one's points are not shown."""
MIN_LETTERS_WITH_TYPO = 5


class Term(Struct, frozen=True):
    """A word or a name of the query: for each film that has it, its points, and how informative it is.

    `most` is its highest informativeness for any film; `place` is that of the word, or of the first word of the name.
    """

    position: int
    text: str
    points: dict[int, float]
    rarities: dict[int, float]
    most: float


class Description(Struct):
    """What the terms of a query say about one film: the points, the terms that it has, and how much they tell."""

    points: float = 0.0
    words: list[str] = []
    told: float = 0.0


def describes_film(reading: Reading) -> bool:
    """Whether a query has enough words that tell something, a name being one, to describe a film."""
    return _count_terms(reading) >= MIN_QUERY_TERMS


def _count_terms(reading: Reading) -> int:
    named = {position for span in reading.people for position in range(span.first, span.end)}
    words = [
        word.text for position, word in enumerate(reading.words) if position not in named and not word.kind
    ]
    return len(story_words(" ".join(words))) + len({span.first for span in reading.people})


def match_films(reading: Reading, terms: Sequence[Term], index: Index, candidates: Candidates) -> None:
    """Films that the terms of a query describe clearly."""
    ordered = _rank_films(terms)
    if not ordered or _clarity(ordered, terms) < MIN_CLARITY:
        return
    best, told = ordered[0][1], mentions_by_position(reading, terms)
    for film, each in ordered:
        if each.points >= SHARE_OF_BEST * best.points and len(each.words) >= MIN_TERMS:
            matched = " ".join(each.words)
            points = score("description", each.points / best.points)
            kinds = classify_for_film(index.films[film], film, reading, frozenset(), told)
            candidates.add(
                Candidate(
                    film, points, matched, "description", matched,
                    asked=reading.typed, reading=group_by_kind(reading.words, kinds),
                )
            )  # fmt: skip


def guess_films(query: str, index: Index) -> list[int]:
    """Up to MAX_GUESSES films that a query may describe, likeliest first: too unclear to be found, enough to be named."""
    reading = Reading(query, index)
    if not describes_film(reading):
        return []
    terms = query_terms(reading, index)
    ordered = _rank_films(terms)
    if not ordered or _clarity(ordered, terms) < MIN_CLARITY_OF_GUESS:
        return []
    least = MIN_SHARE_OF_GUESS * ordered[0][1].points
    return [film for film, each in ordered[:MAX_GUESSES] if each.points >= least]


def _rank_films(terms: Sequence[Term]) -> list[tuple[int, Description]]:
    """What the terms say of each film, the one with most points first; empty if too few of them are true of that one."""
    by_film: dict[int, Description] = {}
    for term in terms:
        for film, points in term.points.items():
            each = by_film.setdefault(film, Description())
            each.points += points
            each.words.append(term.text)
            each.told += term.rarities[film]
    ordered = sorted(by_film.items(), key=lambda item: -item[1].points)
    least = MIN_QUERY_TERMS if len(terms) == MIN_QUERY_TERMS else MIN_TERMS
    return ordered if ordered and len(ordered[0][1].words) >= least else []


def mentions_by_position(reading: Reading, terms: Sequence[Term]) -> dict[int, Set[int]]:
    """For each place in the reading the films in which its word is told or remembered."""
    return {term.position: term.points.keys() for term in terms if not reading.words[term.position].kind}


def rare_titles(reading: Reading, index: Index) -> set[TitleSpan]:
    """The Hangul titles in a query of whose words each is told of no film but theirs."""
    return {
        span
        for span in reading.titles
        if has_hangul(text := reading.text(span.first, span.end))
        and all(index.descriptions.get(word.stems[0], {}).keys() <= {span.film} for word in story_words(text))
    }


def _clarity(ordered: Sequence[tuple[int, Description]], terms: Sequence[Term]) -> float:
    """How clearly the terms mean the best film: what they tell of it, the share of all that they tell, the lead.

    If all of them are true of it, other films of which they are also true do not make it less clear.
    """
    best, total = ordered[0][1], sum(term.most for term in terms)
    second = ordered[1][1].points if len(ordered) > 1 else 0.0
    lead = 1.0 - RUNNER_UP_PENALTY * second / best.points if best.told < total else 1.0
    return best.told * best.told / total * lead


def query_terms(reading: Reading, index: Index) -> list[Term]:
    """The words that tell something and the names of a query, with what each says of the films."""
    people: dict[int, set[int]] = {}
    named: dict[int, str] = {}
    for span in reading.people:
        people.setdefault(span.first, set()).update(span.match.person.films)
        named |= dict.fromkeys(range(span.first, span.end), reading.text(span.first, span.end))
    words: dict[tuple[str, ...], tuple[int, StoryWord]] = {}
    for position, typed in enumerate(reading.words):
        for word in story_words(typed.text) if position not in named else ():
            words.setdefault(word.stems, (position, word))
    terms = [_word_term(position, word, index) for position, word in words.values()]
    for position, films in people.items():
        told = rarity(len(films), len(index.films))
        points, rarities = dict.fromkeys(films, PERSON_POINTS * told), dict.fromkeys(films, told)
        terms.append(Term(position, named[position], points, rarities, told))
    return terms


def _word_term(position: int, word: StoryWord, index: Index) -> Term:
    table = index.descriptions
    weights = {stem: found for stem in word.stems if (found := table.get(stem))}
    weights = weights or {stem: table[stem] for stem in _near_stems(word, index)}
    points: dict[int, float] = {}
    rarities: dict[int, float] = {}
    most = 0.0 if weights else UNKNOWN_RARITY
    for by_film in weights.values():
        told = rarity(len(by_film), len(index.films))
        most = max(most, told)
        for film, weight in by_film.items():
            points[film] = points.get(film, 0.0) + weight
            rarities[film] = max(rarities.get(film, 0.0), told)
    return Term(position, word.text, points, rarities, most)


def _near_stems(word: StoryWord, index: Index) -> list[str]:
    """The stem that a word may mean with one typo, if there is one and the word is long enough."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    stem = word.stems[0]
    if not stem.isascii() or stem.isdecimal() or len(stem) < MIN_LETTERS_WITH_TYPO:
        return []
    found = process.extractOne(stem, index.description_stems, scorer=OSA.distance, score_cutoff=1)
    return [found[0]] if found else []
