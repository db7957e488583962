"""The index of the films at hand: prepared where they are the bundled ones, computed elsewhere."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Bundled, Film
from tearjerk.catalogue.loading import bundled
from tearjerk.search.index import Index

PREPARED = "search.txt"
"""The file that the build prepares (hatch_build.py); without it the index is computed."""

_last: Index | None = None


def indexed(films: Sequence[Film]) -> Index:
    """The index of the films; the last one is kept for as long as the same films are asked for."""
    global _last
    if _last is None or (_last.films is not films and _last.films != tuple(films)):
        _last = _index(films)
    return _last


def _index(films: Sequence[Film]) -> Index:
    if not isinstance(films, Bundled):
        return Index(films)
    try:
        file = bundled(PREPARED).read_bytes()
    except OSError:
        return Index(films)
    from tearjerk.search.prepared import PreparedIndex, sections_for

    sections = sections_for(films.text, file)
    return Index(films) if sections is None else PreparedIndex(films, sections)
