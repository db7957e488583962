"""Exact lookup of films by title, for imports and changes to the record, which never guess."""

import re
import unicodedata
from collections.abc import Sequence

from tearjerk.catalogue.film import Film

_TITLE_WITH_YEAR = re.compile(r"(.+?)[\s(\[]+(\d{4})[)\]]?\s*", re.DOTALL)
_LEADING_ARTICLE = re.compile(r"^(?:the|an|a)\s+(?=\S)")


def fold_title(title: str) -> str:
    """Return a title in lower case, without accents, spaces, punctuation or a leading article."""
    return fold_spelling(_LEADING_ARTICLE.sub("", title.casefold().strip(), count=1))


def fold_spelling(title: str) -> str:
    """Return a title in lower case, without accents, spaces or punctuation."""
    # NFKD splits off accents and decomposes Hangul. The accents are then dropped, being non-alphanumeric.
    decomposed = unicodedata.normalize("NFKD", title.replace("&", " and ")).casefold()
    return "".join(character for character in decomposed if character.isalnum())


def all_titles(film: Film) -> tuple[str, ...]:
    """Return all titles of a film: English, Hangul, alternative and romanised."""
    return (film.title, film.title_ko, *film.also_known_as, *film.romanised)


def films_named(name: str, films: Sequence[Film]) -> list[Film]:
    """Return the films with exactly this id or title; the title may be followed by the year.

    An id takes precedence over titles.
    """
    by_id = [film for film in films if film.id == name.strip().casefold()]
    if by_id:
        return by_id
    found = films_with_title(name, films)
    with_year = _TITLE_WITH_YEAR.fullmatch(name)
    if found or with_year is None:
        return found
    return [film for film in films_with_title(with_year[1], films) if film.year == int(with_year[2])]


def strip_year(title: str) -> str:
    """Return a title without the year at its end."""
    match = _TITLE_WITH_YEAR.fullmatch(title)
    return title if match is None else match[1]


def films_with_title(title: str, films: Sequence[Film]) -> list[Film]:
    """Return the films that have this title, either as their main title or as another one."""
    wanted = fold_title(title)
    return [
        film for film in films if wanted and any(fold_title(other) == wanted for other in all_titles(film))
    ]
