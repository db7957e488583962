"""Titles by their telling words: any order, typing errors, both scripts, a description around them.

A word tells the more, the fewer titles have it. Words of a description that say little cost nothing
where the title lacks them.
"""

from collections.abc import Iterator
from math import log

from rapidfuzz import process
from rapidfuzz.distance import OSA

from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.latin import folded
from tearjerk.search.erring import forgiven
from tearjerk.search.hit import Hits
from tearjerk.search.index import Index
from tearjerk.search.question import Question
from tearjerk.search.shelf import Shelf
from tearjerk.search.slips import DECODED, allowed
from tearjerk.search.spelling import FILLERS

MOST_WORDS = 24
ENDINGS = ("s", "es", "d", "ed", "ing", "er", "n", "y")
"""English endings that a description adds to a word of a title or drops: steal, stealing."""
LITTLE = 0.15
"""What a filler weighs against a word."""
ASKED, ANSWERED = 0.6, 0.5
"""Least shares of the query's and of the title's weight that match, where not all words do."""
DESCRIBED = 0.4
"""Least share of the title, where a description surrounds its words."""
FEWEST_SPOKEN = 3


def gist(question: Question, index: Index, hits: Hits) -> None:
    """Films whose titles have all, or most, of the telling words."""
    words = list(dict.fromkeys(question.spelled[-1 if not question.hangul else 1 % len(question.spelled)].split()))[:MOST_WORDS]
    telling = [word for word in words if word not in FILLERS]
    if not telling:
        return
    shelf, entries = index.typed
    films = len(index.films)
    weight: dict[str, float] = {}
    found: dict[int, dict[str, tuple[float, int | None, str]]] = {}
    for word, source in zip(words, _sources(question, words), strict=True):
        rarity = log(1 + films)
        for meant, quality, numbers, spoken in _meanings(word, source, index):
            rarity = min(rarity, log(1 + films / len(numbers))) if quality > 0.9 else rarity
            for number in numbers:
                if spoken:
                    film, entry = index.spoken[1].films[number], None
                elif has_hangul(entries.texts[number]) == has_hangul(source):
                    film, entry = entries.films[number], number
                else:
                    continue
                held = found.setdefault(film, {}).get(word)
                if held is None or quality > held[0]:
                    found[film][word] = (quality, entry, meant)
        weight[word] = rarity * (LITTLE if word in FILLERS else 1.0)
    all_of = sum(weight[word] for word in telling)
    for film, matched in found.items():
        of_query = sum(weight[word] * matched[word][0] for word in telling if word in matched) / all_of
        if of_query >= ASKED * 0.8:
            _judge(film, matched, words, telling, of_query, index, hits)


def _sources(question: Question, words: list[str]) -> list[str]:
    """The words as they were typed where they can be told, to know their script and their sound."""
    from tearjerk.search.spelling import spelled

    typed = {spelled(word): word for word in question.text.split()}
    return [typed.get(word, word) for word in words]


def _meanings(word: str, source: str, index: Index) -> Iterator[tuple[str, float, list[int], bool]]:
    """Words of titles that a typed word may mean: the word, how good that is, its entries, and if by sound."""
    shelf, _ = index.typed
    if word in shelf.words:
        yield word, 1.0, shelf.words[word], False
    elif word not in FILLERS:
        for other in (*(word + ending for ending in ENDINGS), *_stems(word)):
            if other in shelf.words:
                yield other, 0.9, shelf.words[other], False
        for other, distance in _near(shelf, word, allowed(len(word) + 1)):
            if forgiven(word, other, distance):
                yield other, 1.0 - distance / len(word), shelf.words[other], False
    if not has_hangul(source) and len(word) >= FEWEST_SPOKEN and word not in FILLERS:
        spoken, _, _ = index.spoken
        key = folded(word)
        if key in spoken.words and len(key) >= FEWEST_SPOKEN:
            yield key, 0.92, spoken.words[key], True
        elif word not in shelf.words:
            for other, distance in _near(spoken, key, allowed(len(key), DECODED)):
                yield other, 0.9 - distance / len(key), spoken.words[other], True


def _stems(word: str) -> Iterator[str]:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 3:
            yield word[: -len(ending)]


def _near(shelf: Shelf, word: str, errors: int) -> Iterator[tuple[str, int]]:
    if errors:
        for other, distance, _ in process.extract(
            word, shelf.vocabulary, scorer=OSA.distance, score_cutoff=errors, limit=50
        ):
            yield other, int(distance)


def _judge(
    film: int,
    matched: dict[str, tuple[float, int | None, str]],
    words: list[str],
    telling: list[str],
    of_query: float,
    index: Index,
    hits: Hits,
) -> None:
    shelf, entries = index.typed
    numbers = {entry for _, entry, _ in matched.values() if entry is not None}
    complete = all(word in matched for word in telling)
    quality = min(matched[word][0] for word in telling if word in matched)
    if not numbers:  # by sound only
        if complete and len(telling) == len(words):
            tier = "error words" if quality < 0.92 else "part spelling"
            hits.offer(film, index.films[film].title_ko, tier, quality * 0.5, " ".join(key for _, _, key in matched.values()))
        return
    meant = {key for _, _, key in matched.values()}
    best, covered = max(
        ((number, _covered(shelf.texts[number], meant, shelf, len(index.films))) for number in numbers),
        key=lambda pair: pair[1],
    )
    description = len(telling) < len(words) and not all(word in matched for word in words)
    less, key = entries.less[best], shelf.texts[best]
    if complete and (not description or covered >= DESCRIBED):
        closeness = quality * (0.5 + 0.5 * covered)
        hits.offer(film, entries.texts[best], "error words", closeness, key, less=less)
    elif of_query >= ASKED and covered >= ANSWERED and sum(word in matched for word in telling) > 1:
        hits.offer(film, entries.texts[best], "gist", of_query * covered, key, less=less)


def _covered(text: str, meant: set[str], shelf: Shelf, films: int) -> float:
    """The share of a title's weight that the words have."""
    whole = part = 0.0
    for word in set(text.split()):
        weight = log(1 + films / len(shelf.words[word])) * (LITTLE if word in FILLERS else 1.0)
        whole += weight
        part += weight * (word in meant)
    return part / whole if whole else 0.0
