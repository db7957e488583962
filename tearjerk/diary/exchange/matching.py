"""Which film of the catalogue a file means, and how sure that is.

Certain matches are a known id; a title with the exact year; and a title with a year that is one off, since sources
date a film by festival or by cinema, where the title is Hangul or has two words that few films share.
What only differs by an article, a common title with another year, a title without a year and whatever
the file contradicts is uncertain: it is for the user to say.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import all_titles, fold_spelling, fold_title
from tearjerk.diary.exchange.common_words import COMMON_WORDS
from tearjerk.diary.exchange.contradictions import contradiction
from tearjerk.diary.exchange.imported import ImportedFilm

MIN_RARE_WORDS = 2
"""How many uncommon words a title needs to be matched with another year."""

_TRAILING_ARTICLE = re.compile(r"(.+), (the|an|a)", re.IGNORECASE)


class Match(Struct, frozen=True):
    """The film that is meant, and why that is not certain; sure where there is no doubt."""

    film: Film
    doubt: str = ""

    @property
    def is_sure(self) -> bool:
        """Whether the match may be taken without asking."""
        return not self.doubt


class AmbiguousMatch(Struct, frozen=True):
    """Several films that may be meant, all equally likely."""

    films: tuple[Film, ...]


class FilmIndex:
    """A catalogue indexed for matching many films."""

    def __init__(self, films: Sequence[Film]) -> None:
        self._by_id = {film.id: film for film in films}
        self._by_imdb = {film.imdb: film for film in films if film.imdb is not None}
        self._by_tmdb = {film.tmdb: film for film in films if film.tmdb is not None}
        self._by_title: dict[str, dict[str, Film]] = defaultdict(dict)
        for film in films:
            for title in all_titles(film):
                self._by_title[fold_title(title)][film.id] = film

    def has_id(self, wanted: ImportedFilm) -> bool:
        """Whether one of the film's ids is one of the catalogue's."""
        return self._by_known_id(wanted) is not None

    def find(self, wanted: ImportedFilm) -> Match | AmbiguousMatch | None:
        """The film that is meant, those that may be, or None where the catalogue has none."""
        found = self._by_known_id(wanted)
        if found is not None:
            return Match(found)
        best = self._candidates(wanted)
        if wanted.year is not None:
            near = [film for film in best if abs(film.year - wanted.year) <= 1]
            best = [film for film in near if film.year == wanted.year] or near
        if len(best) > 1:
            return AmbiguousMatch(tuple(best))
        return Match(best[0], _doubt(wanted, best[0])) if best else None

    def _by_known_id(self, wanted: ImportedFilm) -> Film | None:
        return (
            self._by_id.get(wanted.id or "")
            or self._by_imdb.get(wanted.imdb or "")
            or self._by_tmdb.get(wanted.tmdb or 0)
            or self._by_slug(wanted)
        )

    def _by_slug(self, wanted: ImportedFilm) -> Film | None:
        """A slug with a year in it is spelt as our ids are."""
        film = self._by_id.get(wanted.slug or "")
        if film is None or (wanted.year is not None and abs(film.year - wanted.year) > 1):
            return None
        return film

    def _candidates(self, wanted: ImportedFilm) -> list[Film]:
        titles = wanted.titles or ((wanted.slug or "").replace("-", " "),)
        found = {
            film.id: film
            for title in titles
            for film in self._by_title.get(fold_title(_in_order(title)), {}).values()
        }
        # Where both sides know an id, another one is another film.
        return [
            film
            for film in found.values()
            if not (wanted.imdb and film.imdb and wanted.imdb != film.imdb)
            and not (wanted.tmdb and film.tmdb and wanted.tmdb != film.tmdb)
        ]


def _doubt(wanted: ImportedFilm, film: Film) -> str:
    contradicted = contradiction(wanted, film)
    if contradicted:
        return contradicted
    if wanted.year is None:
        return "the file has no year"
    ours = {fold_spelling(title) for title in all_titles(film)}
    shared = [title for title in map(_in_order, wanted.titles) if fold_title(title) in _folded(film)]
    if shared and not any(fold_spelling(title) in ours for title in shared):
        return "the article differs"
    if wanted.year == film.year or any(_is_distinctive(title) for title in shared):
        return ""
    return f"the file says {wanted.year}"


def _folded(film: Film) -> set[str]:
    return {fold_title(title) for title in all_titles(film)}


def _in_order(title: str) -> str:
    """'Classic, The' as 'The Classic'."""
    match = _TRAILING_ARTICLE.fullmatch(title.strip())
    return title if match is None else f"{match[2]} {match[1]}"


def _is_distinctive(title: str) -> bool:
    """Whether a title alone tells a film from most others: Hangul, or with enough words that few films share."""
    if any("HANGUL" in unicodedata.name(sign, "") for sign in title):
        return True
    words = {word for word in re.findall(r"[^\W\d_]{2,}", title.casefold()) if word not in COMMON_WORDS}
    return len(words) >= MIN_RARE_WORDS
