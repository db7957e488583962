"""Sparse vectors with named dimensions, and how rare a dimension is."""

from collections import Counter
from collections.abc import Iterable, Mapping
from math import hypot, log

Vector = Mapping[str, float]


def inverse_document_frequency(documents: Iterable[Iterable[str]]) -> dict[str, float]:
    """How telling each word is: ln((1 + N) / n), with N documents of which n hold the word.

    After Spärck Jones (Journal of Documentation 28, 1972); the added 1 leaves a word that all
    documents hold a little weight, so that two of them are still alike.
    """
    sets = [frozenset(words) for words in documents]
    counts = Counter(word for words in sets for word in words)
    return {word: log((1 + len(sets)) / count) for word, count in counts.items()}


def cosine(one: Vector, other: Vector) -> float:
    """The cosine of the angle between two vectors without negative entries, 0 to 1; 0 where one is empty."""
    product = sum(weight * other[word] for word, weight in one.items() if word in other)
    if not product:
        return 0.0
    return min(1.0, product / (hypot(*one.values()) * hypot(*other.values())))
