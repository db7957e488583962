"""Finds films like one film, for the third pane and for the key that asks for them."""

from collections.abc import Sequence
from functools import cached_property

from tearjerk.catalogue.film import Film
from tearjerk.likeness.similar import SimilarFilm, similar_films
from tearjerk.likeness.similarity import Similarity

LIMIT = 5


class SimilarFilms:
    """Compares films of one catalogue; what that needs is computed when it is first asked."""

    def __init__(self, catalogue: Sequence[Film]) -> None:
        self._catalogue = catalogue

    @cached_property
    def _similarity(self) -> Similarity:
        from tearjerk.likeness.bundled import bundled_similarity

        return bundled_similarity(self._catalogue)

    def find(self, film: Film, candidates: Sequence[Film]) -> list[SimilarFilm]:
        """The candidates most like a film, each with a reason."""
        return similar_films(film, candidates, self._similarity, LIMIT)
