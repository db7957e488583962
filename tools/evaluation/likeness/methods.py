"""The compared scorers: the program's similarity, variants without some parts, and simple rivals."""

import re
from collections import Counter
from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.likeness.concepts import ConceptTable
from tearjerk.likeness.parts import cosine, inverse_document_frequency
from tearjerk.likeness.review_vectors import ReviewVectors
from tearjerk.likeness.similarity import WEIGHTS, Similarity, SimilarityScore
from tools.evaluation.likeness.judge import Scorer

STOP_WORDS = frozenset(
    """
    a an the and or but of to in on at for from by with as is are was were be been it its he she they his
    her their him them who whom which that this these those has have had not no nor so than then there when
    while where what one two into out up down over after before only own all more most will would can could
    """.split()  # noqa: SIM905 -- a paragraph is easier to read than a column
)


def tf_idf(films: Sequence[Film]) -> Scorer:
    """Return a function that scores two films by the cosine of TF-IDF vectors of the synopses."""
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

    def __init__(self, films: Sequence[Film], concepts: ConceptTable, review_vectors: ReviewVectors) -> None:
        super().__init__(films, concepts, review_vectors=review_vectors)
        self._cache: dict[tuple[str, str], SimilarityScore] = {}

    def score(self, loved: Film, offered: Film) -> SimilarityScore:
        """Return the similarity of two films, computed once per pair."""
        pair = loved.id, offered.id
        if pair not in self._cache:
            self._cache[pair] = super().score(loved, offered)
        return self._cache[pair]


def similarity_scorer(similarity: Similarity) -> Scorer:
    """Return a function that scores two films by their similarity."""
    return lambda one, other: similarity.score(one, other).total


def weights_without(part: str) -> dict[str, float]:
    """Return the program's weights without one part."""
    return {name: 0.0 if name == part else weight for name, weight in WEIGHTS.items()}


def weights_of_only(part: str) -> dict[str, float]:
    """Return weights for a single part."""
    return {name: float(name == part) for name in WEIGHTS}
