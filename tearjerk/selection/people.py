"""Find people in a catalogue by id or name, whatever the order, script or romanisation of the name."""

from collections.abc import Iterable, Sequence

from tearjerk.catalogue.film import Film, Person
from tearjerk.errors import UsageError


def _matches(name_or_id: str, people: Sequence[Person]) -> list[bool]:
    """Return for each person whether the text is their id, their name or whole words of it (`--person jung-min`)."""
    from tearjerk.hangul.jamo import has_hangul
    from tearjerk.hangul.names import name_keys, plain_names

    (wanted,) = name_keys([name_or_id])
    (plain,) = plain_names([name_or_id])
    words = set(plain.split())
    if not words:
        return [False] * len(people)
    latin = [person.name for person in people]
    if has_hangul(name_or_id):  # compare two names in Hangul by spelling, not by pronunciation
        wanted = {key for key in wanted if " " not in key}
    both = name_keys([*latin, *(person.name_ko or "" for person in people)])
    return [
        person.id == name_or_id.strip().casefold()
        or words <= set(name.split())
        or not wanted.isdisjoint(keys)
        or not wanted.isdisjoint(hangul)
        for person, name, keys, hangul in zip(
            people, plain_names(latin), both, both[len(people) :], strict=False
        )
    ]


def fold_name(name: str) -> str:
    """Return a name in a form that does not depend on case, hyphens or word order."""
    return " ".join(sorted(name.casefold().replace("-", "").split()))


def distinct_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names without duplicates, in order, each in its first spelling."""
    first: dict[str, str] = {}
    for name in names:
        first.setdefault(fold_name(name), name)
    return tuple(first.values())


def has_person(film: Film, name_or_id: str) -> bool:
    """Return whether a director or cast member of the film has this id or name."""
    return any(_matches(name_or_id, film.people))


def namesake_ids(films: Sequence[Film], name_or_id: str) -> list[str]:
    """Return the ids of people who share this name; empty if only one person has it."""
    people = [person for film in films for person in film.people if person.id is not None]
    ids: dict[str, set[str]] = {}
    for person, matches in zip(people, _matches(name_or_id, people), strict=True):
        if matches and person.id is not None:
            ids.setdefault(person.name_ko or person.name, set()).add(person.id)
    return sorted(id_ for ids_of_name in ids.values() if len(ids_of_name) > 1 for id_ in ids_of_name)


def check_person(films: Sequence[Film], name_or_id: str) -> None:
    """Raise UsageError, suggesting the closest name, if nobody in the catalogue has this name or id."""
    people = [person for film in films for person in film.people]
    if any(_matches(name_or_id, people)):
        return
    from difflib import get_close_matches

    names = {name for person in people for name in (person.name, person.name_ko) if name}
    folded = {name.casefold(): name for name in sorted(names)}
    near = get_close_matches(name_or_id.casefold(), folded, n=1, cutoff=0.6)
    if near:
        raise UsageError(f"No person '{name_or_id}'. Did you mean '{folded[near[0]]}'?")
    raise UsageError(
        f"No person '{name_or_id}' in the catalogue. Try a family name, or search for a title instead."
    )
