"""Sequels and remakes, recognised by their titles."""

import re

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.vocabulary import with_parents

NUMBER = re.compile(r"(?<!\d)[\s.:]*(?:[2-9]|II+|IV|V)$")
"""The number at the end of a sequel's title."""

SUBTITLE = re.compile(r"\s*[:：-]\s*")
"""What parts the name of a series from the name of one of its films."""


def kinship(film: Film, other: Film) -> str | None:
    """What `other` is to `film` where they tell one story: its sequel, the film before it, a new version.

    A shared title is a remake only where a theme is shared as well; otherwise two films have the
    same name and nothing else in common.
    """
    later = (other.year, other.released or "") > (film.year, film.released or "")
    one, two = _letters(film.title_ko), _letters(other.title_ko)
    if one == two:
        if with_parents(film.themes).isdisjoint(with_parents(other.themes)):
            return None
        return "the same story, filmed again" if later else "the same story, filmed before"
    if _series(film) == _series(other) != "":
        return "its sequel" if later else "the film it follows"
    return None


def _letters(title: str) -> str:
    return "".join(character for character in title.casefold() if character.isalnum())


def _series(film: Film) -> str:
    # '마음이 2' and '마음이...' are one series, and so are two films called 'X: one thing' and 'X: another'.
    return _letters(NUMBER.sub("", SUBTITLE.split(film.title_ko, maxsplit=1)[0]))
