"""Finds people of a catalogue by name, in either order and either script."""

from collections.abc import Sequence
from difflib import get_close_matches

from tearjerk.errors import UsageError
from tearjerk.film import Film, Person


def _parts(name: str) -> frozenset[str]:
    # 'Son Ye-jin', 'Ye-jin Son' and 'son yejin' are one name: hyphens go, the order does not matter.
    return frozenset(name.casefold().replace("-", "").replace(".", "").split())


def _same(typed: str, person: Person) -> bool:
    wanted = _parts(typed)
    if not wanted:
        return False
    if wanted <= _parts(person.name):
        return True
    joined = "".join(typed.replace("-", " ").split()).casefold()
    if joined == "".join(person.name.casefold().replace("-", "").split()):
        return True
    return person.name_ko is not None and joined == "".join(person.name_ko.split()).casefold()


def with_person(film: Film, typed: str) -> bool:
    """Whether somebody of that name directed the film or is in its cast."""
    return any(_same(typed, person) for person in film.people)


def check_person(films: Sequence[Film], typed: str) -> None:
    """Raises UsageError, naming the nearest, where nobody in the catalogue has that name."""
    names: set[str] = set()
    for film in films:
        for person in film.people:
            if _same(typed, person):
                return
            names.add(person.name)
            if person.name_ko is not None:
                names.add(person.name_ko)
    folded = {name.casefold(): name for name in sorted(names)}
    near = get_close_matches(typed.casefold(), folded, n=1, cutoff=0.6)
    if near:
        raise UsageError(f"No person '{typed}'. Did you mean '{folded[near[0]]}'?")
    raise UsageError(f"No person '{typed}' in the catalogue. Try a family name, or search a title instead.")
