"""Detect details in a file that contradict a match by title."""

import re
import unicodedata
from difflib import SequenceMatcher

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import all_titles, fold_title
from tearjerk.diary.exchange.imported import ImportedFilm

MAX_RUNTIME_DIFFERENCE_MINUTES = 20
"""Maximum difference between runtimes of the same film, which vary between regional cuts and formats."""
MIN_TITLE_SIMILARITY = 0.6
"""Minimum similarity of two romanisations of the same title; titles of different films usually score lower."""

_KOREA_NAMES = ("kr", "kor", "한국", "대한민국")
"""Names of Korea that do not contain 'korea', in lower case."""


def find_contradiction(imported: ImportedFilm, film: Film) -> str:
    """Return a short description of what contradicts a match, or an empty string if nothing does."""
    if imported.directors and film.directors and not _shares_a_director(imported.directors, film):
        return f"the file says it is by {imported.directors[0]}"
    if imported.countries and not any(
        country.casefold() in _KOREA_NAMES or "korea" in country.casefold() for country in imported.countries
    ):
        return f"the file says it is from {imported.countries[0]}"
    if (
        imported.runtime
        and film.runtime
        and abs(imported.runtime - film.runtime) > MAX_RUNTIME_DIFFERENCE_MINUTES
    ):
        return f"the file says it is {imported.runtime} min long"
    for title in imported.original_titles:
        # Sites that do not know the original title give the English one instead.
        if title not in imported.titles[:1] and not _resembles_a_title(title, film):
            return f"the file says its original title is {title}"
    return ""


def _resembles_a_title(title: str, film: Film) -> bool:
    folded = fold_title(title)
    return any(
        SequenceMatcher(None, folded, fold_title(catalogue_title), autojunk=False).ratio()
        >= MIN_TITLE_SIMILARITY
        for catalogue_title in all_titles(film)
    )


def _shares_a_director(directors: tuple[str, ...], film: Film) -> bool:
    """Return whether any director is one of the film's, ignoring name order and minor spelling differences."""
    film_names = [name for person in film.directors for name in (person.name, person.name_ko) if name]
    return any(_is_same_person(director, name) for director in directors for name in film_names)


def _is_same_person(name: str, other_name: str) -> bool:
    letters, other_letters = _sorted_letters(name), _sorted_letters(other_name)
    if letters == other_letters:
        return True
    return SequenceMatcher(None, letters, other_letters, autojunk=False).ratio() >= 0.75


def _sorted_letters(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(sorted(re.findall(r"\w", plain)))
