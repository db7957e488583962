"""Which film a title names exactly: for imports and for changes to the record, neither of which ever guesses."""

import re
import unicodedata
from collections.abc import Sequence

from tearjerk.catalogue.film import Film

_WITH_YEAR = re.compile(r"(.+?)[\s(\[]+(\d{4})[)\]]?\s*", re.DOTALL)
_ARTICLE = re.compile(r"^(?:the|an|a)\s+(?=\S)")


def fold_title(title: str) -> str:
    """A title without case, accents, spaces, punctuation and a leading article."""
    return fold_spelling(_ARTICLE.sub("", title.casefold().strip(), count=1))


def fold_spelling(title: str) -> str:
    """A title without case, accents, spaces and punctuation."""
    # NFKD takes accents off their letters and Hangul apart alike; only accents are marks and fall away.
    spelt = unicodedata.normalize("NFKD", title.replace("&", " and ")).casefold()
    return "".join(sign for sign in spelt if sign.isalnum())


def all_titles(film: Film) -> tuple[str, ...]:
    """Every title of a film: English, Hangul, other English ones, romanised."""
    return (film.title, film.title_ko, *film.also_known_as, *film.romanised)


def films_named(typed: str, films: Sequence[Film]) -> list[Film]:
    """The films that have exactly this id or this title, with or without the year behind it.

    An id wins over titles.
    """
    by_id = [film for film in films if film.id == typed.strip().casefold()]
    if by_id:
        return by_id
    found = films_with_title(typed, films)
    with_year = _WITH_YEAR.fullmatch(typed)
    if found or with_year is None:
        return found
    return [film for film in films_with_title(with_year[1], films) if film.year == int(with_year[2])]


def without_year(typed: str) -> str:
    """A title without the year behind it."""
    match = _WITH_YEAR.fullmatch(typed)
    return typed if match is None else match[1]


def films_with_title(title: str, films: Sequence[Film]) -> list[Film]:
    """The films one of whose titles is this one."""
    wanted = fold_title(title)
    return [
        film for film in films if wanted and any(fold_title(other) == wanted for other in all_titles(film))
    ]
