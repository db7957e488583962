"""The similarity based on all bundled tables."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.likeness.concepts import bundled_concepts
from tearjerk.likeness.review_vectors import bundled_vectors
from tearjerk.likeness.similarity import Similarity


def bundled_similarity(films: Sequence[Film]) -> Similarity:
    """Return the `Similarity` of the films in a catalogue, based on all bundled tables.

    Raises FileError if a table cannot be read.

    Films without a Naver code, or without counted reviews, are compared by their catalogue records alone.
    """
    return Similarity(films, bundled_concepts(), review_vectors=bundled_vectors())
