"""Which film a title names exactly: for those who must not guess, the record's verbs and imports."""

import re
import unicodedata
from collections.abc import Sequence

from tearjerk.catalogue.film import Film

_WITH_YEAR = re.compile(r"(.+?)[\s(\[]+(\d{4})[)\]]?\s*", re.DOTALL)
_ARTICLE = re.compile(r"(?:the|an|a)\s+(?=\S)")


def folded(title: str) -> str:
    """What spellings of one title share: case, accents, spaces, punctuation and a leading article are no part of it."""
    # NFKD takes accents off their letters and Hangul apart alike; only accents are marks and fall away.
    spelt = unicodedata.normalize("NFKD", title.replace("&", " and ")).casefold().strip()
    return "".join(sign for sign in _ARTICLE.sub("", spelt, count=1) if sign.isalnum())


def titles(film: Film) -> tuple[str, ...]:
    """Every title of a film: English, Hangul, other English ones, romanised."""
    return (film.title, film.title_ko, *film.also_known_as, *film.romanised)


def named(typed: str, films: Sequence[Film]) -> list[Film]:
    """The films that have exactly this id or this title, with or without the year behind it.

    An id names one film whatever else is called so.
    """
    by_id = [film for film in films if film.id == typed.strip().casefold()]
    if by_id:
        return by_id
    found = with_title(typed, films)
    with_year = _WITH_YEAR.fullmatch(typed)
    if found or with_year is None:
        return found
    return [film for film in with_title(with_year[1], films) if film.year == int(with_year[2])]


def with_title(title: str, films: Sequence[Film]) -> list[Film]:
    """The films one of whose titles is this one."""
    wanted = folded(title)
    return [film for film in films if wanted and any(folded(other) == wanted for other in titles(film))]
