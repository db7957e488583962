"""What Tab offers for a person: whole names in either script, given names, ids of namesakes."""

from collections.abc import Iterable, Iterator
from typing import Any

from tearjerk.catalogue.film import Film, Person
from tearjerk.commands.shared.film_completion import films_of
from tearjerk.commands.shared.word_completion import after_comma
from tearjerk.shells.offers import Offer, inert


def people(ctx: Any, incomplete: str) -> list[Offer]:
    """For each person the first way to write their name that continues what was typed.

    If no space was typed, names get hyphens, so that no shell needs quotes. If none continues it, Hangul
    names that what was typed stands for (half a syllable, a given name).
    """
    before, typed = after_comma(incomplete)
    everybody = _everybody(films_of(ctx))
    found = _continuations(typed, ((person, _ways(person, spaced=" " in typed)) for person in everybody))
    found = found or [Offer(name, _described(person)) for person, name in _meant(typed, everybody)]
    return inert(sorted(Offer(before + name, description) for name, description in found))


def whole_names(typed: str, films: Iterable[Film]) -> list[Offer]:
    """For each person their whole name, in the script in which it goes on from what was typed."""
    ways = ((person, _whole(person, " " if " " in typed else "-")) for person in _everybody(films))
    return inert(sorted(_continuations(typed, ways)))


def _everybody(films: Iterable[Film]) -> list[Person]:
    return list(dict.fromkeys(person for film in films for person in film.people))


def _continuations(typed: str, ways: Iterable[tuple[Person, Iterable[str]]]) -> list[Offer]:
    """For each person, the first spelling that begins with what was typed, without duplicates."""
    offers: dict[str, Offer] = {}
    wanted = typed.casefold()
    for person, names in ways:
        name = next((name for name in names if name.casefold().startswith(wanted)), None)
        if name is not None:
            offers.setdefault(name.casefold(), Offer(typed + name[len(typed) :], _described(person)))
    return list(offers.values())


def _whole(person: Person, join: str) -> list[str]:
    names = (" ".join(person.name.split()), person.name_ko or "")
    return [name.replace(" ", join) for name in names if name]


def _ways(person: Person, *, spaced: bool) -> Iterator[str]:
    """Ways to write a name that `--person` understands, the whole name first."""
    join = " " if spaced else "-"
    yield from _whole(person, join)
    family, _, given = " ".join(person.name.split()).partition(" ")
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
    from tearjerk.search.query.spelling import to_keystrokes

    if not has_hangul(typed):
        return
    keys = to_keystrokes(typed).replace(" ", "")
    for person in people:
        name = person.name_ko or ""
        if any(to_keystrokes(part).startswith(keys) for part in (name, name[1:])):
            yield person, name


def _described(person: Person) -> str:
    return " · ".join(name for name in (person.name, person.name_ko) if name)
