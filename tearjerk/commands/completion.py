"""What the shell offers after a Tab.

Typer drops every offer that does not begin with what was typed, so an offer keeps the reader's own
spelling of the beginning and adds the rest of the title.
"""

from collections.abc import Iterable
from typing import Any

from tearjerk import vocabulary
from tearjerk.film import FIELDS, Film


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


def fields(incomplete: str) -> list[str]:
    """Field names after the last comma."""
    before, comma, last = incomplete.rpartition(",")
    taken = before.split(",")
    return [f"{before}{comma}{field}" for field in FIELDS if field.startswith(last) and field not in taken]


def _continuations(typed: str, whole: str) -> Iterable[str]:
    """`typed` with the rest of `whole` behind it, where the two begin alike but for case."""
    import unicodedata  # a Tab alone needs it, a run does not

    plain = unicodedata.normalize("NFC", typed)
    if whole.casefold().startswith(plain.casefold()):
        yield typed + whole[len(plain) :]


def _films(path: str | None = None) -> tuple[Film, ...]:
    # A Tab must stay silent: a broken catalogue is reported by the command itself.
    from tearjerk.catalogue import load
    from tearjerk.errors import TearjerkError

    try:
        return load(path)
    except TearjerkError:
        return ()


def people(incomplete: str) -> list[str]:
    """Names of directors and cast, in Latin letters or Hangul."""
    names = {
        name for film in _films() for person in film.people for name in (person.name, person.name_ko) if name
    }
    return [offer for name in sorted(names) for offer in _continuations(incomplete, name)]


def titles(ctx: Any, incomplete: str) -> list[tuple[str, str]]:
    """Ids and titles; after some words of a title, the words that follow. Articles and signs need not be typed."""
    from tearjerk.search.complete import continuations

    typed_before = " ".join(ctx.params.get("title") or ctx.params.get("query") or ())
    lead = f"{typed_before} " if typed_before else ""
    films = _films(ctx.params.get("catalogue"))
    offers: dict[str, str] = {}
    for film in films:
        for whole in _continuations(lead + incomplete, film.id):
            offers.setdefault(whole[len(lead) :], f"{film.title} ({film.year})")
    for rest, film in continuations(lead + incomplete, films):
        offers.setdefault(incomplete + rest, f"{film.title} ({film.year})")
    return list(offers.items())


def sort_keys(incomplete: str) -> list[str]:
    """The orders of a list."""
    from tearjerk.order import KEYS

    return [key for key in KEYS if key.startswith(incomplete)]
