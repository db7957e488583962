"""The prefixes of every title as people type them before pressing Tab."""

import unicodedata
from collections.abc import Iterator, Sequence

from tearjerk.catalogue.film import Film
from tearjerk.hangul.jamo import COMPATIBILITY_BY_CONJOINING, to_initials

MAX_LETTERS = 6


def title_prefixes(films: Sequence[Film]) -> dict[str, set[str]]:
    """Return all prefixes of titles up to MAX_LETTERS letters, with the ids of the films they may stand for.

    These are prefixes of English, Hangul and other titles, romanisations and ids; Hangul is also decomposed as on
    macOS, split into jamo, and reduced to initial consonants.
    """
    found: dict[str, set[str]] = {}
    for film in films:
        for title in _spellings(film):
            for typed in _prefixes(title):
                found.setdefault(typed, set()).add(film.id)
    return found


def _spellings(film: Film) -> Iterator[str]:
    yield from (film.id, film.title, film.title_ko, *film.also_known_as, *film.romanised)
    decomposed = unicodedata.normalize("NFD", film.title_ko)
    yield decomposed
    yield "".join(COMPATIBILITY_BY_CONJOINING.get(ord(character), character) for character in decomposed)
    yield to_initials(film.title_ko)


def _prefixes(title: str) -> Iterator[str]:
    letters = 0
    for end, character in enumerate(title, start=1):
        if character.isalnum():
            letters += 1
            if letters > MAX_LETTERS:
                return
            yield title[:end]
