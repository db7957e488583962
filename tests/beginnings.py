"""The prefixes of every title as people type them before pressing Tab."""

import unicodedata
from collections.abc import Iterator, Sequence

from tearjerk.catalogue.film import Film
from tearjerk.hangul.jamo import COMPATIBILITY_BY_CONJOINING, initials

MAX_LETTERS = 6


def beginnings(films: Sequence[Film]) -> dict[str, set[str]]:
    """Return all prefixes of titles up to MAX_LETTERS letters, with the ids of the films they may stand for.

    English, Hangul and other titles, romanisations and ids; Hangul also decomposed as on macOS, as separate jamo, and
    as initial consonants.
    """
    found: dict[str, set[str]] = {}
    for film in films:
        for title in _written(film):
            for typed in _prefixes(title):
                found.setdefault(typed, set()).add(film.id)
    return found


def _written(film: Film) -> Iterator[str]:
    yield from (film.id, film.title, film.title_ko, *film.also_known_as, *film.romanised)
    apart = unicodedata.normalize("NFD", film.title_ko)
    yield apart
    yield "".join(COMPATIBILITY_BY_CONJOINING.get(ord(sign), sign) for sign in apart)
    yield initials(film.title_ko)


def _prefixes(title: str) -> Iterator[str]:
    letters = 0
    for end, sign in enumerate(title, start=1):
        if sign.isalnum():
            letters += 1
            if letters > MAX_LETTERS:
                return
            yield title[:end]
