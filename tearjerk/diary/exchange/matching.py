"""Match a film in a file with the catalogue, and decide whether the match is certain.

A match is certain if an id is known, or if a title and the exact year agree. A year that is off by one is
enough if the title is in Hangul or has two uncommon words, because sources give the year of either the
festival or the release. The user must confirm a title that differs by an article, a common title with
another year, a title without a year, and any match that the file contradicts.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import all_titles, fold_spelling, fold_title
from tearjerk.diary.exchange.common_words import COMMON_WORDS
from tearjerk.diary.exchange.contradictions import find_contradiction
from tearjerk.diary.exchange.imported import ImportedFilm

MIN_UNCOMMON_WORDS = 2
"""Minimum number of uncommon words in a title for a match with another year to be certain."""

_TRAILING_ARTICLE = re.compile(r"(.+), (the|an|a)", re.IGNORECASE)


class Match(Struct, frozen=True):
    """A matching film, and the reason for doubt; empty if the match is certain."""

    film: Film
    doubt: str = ""

    @property
    def is_certain(self) -> bool:
        """True if the match can be accepted without asking."""
        return not self.doubt


class AmbiguousMatch(Struct, frozen=True):
    """Several equally likely films."""

    films: tuple[Film, ...]


class FilmIndex:
    """An index of the catalogue for matching many films."""

    def __init__(self, films: Sequence[Film]) -> None:
        self._by_id = {film.id: film for film in films}
        self._by_imdb = {film.imdb: film for film in films if film.imdb is not None}
        self._by_tmdb = {film.tmdb: film for film in films if film.tmdb is not None}
        self._by_title: dict[str, dict[str, Film]] = defaultdict(dict)
        for film in films:
            for title in all_titles(film):
                self._by_title[fold_title(title)][film.id] = film

    def has_id(self, imported: ImportedFilm) -> bool:
        """Return whether one of the film's ids is in the catalogue."""
        return self._find_by_id(imported) is not None

    def find(self, imported: ImportedFilm) -> Match | AmbiguousMatch | None:
        """Return a match, an ambiguous match if several films are possible, or None if there is none."""
        found = self._find_by_id(imported)
        if found is not None:
            return Match(found)
        candidates = self._films_by_title(imported)
        if imported.year is not None:
            near_films = [film for film in candidates if abs(film.year - imported.year) <= 1]
            candidates = [film for film in near_films if film.year == imported.year] or near_films
        if len(candidates) > 1:
            return AmbiguousMatch(tuple(candidates))
        return Match(candidates[0], _find_doubt(imported, candidates[0])) if candidates else None

    def _find_by_id(self, imported: ImportedFilm) -> Film | None:
        return (
            self._by_id.get(imported.id or "")
            or self._by_imdb.get(imported.imdb or "")
            or self._by_tmdb.get(imported.tmdb or 0)
            or self._find_by_slug(imported)
        )

    def _find_by_slug(self, imported: ImportedFilm) -> Film | None:
        """Find a film by its slug; a slug that includes the year has the same form as our ids."""
        film = self._by_id.get(imported.slug or "")
        if film is None or (imported.year is not None and abs(film.year - imported.year) > 1):
            return None
        return film

    def _films_by_title(self, imported: ImportedFilm) -> list[Film]:
        titles = imported.titles or ((imported.slug or "").replace("-", " "),)
        found = {
            film.id: film
            for title in titles
            for film in self._by_title.get(fold_title(_article_first(title)), {}).values()
        }
        # If the file and the catalogue give different ids, it is another film.
        return [
            film
            for film in found.values()
            if not (imported.imdb and film.imdb and imported.imdb != film.imdb)
            and not (imported.tmdb and film.tmdb and imported.tmdb != film.tmdb)
        ]


def _find_doubt(imported: ImportedFilm, film: Film) -> str:
    contradiction = find_contradiction(imported, film)
    if contradiction:
        return contradiction
    if imported.year is None:
        return "the file has no year"
    catalogue_titles = {fold_spelling(title) for title in all_titles(film)}
    shared_titles = [
        title for title in map(_article_first, imported.titles) if fold_title(title) in _folded_titles(film)
    ]
    if shared_titles and not any(fold_spelling(title) in catalogue_titles for title in shared_titles):
        return "the titles differ by 'the' or 'a'"
    if imported.year == film.year or any(_is_distinctive(title) for title in shared_titles):
        return ""
    return f"the file says {imported.year}"


def _folded_titles(film: Film) -> set[str]:
    return {fold_title(title) for title in all_titles(film)}


def _article_first(title: str) -> str:
    """Move a trailing article to the front: 'Classic, The' becomes 'The Classic'."""
    match = _TRAILING_ARTICLE.fullmatch(title.strip())
    return title if match is None else f"{match[2]} {match[1]}"


def _is_distinctive(title: str) -> bool:
    """Return whether a title is in Hangul or has enough uncommon words to identify a film by itself."""
    if any("HANGUL" in unicodedata.name(character, "") for character in title):
        return True
    words = {word for word in re.findall(r"[^\W\d_]{2,}", title.casefold()) if word not in COMMON_WORDS}
    return len(words) >= MIN_UNCOMMON_WORDS
