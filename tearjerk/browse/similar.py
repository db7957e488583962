"""Similar films for the third pane and for the `l` key."""

from collections.abc import Sequence
from functools import cached_property

from tearjerk.actions.film_keys import MAX_SIMILAR_FILMS
from tearjerk.catalogue.film import Film
from tearjerk.likeness.similar import SimilarFilm, similar_films
from tearjerk.likeness.similarity import Similarity


class SimilarFilmFinder:
    """Finds similar films in a catalogue; the `Similarity` is built on first use."""

    def __init__(self, catalogue: Sequence[Film]) -> None:
        self._catalogue = catalogue

    @cached_property
    def _similarity(self) -> Similarity:
        from tearjerk.likeness.bundled import bundled_similarity

        return bundled_similarity(self._catalogue)

    def find(self, film: Film, candidates: Sequence[Film]) -> list[SimilarFilm]:
        """Return the candidates most similar to a film, each with a reason."""
        return similar_films(film, candidates, self._similarity, MAX_SIMILAR_FILMS)
