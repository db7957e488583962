"""Find people in a catalogue by id or name, whatever the order, script or romanisation of the name."""

from collections.abc import Iterable, Sequence
from functools import cached_property

from tearjerk.catalogue.film import Film, Person
from tearjerk.errors import UsageError

MIN_SUGGESTION_RATIO = 0.7
"""Minimum similarity (difflib's ratio, 0 to 1) of a suggested name and the one typed."""


class UnknownPersonError(UsageError):
    """Nobody in the catalogue has the name or id in `name`."""

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__(sentence)
        self.name = name


class PeopleIndex:
    """Finds people by their id, their name or whole words of it (`--person jung-min`)."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people = list(dict.fromkeys(people))

    def find(self, name_or_id: str) -> set[Person]:
        """Return the people with this id or name, in each spelling of their name in the catalogue.

        An id or a full name, including those in other-names.csv, matches only people who have exactly that id or name,
        in any case and word order. Failing that, words of names are compared, and whole names without hyphens and
        spaces; failing that, romanisations.
        """
        found = (
            self._people_by_exact_name.get(_exact_form(name_or_id))
            or self._find_by_words(name_or_id)
            or self._find_by_romanisation(name_or_id)
        )
        keys = {person.key for person in found}
        return {person for person in self._people if person.key in keys}

    @cached_property
    def names(self) -> list[tuple[Person, str]]:
        """Each person with each of their names: in Latin letters, in Hangul, and other names."""
        from tearjerk.catalogue.other_names import read_other_names

        others = read_other_names()
        return [
            (person, name)
            for person in self._people
            for name in (person.name, person.name_ko or "", *others.get(person.name_ko or "", ()))
            if name
        ]

    @cached_property
    def _people_by_exact_name(self) -> dict[str, set[Person]]:
        """People by their ids and full names."""
        found: dict[str, set[Person]] = {}
        for person, name in self.names:
            found.setdefault(_exact_form(name), set()).add(person)
        for person in self._people:
            if person.id is not None:
                found.setdefault(person.id, set()).add(person)
        return found

    def _find_by_words(self, name: str) -> set[Person]:
        from tearjerk.hangul.names import joined_word_orders, plain_names

        (plain,) = plain_names([name])
        words = plain.split()
        if not words:
            return set()
        whole_words = [self._people_by_word.get(word, set()) for word in words]
        return set.intersection(*whole_words).union(
            *(self._people_by_joined_name.get(joined, ()) for joined in joined_word_orders(plain))
        )

    @cached_property
    def _people_by_word(self) -> dict[str, set[Person]]:
        """People by each word of their printed name in Latin letters."""
        from tearjerk.hangul.names import plain_names

        found: dict[str, set[Person]] = {}
        plain = plain_names(person.name for person in self._people)
        for person, name in zip(self._people, plain, strict=False):
            for word in name.split():
                found.setdefault(word, set()).add(person)
        return found

    @cached_property
    def _people_by_joined_name(self) -> dict[str, set[Person]]:
        """People by each of their names without spaces, with the first or the last word first."""
        from tearjerk.hangul.names import joined_word_orders, plain_names

        found: dict[str, set[Person]] = {}
        plain = plain_names(name for _, name in self.names)
        for (person, _), name in zip(self.names, plain, strict=False):
            for joined in joined_word_orders(name):
                found.setdefault(joined, set()).add(person)
        return found

    def _find_by_romanisation(self, name: str) -> set[Person]:
        from tearjerk.hangul.jamo import has_hangul
        from tearjerk.hangul.names import name_keys, plain_names

        (keys,), (plain,) = name_keys([name]), plain_names([name])
        if has_hangul(name):  # compare two names in Hangul by spelling, not by pronunciation
            keys = {key for key in keys if " " not in key}
        found = set[Person]().union(*(self._people_by_key.get(key, ()) for key in keys))
        if has_hangul(name):
            return found
        return {person for person in found if _can_be_spelled(plain, person)}

    @cached_property
    def _people_by_key(self) -> dict[str, set[Person]]:
        from tearjerk.hangul.names import name_keys

        found: dict[str, set[Person]] = {}
        for (person, _), keys in zip(self.names, name_keys([name for _, name in self.names]), strict=True):
            for key in keys:
                found.setdefault(key, set()).add(person)
        return found


def _exact_form(name: str) -> str:
    """Return a name in a form that does not depend on case or word order."""
    return " ".join(sorted(name.casefold().split()))


def _can_be_spelled(plain_name: str, person: Person) -> bool:
    """Return whether a name in Latin letters can spell a Hangul name of the person; true if there is none to compare with."""
    from tearjerk.catalogue.other_names import read_other_names
    from tearjerk.hangul.jamo import is_hangul
    from tearjerk.hangul.names import can_spell_name

    if person.name_ko is None or not all(map(is_hangul, person.name_ko)):
        return True
    names = (person.name_ko, *read_other_names().get(person.name_ko, ()))
    return any(can_spell_name(plain_name, name) for name in names)


def fold_name(name: str) -> str:
    """Return a name in a form that does not depend on case, hyphens or word order."""
    return _exact_form(name.replace("-", ""))


def distinct_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return the names without duplicates, in order, each in its first spelling."""
    first_spellings: dict[str, str] = {}
    for name in names:
        first_spellings.setdefault(fold_name(name), name)
    return tuple(first_spellings.values())


_last_index: tuple[Sequence[Film], PeopleIndex] | None = None


def _index_of(films: Sequence[Film]) -> PeopleIndex:
    """Return the index of the people in the films; the latest one is cached, because one command looks up a name several times."""
    global _last_index
    if _last_index is None or _last_index[0] is not films:
        _last_index = (films, PeopleIndex(person for film in films for person in film.people))
    return _last_index[1]


def find_people(films: Sequence[Film], name_or_id: str) -> set[Person]:
    """Return the directors and cast members of the films who have this id or name."""
    return _index_of(films).find(name_or_id)


def namesake_ids(people: Iterable[Person]) -> list[str]:
    """Return the ids of those who share their name with somebody else among these people."""
    ids: dict[str, set[str]] = {}
    for person in people:
        if person.id is not None:
            ids.setdefault(person.name_ko or person.name, set()).add(person.id)
    return sorted(id_ for ids_of_name in ids.values() if len(ids_of_name) > 1 for id_ in ids_of_name)


def count_films(films: Sequence[Film], names_or_ids: Iterable[str]) -> list[int]:
    """Return for each name or id the number of films with a person of this name or id, without a search per film."""
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
    """Raise UnknownPersonError, suggesting the closest name if one is similar, if nobody in the catalogue has this name or id.

    Raises UsageError if it is blank.
    """
    if not name_or_id.strip():
        raise UsageError("`--person` needs a name.")
    people = _index_of(films)
    if people.find(name_or_id):
        return
    from difflib import get_close_matches

    folded = {name.casefold(): name for name in sorted({name for _, name in people.names})}
    near = get_close_matches(name_or_id.casefold(), folded, n=1, cutoff=MIN_SUGGESTION_RATIO)
    raise UnknownPersonError(
        name_or_id,
        f"No person '{name_or_id}'. Did you mean '{folded[near[0]]}'?"
        if near
        else f"No person '{name_or_id}' in the catalogue. Try another spelling, or search for a title instead.",
    )
