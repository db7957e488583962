"""The compared rankings: the program's similarity, variants without some parts, and simple rivals."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cached_property

from tearjerk.catalogue.film import Film
from tearjerk.likeness.parts import cosine, inverse_document_frequency
from tearjerk.likeness.similarity import WEIGHTS, Likeness, Similarity

Method = Callable[[Film, Film], float]

STOP_WORDS = frozenset(
    """
    a an the and or but of to in on at for from by with as is are was were be been it its he she they his
    her their him them who whom which that this these those has have had not no nor so than then there when
    while where what one two into out up down over after before only own all more most will would can could
    """.split()  # noqa: SIM905 -- a paragraph is easier to read than a column
)


def tf_idf(films: Sequence[Film]) -> Method:
    """Return a ranking by the cosine of TF-IDF vectors of the synopses."""
    words = {film.id: Counter(_words(film.synopsis)) for film in films}
    rarity = inverse_document_frequency(words.values())
    vectors = {
        film: {word: count * rarity[word] for word, count in counted.items()}
        for film, counted in words.items()
    }
    return lambda one, other: cosine(vectors[one.id], vectors[other.id])


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[a-z]{2,}", text.lower()) if word not in STOP_WORDS]


def shared_genres(film: Film, other: Film) -> float:
    """Return the Jaccard similarity of the genres of two films."""
    both = set(film.genres) | set(other.genres)
    return len(set(film.genres) & set(other.genres)) / len(both) if both else 0.0


def shared_tags(film: Film, other: Film) -> float:
    """Return the Jaccard similarity of the themes, genres, relations and aftertaste of two films."""
    tags, other_tags = _tags(film), _tags(other)
    return len(tags & other_tags) / len(tags | other_tags)


def _tags(film: Film) -> set[str]:
    return {*film.all_themes, *film.genres, *film.relations, film.aftertaste}


class CachedSimilarity(Similarity):
    """A similarity with a cache, because the judges compare the same pairs thousands of times."""

    @cached_property
    def _cache(self) -> dict[tuple[str, str], Likeness]:
        return {}

    def likeness(self, loved: Film, other: Film) -> Likeness:
        """Return the cached likeness of two films."""
        pair = loved.id, other.id
        if pair not in self._cache:
            self._cache[pair] = super().likeness(loved, other)
        return self._cache[pair]


def ranking(similarity: Similarity) -> Method:
    """Turn a similarity into a ranking."""
    return lambda one, other: similarity.likeness(one, other).total


def weights_without(part: str) -> dict[str, float]:
    """Return the program's weights without one part."""
    return {name: 0.0 if name == part else weight for name, weight in WEIGHTS.items()}


def weights_of_only(part: str) -> dict[str, float]:
    """Return weights for a single part."""
    return {name: float(name == part) for name in WEIGHTS}
