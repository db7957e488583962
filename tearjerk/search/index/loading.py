"""Loading of the index: from prepared files for the bundled films, otherwise computed."""

from collections.abc import Sequence

from tearjerk.catalogue.film import BundledFilms, Film
from tearjerk.catalogue.loading import bundled_path
from tearjerk.search.index.index import Index

_last_index: Index | None = None


def get_index(films: Sequence[Film]) -> Index:
    """Return the index of the films; the latest one is cached."""
    global _last_index
    if _last_index is None or (_last_index.films is not films and _last_index.films != tuple(films)):
        _last_index = load_index(films)
    return _last_index


def load_index(films: Sequence[Film]) -> Index:
    """Read the index if the films are the bundled ones and it was prepared for them; otherwise compute it."""
    if not isinstance(films, BundledFilms):
        return Index(films)
    from tearjerk.search.index.prepared import PreparedIndex
    from tearjerk.search.index.prepared_files import DESCRIPTIONS_FILE, TITLES_FILE

    sections = _read_prepared(films, TITLES_FILE)
    if sections is None:
        return Index(films)
    return PreparedIndex(films, sections, lambda: _read_prepared(films, DESCRIPTIONS_FILE))


def _read_prepared(films: BundledFilms, file_name: str) -> dict[str, bytes] | None:
    """Return the sections of a prepared file, or None if it is absent or not for these films."""
    from tearjerk.search.index.prepared_files import read_sections

    try:
        content = bundled_path(file_name).read_bytes()
    except OSError:
        return None
    return read_sections(file_name, films.json_bytes, content)
