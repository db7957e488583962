"""What the shell offers after a Tab.

Typer drops every offer that does not begin with what was typed, so an offer keeps the user's own
spelling of the beginning and adds the rest of the title.

What a shell gets, it evaluates (zsh), expands (bash), splits and inserts without quotes. So whatever comes
from a file goes through `inert`, which lets only characters pass that mean nothing to any shell.
"""

import os
from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import Any

from tearjerk.catalogue import vocabulary
from tearjerk.catalogue.film import FIELDS, Film
from tearjerk.text.sanitize import clean

INERT_SIGNS = frozenset(" -.,·_")
"""All that passes beside letters and digits: enough for titles and names, and no shell takes it for its own."""


def _entries(entries: vocabulary.Vocabulary, typed: str) -> list[tuple[str, str]]:
    offers = [
        (entry.id, entry.meaning) for entry in entries.values() if entry.id.startswith(typed.casefold())
    ]
    if not offers:
        offers = [
            (entry.label_ko, entry.id) for entry in entries.values() if entry.label_ko.startswith(typed)
        ]
    return offers


def themes(incomplete: str) -> list[tuple[str, str]]:
    """Themes, by id or Korean label."""
    return _entries(vocabulary.THEMES, incomplete)


def genres(incomplete: str) -> list[tuple[str, str]]:
    """Genres."""
    return _entries(vocabulary.GENRES, incomplete)


def warnings(incomplete: str) -> list[tuple[str, str]]:
    """Warnings."""
    return _entries(vocabulary.WARNINGS, incomplete)


def aftertastes(incomplete: str) -> list[tuple[str, str]]:
    """Aftertastes."""
    return _entries(vocabulary.AFTERTASTES, incomplete)


def certificates(incomplete: str) -> list[str]:
    """Korean ratings."""
    return [rating for rating in vocabulary.CERTIFICATES if rating.startswith(incomplete.upper())]


def levels(incomplete: str) -> list[tuple[str, str]]:
    """Cry levels and how they are combined."""
    from tearjerk.tears.levels import meaning

    offers = [(str(step), f"{meaning(step)} wrote that it made them cry") for step in range(5, 0, -1)]
    return [
        offer for offer in (*offers, ("4+", "4 and 5"), ("2-3", "2 and 3")) if offer[0].startswith(incomplete)
    ]


def fields(ctx: Any, incomplete: str) -> list[str]:
    """Field names of the verb at hand, after the last comma."""
    verb = import_module(f"tearjerk.commands.{ctx.command.name.replace('-', '_')}")
    before, comma, last = incomplete.rpartition(",")
    taken = before.split(",")
    return [
        f"{before}{comma}{field}"
        for field in getattr(verb, "FIELDS", FIELDS)
        if field.startswith(last) and field not in taken
    ]


def _films(ctx: Any) -> tuple[Film, ...]:
    # A Tab must stay silent: a broken catalogue is reported by the command itself.
    from tearjerk.catalogue.loading import load_all
    from tearjerk.errors import TearjerkError
    from tearjerk.preferences.catalogues import catalogue_paths
    from tearjerk.preferences.reading import preferences

    try:
        preferred = () if ctx.params.get("no_config") else preferences(os.environ).catalogue
        return load_all(catalogue_paths(os.environ, ctx.params.get("catalogue"), preferred))
    except TearjerkError:
        return ()


def inert(offers: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The offers that no shell can obey, each with its description freed of what one could."""
    return [
        (offer, clean("".join(sign if _means_nothing(sign) else " " for sign in description)))
        for offer, description in offers
        if offer and all(map(_means_nothing, offer)) and not offer.startswith("-")
    ]


def _means_nothing(character: str) -> bool:
    return character.isalnum() or character in INERT_SIGNS


def _continuations(typed: str, whole: str) -> Iterable[str]:
    """`typed` with the rest of `whole` behind it, where the two begin alike but for case."""
    from unicodedata import normalize  # a Tab alone needs it, a run does not

    plain, printed = normalize("NFC", typed), clean(whole)
    if printed.casefold().startswith(plain.casefold()):
        yield typed + printed[len(plain) :]


def people(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """Names of directors and cast: Hangul, and Latin letters with hyphens, so that no shell needs quotes.

    Where two people have one name, their ids too.
    """
    names = {
        name
        for film in _films(ctx)
        for person in film.people
        for name in (person.name, person.name_ko, person.id)
        if name
    }
    return inert(
        (offer, "")
        for name in sorted(names)
        for offer in _continuations(incomplete, clean(name).replace(" ", "-"))
    )


def titles(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """Ids and titles; after some words of a title, the words that follow. Articles and signs need not be typed."""
    from tearjerk.search.completion import continuations

    typed_before = " ".join(ctx.params.get("title") or ctx.params.get("query") or ())
    lead = f"{typed_before} " if typed_before else ""
    films = _films(ctx)
    offers: dict[str, str] = {}
    for film in films:
        for whole in _continuations(lead + incomplete, film.id):
            offers.setdefault(whole[len(lead) :], _described(film))
    for rest, film in continuations(lead + incomplete, films):
        offers.setdefault(incomplete + " " * rest.startswith(" ") + clean(rest), _described(film))
    return inert(offers.items())


def _described(film: Film) -> str:
    return f"{film.title_ko} {film.year}"


def sort_keys(incomplete: str) -> list[str]:
    """The orders of a list."""
    from tearjerk.selection.sorting import KEYS

    return [key for key in KEYS if key.startswith(incomplete)]


def countries(incomplete: str) -> list[tuple[str, str]]:
    """Countries, by code or by the beginning of a name."""
    from tearjerk.catalogue.countries import country_names

    wanted = incomplete.casefold()
    by_code = [pair for pair in country_names().items() if pair[0].startswith(incomplete.upper())]
    return inert(
        by_code
        or [(name, code) for code, name in country_names().items() if name.casefold().startswith(wanted)]
    )


CONFIG_ACTIONS = ("get", "set", "add", "remove", "unset", "path")


def config_words(ctx: Any, incomplete: str) -> list[str]:
    """The words of `config`: an action, then a key, then the values of that key."""
    from tearjerk.preferences.keys import KEYS

    words = list(ctx.params.get("words") or ())
    if not words:
        offers: Sequence[str] = CONFIG_ACTIONS
    elif len(words) == 1:
        offers = () if words[0] == "path" else tuple(KEYS)
    else:
        offers = _config_values(words[1])
    return [offer for offer in offers if offer.startswith(incomplete) and offer not in words[2:]]


def _config_values(key: str) -> Sequence[str]:
    if key == "avoid":
        return tuple(vocabulary.WARNINGS)
    if key == "country":
        from tearjerk.catalogue.countries import country_names

        return tuple(country_names())
    return {
        "max-age": vocabulary.CERTIFICATES,
        "aftertaste": tuple(vocabulary.AFTERTASTES),
        "cry-level": ("5", "4+", "3+", "2-3"),
    }.get(key, ())
