"""Films by what happens in them and who is in them: found only where enough words that few films share agree."""

from collections.abc import Set

from msgspec import Struct

from tearjerk.search.description_table import rarity
from tearjerk.search.index import Index
from tearjerk.search.reading import Reading
from tearjerk.search.scoring import Candidate, Candidates, score
from tearjerk.search.story_words import StoryWord, story_words

MIN_QUERY_TERMS, MIN_TERMS = 3, 2
"""Words and people of a description, words around a title not counted, and those of them that a film must have (all of
MIN_QUERY_TERMS)."""
MIN_CLARITY = 4.3
"""The lowest clarity of the best film (see `_clarity`): chosen on queries of a stranger and on descriptions of other films."""
UNKNOWN_RARITY = 2.5
"""What a word of no film counts in the sum of what all words tell."""
SECOND_PENALTY = 0.4
"""How much of its clarity the best film loses if the second has as many points."""
PERSON_POINTS = 2.2
"""What a person counts, times the rarity of their films: as much as a word of a film's text can."""
SHARE_OF_BEST = 0.5
"""Films with less of the points of the best one are not shown."""
MIN_LETTERS_WITH_TYPO = 5


class Term(Struct, frozen=True):
    """A word or a name of the query: for each film that has it the points that it gives, and how much it tells.

    `most` is the most that it tells of any film.
    """

    text: str
    points: dict[int, float]
    rarities: dict[int, float]
    most: float


class Description(Struct):
    """What the terms of a query say of one film: the points, the terms that it has, and how much they tell."""

    points: float = 0.0
    words: list[str] = []
    told: float = 0.0


def match(reading: Reading, index: Index, candidates: Candidates) -> None:
    """Films that the words and the people of a query describe."""
    terms = _terms(reading, index)
    by_film: dict[int, Description] = {}
    for term in terms:
        for film, points in term.points.items():
            each = by_film.setdefault(film, Description())
            each.points += points
            each.words.append(term.text)
            each.told += term.rarities[film]
    ordered = sorted(by_film.items(), key=lambda item: -item[1].points)
    asked = _count(reading)
    least = MIN_QUERY_TERMS if asked == MIN_QUERY_TERMS else MIN_TERMS
    if not ordered or asked < MIN_QUERY_TERMS or len(ordered[0][1].words) < least:
        return
    best = ordered[0][1]
    second = ordered[1][1].points if len(ordered) > 1 else 0.0
    if _clarity(best, second, sum(term.most for term in terms)) < MIN_CLARITY:
        return
    for film, each in ordered:
        if each.points >= SHARE_OF_BEST * best.points and len(each.words) >= MIN_TERMS:
            matched = " ".join(each.words)
            points = score("description", each.points / best.points)
            candidates.add(Candidate(film, points, matched, "description", matched, asked=reading.typed))


def _count(reading: Reading) -> int:
    """How many of the words tell something, a name being one."""
    plain = " ".join(
        reading.words[place].text for place in _unnamed(reading) if not reading.words[place].kind
    )
    return len(story_words(plain)) + len({span.first for span in reading.people})


def _unnamed(reading: Reading) -> list[int]:
    """The places of the words that belong to no name."""
    named = {place for span in reading.people for place in range(span.first, span.end)}
    return [place for place in range(len(reading.words)) if place not in named]


def films_told(reading: Reading, index: Index) -> dict[int, Set[int]]:
    """For each place in the reading the films in which its word is told or remembered."""
    found: dict[int, Set[int]] = {}
    for place in _unnamed(reading):
        words = story_words(reading.words[place].text) if not reading.words[place].kind else ()
        for word in words:
            found[place] = _word_term(word, index).points.keys()
    return found


def _clarity(best: Description, second: float, total: float) -> float:
    """How clearly the terms mean the best film: what they tell of it, the share of all that they tell, the lead.

    Where all of them are true of it, others of which they are true as well do not make it less clear.
    """
    lead = 1.0 - SECOND_PENALTY * second / best.points if best.told < total else 1.0
    return best.told * best.told / total * lead


def _terms(reading: Reading, index: Index) -> list[Term]:
    text = " ".join(reading.words[place].text for place in _unnamed(reading))
    people: dict[str, set[int]] = {}
    for span in reading.people:
        people.setdefault(reading.text(span.first, span.end), set()).update(span.named.person.films)
    terms = [_word_term(word, index) for word in story_words(text)]
    for name, films in people.items():
        told = rarity(len(films), len(index.films))
        terms.append(Term(name, dict.fromkeys(films, PERSON_POINTS * told), dict.fromkeys(films, told), told))
    return terms


def _word_term(word: StoryWord, index: Index) -> Term:
    table = index.descriptions
    weights = {stem: table[stem] for stem in word.stems if stem in table}
    weights = weights or {stem: table[stem] for stem in _near(word, index)}
    points: dict[int, float] = {}
    rarities: dict[int, float] = {}
    most = 0.0 if weights else UNKNOWN_RARITY
    for by_film in weights.values():
        told = rarity(len(by_film), len(index.films))
        most = max(most, told)
        for film, weight in by_film.items():
            points[film] = points.get(film, 0.0) + weight
            rarities[film] = max(rarities.get(film, 0.0), told)
    return Term(word.text, points, rarities, most)


def _near(word: StoryWord, index: Index) -> list[str]:
    """The stem that a word may mean with one typo, if there is one and the word is long enough."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    stem = word.stems[0]
    if not stem.isascii() or stem.isdecimal() or len(stem) < MIN_LETTERS_WITH_TYPO:
        return []
    found = process.extractOne(stem, index.description_stems, scorer=OSA.distance, score_cutoff=1)
    return [found[0]] if found else []
