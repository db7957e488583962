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
"""Minimum similarity of two romanisations of the same title; titles of different films score lower."""

_KOREA = ("korea", "kr", "kor", "한국", "대한민국")


def contradiction(wanted: ImportedFilm, film: Film) -> str:
    """Return a short description of what contradicts a match, or an empty string if nothing does."""
    if wanted.directors and film.directors and not _share_a_director(wanted.directors, film):
        return f"the file says it is by {wanted.directors[0]}"
    if wanted.countries and not any(
        country.casefold().strip() in _KOREA or "korea" in country.casefold() for country in wanted.countries
    ):
        return f"the file says it is from {wanted.countries[0]}"
    if (
        wanted.runtime
        and film.runtime
        and abs(wanted.runtime - film.runtime) > MAX_RUNTIME_DIFFERENCE_MINUTES
    ):
        return f"the file says it is {wanted.runtime} min long"
    for title in wanted.original_titles:
        # Sites that do not know the original title give the English one instead.
        if title not in wanted.titles[:1] and not _resembles_a_title(title, film):
            return f"the file says its original title is {title}"
    return ""


def _resembles_a_title(title: str, film: Film) -> bool:
    folded = fold_title(title)
    return any(
        SequenceMatcher(None, folded, fold_title(ours), autojunk=False).ratio() >= MIN_TITLE_SIMILARITY
        for ours in all_titles(film)
    )


def _share_a_director(directors: tuple[str, ...], film: Film) -> bool:
    """Return whether any director is one of the film's, ignoring name order and minor spelling differences."""
    ours = [name for person in film.directors for name in (person.name, person.name_ko) if name]
    return any(_is_same_person(theirs, name) for theirs in directors for name in ours)


def _is_same_person(one: str, other: str) -> bool:
    if _sorted_letters(one) == _sorted_letters(other):
        return True
    a, b = "".join(sorted(_sorted_letters(one))), "".join(sorted(_sorted_letters(other)))
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= 0.75


def _sorted_letters(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(sorted(re.findall(r"\w", plain)))
