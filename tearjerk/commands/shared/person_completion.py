"""Completion of people: full names in either script, given names, and ids of people who share a name."""

from collections.abc import Iterable, Iterator
from typing import Any

from tearjerk.catalogue.film import Film, Person
from tearjerk.commands.shared.film_completion import load_films
from tearjerk.commands.shared.word_completion import split_at_last_comma
from tearjerk.shells.completions import CompletionItem, safe_completions


def people(ctx: Any, incomplete: str) -> list[CompletionItem]:
    """Return one completion for each person: the first form of their name that starts with the text typed.

    Unless a space was typed, names are hyphenated so that they need no quotes. If no name matches, offers
    Hangul names that match the keystrokes (half a syllable, or a given name).
    """
    before, typed = split_at_last_comma(incomplete)
    everyone = _all_people(load_films(ctx))
    found = _name_completions(
        typed, ((person, _name_forms(person, spaced=" " in typed)) for person in everyone)
    )
    found = found or [
        CompletionItem(name, _description(person)) for person, name in _match_keystrokes(typed, everyone)
    ]
    return safe_completions(sorted(CompletionItem(before + name, description) for name, description in found))


def full_name_completions(typed: str, films: Iterable[Film]) -> list[CompletionItem]:
    """Offer full names that start with the text typed, in the script in which they match."""
    name_forms = (
        (person, _full_names(person, " " if " " in typed else "-")) for person in _all_people(films)
    )
    return safe_completions(sorted(_name_completions(typed, name_forms)))


def _all_people(films: Iterable[Film]) -> list[Person]:
    return list(dict.fromkeys(person for film in films for person in film.people))


def _name_completions(typed: str, name_forms: Iterable[tuple[Person, Iterable[str]]]) -> list[CompletionItem]:
    """Offer, without duplicates, the first form of each person's name that starts with the text typed."""
    completions: dict[str, CompletionItem] = {}
    wanted = typed.casefold()
    for person, names in name_forms:
        name = next((name for name in names if name.casefold().startswith(wanted)), None)
        if name is not None:
            completions.setdefault(
                name.casefold(), CompletionItem(typed + name[len(typed) :], _description(person))
            )
    return list(completions.values())


def _full_names(person: Person, separator: str) -> list[str]:
    names = (" ".join(person.name.split()), person.name_ko or "")
    return [name.replace(" ", separator) for name in names if name]


def _name_forms(person: Person, *, spaced: bool) -> Iterator[str]:
    """Yield the forms of a name that `--person` accepts, full names first."""
    separator = " " if spaced else "-"
    yield from _full_names(person, separator)
    family, _, given = " ".join(person.name.split()).partition(" ")
    if given and " " not in given:
        one_word = given.replace("-", "")
        yield given
        yield one_word
        yield f"{family}{separator}{one_word}"
        if spaced:
            yield f"{given} {family}"
            yield f"{one_word} {family}"
    if person.id:
        yield person.id


def _match_keystrokes(typed: str, candidates: Iterable[Person]) -> Iterator[tuple[Person, str]]:
    """Yield the people whose Hangul name, with or without its first syllable, starts with the keystrokes of the text typed."""
    from tearjerk.hangul.jamo import has_hangul
    from tearjerk.search.query.spelling import to_keystrokes

    if not has_hangul(typed):
        return
    keys = to_keystrokes(typed).replace(" ", "")
    for person in candidates:
        name = person.name_ko or ""
        if any(to_keystrokes(part).startswith(keys) for part in (name, name[1:])):
            yield person, name


def _description(person: Person) -> str:
    return " · ".join(name for name in (person.name, person.name_ko) if name)
