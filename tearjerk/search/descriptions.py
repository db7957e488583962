"""Films by what happens in them: found only where enough words that few films share agree."""

from msgspec import Struct

from tearjerk.search.description_table import rarity
from tearjerk.search.index import Index
from tearjerk.search.query import Query
from tearjerk.search.scoring import Candidate, Candidates, score
from tearjerk.search.story_words import StoryWord, story_words

MIN_QUERY_WORDS = 3
"""Words of a description; fewer are a title more often."""
MIN_WORDS, MIN_RARITY, MIN_SHARE = 2, 9.0, 0.55
"""Words of a query that must be a film's (all of MIN_QUERY_WORDS), how much they must tell together (natural logarithms
of one in how many films has each), and the least share of what all words of the query tell."""
SHARE_OF_BEST = 0.5
"""Films with less of the points of the best one are not shown."""
MIN_LETTERS_WITH_TYPO = 5


class Description(Struct, frozen=True):
    """What the words of a query say of one film: the points, the words that matched, and how much they tell."""

    points: float
    words: list[str]
    told: float


def match(query: Query, index: Index, candidates: Candidates) -> None:
    """Films that the words of the query describe."""
    words = story_words(query.text)
    if len(words) < MIN_QUERY_WORDS:
        return
    least = MIN_QUERY_WORDS if len(words) == MIN_QUERY_WORDS else MIN_WORDS
    total = 0.0
    by_film: dict[int, Description] = {}
    for word in words:
        weights, told = _weights(word, index)
        total += told
        for film, points in weights.items():
            held = by_film.get(film, Description(0.0, [], 0.0))
            by_film[film] = Description(held.points + points, [*held.words, word.text], held.told + told)
    best = max((each.points for each in by_film.values()), default=0.0)
    for film, each in by_film.items():
        enough = len(each.words) >= least and each.told >= MIN_RARITY and each.told >= MIN_SHARE * total
        if enough and each.points >= SHARE_OF_BEST * best:
            matched = " ".join(each.words)
            points = score("description", each.points / best)
            candidates.add(Candidate(film, points, matched, "description", matched, asked=query.plain))


def _weights(word: StoryWord, index: Index) -> tuple[dict[int, float], float]:
    """What a word weighs in each film, and how much it tells; a word of no film tells most."""
    table, films = index.descriptions, len(index.films)
    stems = [stem for stem in word.stems if stem in table] or _near(word, index)
    if not stems:
        return {}, rarity(0, films)
    summed: dict[int, float] = {}
    for stem in stems:
        for film, points in table[stem].items():
            summed[film] = summed.get(film, 0.0) + points
    return summed, rarity(min(len(table[stem]) for stem in stems), films)


def _near(word: StoryWord, index: Index) -> list[str]:
    """The stem that a word may mean with one typo, if there is one and the word is long enough."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    stem = word.stems[0]
    if not stem.isascii() or stem.isdecimal() or len(stem) < MIN_LETTERS_WITH_TYPO:
        return []
    found = process.extractOne(stem, index.description_stems, scorer=OSA.distance, score_cutoff=1)
    return [found[0]] if found else []
