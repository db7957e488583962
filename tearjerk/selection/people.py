"""Find people in a catalogue by id or name, whatever the order, script or romanisation of the name."""

from collections.abc import Iterable, Sequence

from tearjerk.catalogue.film import Film, Person
from tearjerk.errors import UsageError


class PeopleIndex:
    """Finds people by their id, their name or whole words of it (`--person jung-min`)."""

    def __init__(self, people: Iterable[Person]) -> None:
        from tearjerk.hangul.names import name_keys, plain_names

        distinct_people = list(dict.fromkeys(people))
        latin_names = [person.name for person in distinct_people]
        all_keys = name_keys([*latin_names, *(person.name_ko or "" for person in distinct_people)])
        self._people_by_id: dict[str, set[Person]] = {}
        self._people_by_word: dict[str, set[Person]] = {}
        self._people_by_key: dict[str, set[Person]] = {}
        for person, name, latin_keys, hangul_keys in zip(
            distinct_people,
            plain_names(latin_names),
            all_keys,
            all_keys[len(distinct_people) :],
            strict=False,
        ):
            if person.id is not None:
                self._people_by_id.setdefault(person.id, set()).add(person)
            for word in name.split():
                self._people_by_word.setdefault(word, set()).add(person)
            for key in latin_keys | hangul_keys:
                self._people_by_key.setdefault(key, set()).add(person)

    def find(self, name_or_id: str) -> set[Person]:
        """Return the people with this id or name."""
        from tearjerk.hangul.jamo import has_hangul
        from tearjerk.hangul.names import name_keys, plain_names

        (keys,) = name_keys([name_or_id])
        (plain,) = plain_names([name_or_id])
        words = plain.split()
        if not words:
            return set()
        if has_hangul(name_or_id):  # compare two names in Hangul by spelling, not by pronunciation
            keys = {key for key in keys if " " not in key}
        found = set.intersection(*(self._people_by_word.get(word, set()) for word in words))
        found |= self._people_by_id.get(name_or_id.strip().casefold(), set())
        return found.union(*(self._people_by_key.get(key, ()) for key in keys))


def fold_name(name: str) -> str:
    """Return a name in a form that does not depend on case, hyphens or word order."""
    return " ".join(sorted(name.casefold().replace("-", "").split()))


def distinct_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names without duplicates, in order, each in its first spelling."""
    first_spellings: dict[str, str] = {}
    for name in names:
        first_spellings.setdefault(fold_name(name), name)
    return tuple(first_spellings.values())


def has_person(film: Film, name_or_id: str) -> bool:
    """Return whether a director or cast member of the film has this id or name."""
    return bool(PeopleIndex(film.people).find(name_or_id))


def namesake_ids(films: Sequence[Film], name_or_id: str) -> list[str]:
    """Return the ids of people who share this name; empty if only one person has it."""
    people = PeopleIndex(person for film in films for person in film.people if person.id is not None)
    ids: dict[str, set[str]] = {}
    for person in people.find(name_or_id):
        if person.id is not None:
            ids.setdefault(person.name_ko or person.name, set()).add(person.id)
    return sorted(id_ for ids_of_name in ids.values() if len(ids_of_name) > 1 for id_ in ids_of_name)


def count_films(films: Sequence[Film], names_or_ids: Iterable[str]) -> list[int]:
    """Return for each name or id the number of films that `has_person` is true of, without a search per film."""
    indexes_by_person: dict[Person, set[int]] = {}
    for index, film in enumerate(films):
        for person in film.people:
            indexes_by_person.setdefault(person, set()).add(index)
    people = PeopleIndex(indexes_by_person)
    return [
        len(set[int]().union(*(indexes_by_person[person] for person in people.find(name_or_id))))
        for name_or_id in names_or_ids
    ]


def check_person(films: Sequence[Film], name_or_id: str) -> None:
    """Raise UsageError, suggesting the closest name, if nobody in the catalogue has this name or id."""
    people = [person for film in films for person in film.people]
    if PeopleIndex(people).find(name_or_id):
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
