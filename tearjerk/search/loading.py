"""The index of the films at hand: read from the prepared file for the bundled films, else computed."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Bundled, Film
from tearjerk.catalogue.loading import bundled
from tearjerk.search.index import Index

PREPARED = "search.txt"
"""The file that the build prepares (hatch_build.py); without it the index is computed."""

_last: Index | None = None


def index_of(films: Sequence[Film]) -> Index:
    """The index of the films; the last one is kept and returned for the same films."""
    global _last
    if _last is None or (_last.films is not films and _last.films != tuple(films)):
        _last = load_index(films)
    return _last


def load_index(films: Sequence[Film]) -> Index:
    """Reads the index of the bundled films if it was prepared for them; computes any other."""
    if not isinstance(films, Bundled):
        return Index(films)
    try:
        file = bundled(PREPARED).read_bytes()
    except OSError:
        return Index(films)
    from tearjerk.search.prepared import PreparedIndex, sections_for

    sections = sections_for(films.text, file)
    return Index(films) if sections is None else PreparedIndex(films, sections)
