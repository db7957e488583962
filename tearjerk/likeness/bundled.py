"""The similarity computed from all bundled tables."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.likeness.concepts import bundled_concepts
from tearjerk.likeness.review_vectors import bundled_vectors
from tearjerk.likeness.similarity import Similarity


def bundled_similarity(films: Sequence[Film]) -> Similarity:
    """Compares the films of a catalogue, by what viewers wrote of them too; raises FileError where a table cannot be read.

    A film with no Naver code, or one that was not counted, is compared by what the catalogue says of it.
    """
    return Similarity(films, bundled_concepts(), vectors=bundled_vectors())
