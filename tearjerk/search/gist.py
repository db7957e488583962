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
from tearjerk.search.description import DESCRIBED, FILLERS, describes
from tearjerk.search.erring import forgiven
from tearjerk.search.hit import Hits
from tearjerk.search.index import Index
from tearjerk.search.question import Question
from tearjerk.search.shelf import Shelf
from tearjerk.search.slips import DECODED, allowed

MOST_WORDS = 24
ENDINGS = ("s", "es", "d", "ed", "ing", "er", "n", "y")
"""English endings that a description adds to a word of a title or drops: steal, stealing."""
LITTLE = 0.15
"""What a filler weighs against a word."""
ASKED, ANSWERED = {True: 0.55, False: 0.7}, {True: 0.5, False: 0.55}
"""Least shares of the query's and of the title's weight that match, where not all words do: in a
description, and in what reads like a title."""
LEAST_SURROUNDED = {True: 0.4, False: 0.6}
"""Least share of the title, where words that say little surround its own."""
FEWEST_ALONE, LEAST_ALONE = {True: 8, False: 6}, 0.4
"""Keystrokes of a single word with an error, for Hangul and for Latin text, and the least share of the
title that it is."""
FEWEST_BY_SOUND, BY_SOUND = 6, 0.92
"""Letters that match by sound alone, and how good such a match is."""
FEWEST_SPOKEN = 3
WORD_SHORT = 8
"""Up to so many letters, an error in a word must be a likely one."""
FEWEST_BEGUN = 4
"""Keystrokes of a Hangul word that may go on in the title, as before a particle: 7번방 of 7번방의."""


def gist(question: Question, index: Index, hits: Hits) -> None:
    """Films whose titles have all, or most, of the telling words."""
    words = list(dict.fromkeys(question.bare[0].split()))[:MOST_WORDS]
    described = not question.hangul and describes(question.latin)
    fillers = FILLERS | DESCRIBED if described else FILLERS
    telling = [word for word in words if word not in fillers]
    if not telling:
        return
    _, entries = index.typed
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
        weight[word] = rarity * (LITTLE if word in fillers else 1.0)
    all_of = sum(weight[word] for word in telling)
    for film, matched in found.items():
        of_query = sum(weight[word] * matched[word][0] for word in telling if word in matched) / all_of
        if of_query >= ASKED[described] * 0.8:
            _judge(film, matched, words, telling, of_query, described, index, hits)


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
    if word not in FILLERS:
        for other in (*(word + ending for ending in ENDINGS), *_stems(word)):
            if other in shelf.words:
                yield other, 0.9, shelf.words[other], False
    if word not in FILLERS and word not in shelf.words:
        for other, distance in _near(shelf, word, allowed(len(word) + 1)):
            if forgiven(word, other, distance, WORD_SHORT, hangul=has_hangul(source)):
                yield other, 1.0 - distance / len(word), shelf.words[other], False
    if has_hangul(source) and len(word) >= FEWEST_BEGUN:
        for other in shelf.vocabulary:
            if other.startswith(word) and other != word:
                yield other, 0.9, shelf.words[other], False
    if not has_hangul(source) and len(word) >= FEWEST_SPOKEN and word not in FILLERS:
        spoken, _, _ = index.spoken
        key = folded(word)
        if key in spoken.words and len(key) >= FEWEST_SPOKEN:
            yield key, BY_SOUND, spoken.words[key], True
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
    described: bool,
    index: Index,
    hits: Hits,
) -> None:
    shelf, entries = index.typed
    numbers = {entry for _, entry, _ in matched.values() if entry is not None}
    matches = [matched[word] for word in telling if word in matched]
    complete = len(matches) == len(telling)
    quality = min(quality for quality, _, _ in matches)
    if not numbers:  # by sound only
        keys = " ".join(key for _, _, key in matched.values())
        if complete and len(telling) == len(words) and len(keys) >= FEWEST_BY_SOUND:
            tier = "error words" if quality < BY_SOUND else "part spelling"
            hits.offer(film, index.films[film].title_ko, tier, quality * 0.5, keys)
        return
    meant = {key for _, _, key in matched.values()}
    best, covered = max(
        ((number, _covered(shelf.texts[number], meant, shelf, len(index.films))) for number in numbers),
        key=lambda pair: pair[1],
    )
    less, key = entries.less[best], shelf.texts[best]
    unmatched = any(word not in matched for word in words)
    surrounded = covered >= LEAST_SURROUNDED[described] or not unmatched
    if (
        complete
        and surrounded
        and _enough(matches, quality, covered, has_hangul(entries.texts[best]), unmatched and not described)
    ):
        hits.offer(film, entries.texts[best], "error words", quality * (0.5 + 0.5 * covered), key, less=less)
    elif len(matches) > 1 and of_query >= ASKED[described] and covered >= ANSWERED[described]:
        hits.offer(film, entries.texts[best], "gist", of_query * covered, key, less=less)


def _enough(
    matches: list[tuple[float, int | None, str]], quality: float, covered: float, hangul: bool, surplus: bool
) -> bool:
    """Whether words are enough to go by: one word alone must be long or right, and tell something of the title."""
    if len(matches) > 1:
        return True
    return not surplus and (
        quality == 1.0 or (len(matches[0][2]) >= FEWEST_ALONE[hangul] and covered >= LEAST_ALONE)
    )


def _covered(text: str, meant: set[str], shelf: Shelf, films: int) -> float:
    """The share of a title's weight that the words have."""
    whole = part = 0.0
    for word in set(text.split()):
        weight = log(1 + films / len(shelf.words[word])) * (LITTLE if word in FILLERS else 1.0)
        whole += weight
        part += weight * (word in meant)
    return part / whole if whole else 0.0
