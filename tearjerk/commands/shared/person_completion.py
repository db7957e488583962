"""What a Tab offers for a person: whole names in either script, given names, ids of namesakes."""

from collections.abc import Iterable, Iterator
from typing import Any

from tearjerk.catalogue.film import Person
from tearjerk.commands.shared.film_completion import films_of
from tearjerk.commands.shared.word_completion import after_comma
from tearjerk.shells.offers import Offer, inert


def people(ctx: Any, incomplete: str) -> list[Offer]:
    """For each person the first way to write their name that goes on from what was typed.

    Without a space in it names have hyphens, so that no shell needs quotes. Where no name goes on, Hangul
    names that what was typed stands for (half a syllable, a given name).
    """
    before, typed = after_comma(incomplete)
    everybody = {person: None for film in films_of(ctx) for person in film.people}
    offers: dict[str, Offer] = {}
    for person in everybody:
        text = next((way for way in _ways(person, spaced=" " in typed) if _goes_on(way, typed)), None)
        if text is not None:
            whole = typed + text[len(typed) :]
            offers.setdefault(whole.casefold(), Offer(before + whole, _described(person)))
    found = list(offers.values()) or [
        Offer(before + name, _described(person)) for person, name in _meant(typed, everybody)
    ]
    return inert(sorted(found))


def _goes_on(way: str, typed: str) -> bool:
    return way.casefold().startswith(typed.casefold())


def _ways(person: Person, *, spaced: bool) -> Iterator[str]:
    """Ways to write a name that `--person` understands, the whole name first."""
    name = " ".join(person.name.split())
    join = " " if spaced else "-"
    yield name.replace(" ", join)
    if person.name_ko:
        yield person.name_ko.replace(" ", join)
    family, _, given = name.partition(" ")
    if given and " " not in given:
        one_word = given.replace("-", "")
        yield given
        yield one_word
        yield f"{family}{join}{one_word}"
        if spaced:
            yield f"{given} {family}"
            yield f"{one_word} {family}"
    if person.id:
        yield person.id


def _meant(typed: str, people: Iterable[Person]) -> Iterator[tuple[Person, str]]:
    """The people whose Hangul name, or the given name in it, begins with the keystrokes of what was typed."""
    from tearjerk.hangul.jamo import has_hangul
    from tearjerk.search.spelling import spelled

    if not has_hangul(typed):
        return
    keys = spelled(typed).replace(" ", "")
    for person in people:
        name = person.name_ko or ""
        if any(spelled(part).startswith(keys) for part in (name, name[1:])):
            yield person, name


def _described(person: Person) -> str:
    return " · ".join(name for name in (person.name, person.name_ko) if name)
