"""What a file says about a film that speaks against a match by title."""

import re
import unicodedata
from difflib import SequenceMatcher

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import all_titles, fold_title
from tearjerk.diary.exchange.imported import ImportedFilm

MAX_RUNTIME_DIFFERENCE_MINUTES = 20
"""Cuts for other countries, and speeds of other formats, differ by less."""
MIN_TITLE_SIMILARITY = 0.6
"""How similar two romanisations of one title are; titles of different films score lower."""

_KOREA = ("korea", "kr", "kor", "한국", "대한민국")


def contradiction(wanted: ImportedFilm, film: Film) -> str:
    """What contradicts a match, in a few words; empty where nothing does."""
    if wanted.directors and film.directors and not _share_a_name(wanted.directors, film):
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
        # Sites give a film's English title as the original one where they know no other.
        if title not in wanted.titles[:1] and not _may_be_a_title(title, film):
            return f"the file says its original title is {title}"
    return ""


def _may_be_a_title(title: str, film: Film) -> bool:
    folded = fold_title(title)
    return any(
        SequenceMatcher(None, folded, fold_title(ours), autojunk=False).ratio() >= MIN_TITLE_SIMILARITY
        for ours in all_titles(film)
    )


def _share_a_name(directors: tuple[str, ...], film: Film) -> bool:
    """Whether any director is one of the film's: the same letters in any order, or nearly, as romanisations differ."""
    ours = [name for person in film.directors for name in (person.name, person.name_ko) if name]
    return any(_same_person(theirs, name) for theirs in directors for name in ours)


def _same_person(one: str, other: str) -> bool:
    if _letters(one) == _letters(other):
        return True
    a, b = "".join(sorted(_letters(one))), "".join(sorted(_letters(other)))
    return SequenceMatcher(None, a, b, autojunk=False).ratio() >= 0.75


def _letters(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(sorted(re.findall(r"\w", plain)))
