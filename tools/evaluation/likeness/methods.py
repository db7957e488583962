"""The rankings that are compared: the program's similarity, parts of it left out, and two plain rivals."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from tearjerk.catalogue.film import Film
from tearjerk.likeness.concepts import ConceptTable
from tearjerk.likeness.parts import cosine, inverse_document_frequency
from tearjerk.likeness.similarity import WEIGHTS, Similarity

Method = Callable[[Film, Film], float]

STOP_WORDS = frozenset(
    """
    a an the and or but of to in on at for from by with as is are was were be been it its he she they his
    her their him them who whom which that this these those has have had not no nor so than then there when
    while where what one two into out up down over after before only own all more most will would can could
    """.split()  # noqa: SIM905 -- a paragraph is easier to read than a column
)


def tf_idf(films: Sequence[Film]) -> Method:
    """The cosine of the synopses' words, each its count times its inverse document frequency."""
    words = {film.id: Counter(_words(film.synopsis)) for film in films}
    rarity = inverse_document_frequency(words.values())
    vectors = {
        film: {word: count * rarity[word] for word, count in counted.items()}
        for film, counted in words.items()
    }
    return lambda one, other: cosine(vectors[one.id], vectors[other.id])


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[a-z]{2,}", text.lower()) if word not in STOP_WORDS]


def shared_genres(one: Film, other: Film) -> float:
    """The genres that two films share, of all that either has (Jaccard)."""
    both = set(one.genres) | set(other.genres)
    return len(set(one.genres) & set(other.genres)) / len(both) if both else 0.0


def similarity(films: Sequence[Film], concepts: ConceptTable, weights: Mapping[str, float]) -> Method:
    """The program's similarity under some weights."""
    compared = Similarity(films, concepts, weights)
    return lambda one, other: compared.likeness(one, other).total


def without(part: str) -> dict[str, float]:
    """The program's weights with one part left out."""
    return {name: 0.0 if name == part else weight for name, weight in WEIGHTS.items()}


def alone(part: str) -> dict[str, float]:
    """One part and nothing else."""
    return {name: float(name == part) for name in WEIGHTS}
