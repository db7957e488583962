"""What Tab offers when a value is one of a list of words: themes, levels, countries, fields, formats."""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any

from tearjerk.catalogue import lookup, vocabulary
from tearjerk.commands.shared.fields import fields_of
from tearjerk.errors import UsageError
from tearjerk.shells.offers import FILES, Offer, inert


def after_comma(incomplete: str) -> tuple[str, str]:
    """The values of a list with commas that were typed before, commas included, and the one at the cursor."""
    last = incomplete.rpartition(",")[2].lstrip()
    return incomplete.removesuffix(last) if last else incomplete, last


def beginning(words: Iterable[Offer], typed: str) -> list[Offer]:
    """The words that begin with what was typed, whatever its case, in the case in which it was typed."""
    wanted = typed.casefold()
    return [
        Offer(typed + word[len(typed) :], description)
        for word, description in words
        if word.casefold().startswith(wanted)
    ]


def choices(*words: str) -> Callable[[Any, str], list[Offer]]:
    """A completer of these words, which the command accepts only exactly as written."""

    def completer(ctx: Any, incomplete: str) -> list[Offer]:  # noqa: ARG001 -- the signature of a completer
        return [Offer(word) for word in words if word.startswith(incomplete)]

    return completer


def files(ctx: Any, incomplete: str) -> list[Offer]:  # noqa: ARG001 -- the signature of a completer
    """The names of files."""
    return [FILES]


def catalogues(ctx: Any, incomplete: str) -> list[Offer]:  # noqa: ARG001
    """The bundled catalogue, and the names of files."""
    return [*beginning([Offer("bundled", "the catalogue that ships with tearjerk")], incomplete), FILES]


def themes(ctx: Any, incomplete: str) -> list[Offer]:  # noqa: ARG001
    """Themes."""
    return entries(lookup.THEME, incomplete)


def genres(ctx: Any, incomplete: str) -> list[Offer]:  # noqa: ARG001
    """Genres."""
    return entries(lookup.GENRE, incomplete)


def warnings(ctx: Any, incomplete: str) -> list[Offer]:  # noqa: ARG001
    """Warnings."""
    return entries(lookup.WARNING, incomplete)


def aftertastes(ctx: Any, incomplete: str) -> list[Offer]:  # noqa: ARG001
    """Aftertastes; the option takes one."""
    return [] if "," in incomplete else entries(lookup.AFTERTASTE, incomplete)


def entries(kind: lookup.Kind, incomplete: str) -> list[Offer]:
    """Words for the entries of a vocabulary, after the last comma: ids, else labels, else everyday words.

    Where none goes on from what was typed, the Korean labels whose keystrokes it begins (half a syllable).
    """
    before, typed = after_comma(incomplete)
    taken = {_meant(kind, word) for word in before.split(",") if word.strip()}
    free = [entry for entry in kind.entries.values() if entry.id not in taken]
    for words in (_ids(free), _labels(free), _everyday_words(kind, free)):
        found = beginning(words, typed)
        if found:
            return inert(Offer(before + text, description) for text, description in found)
    return inert(Offer(before + entry.label_ko, _about(entry)) for entry in _half_typed(free, typed))


def _meant(kind: lookup.Kind, word: str) -> str:
    """The entry that a word typed before means; the word itself where it means none."""
    try:
        return lookup.find(kind, word)
    except UsageError:
        return word


def _ids(entries: Iterable[vocabulary.Entry]) -> Iterator[Offer]:
    for entry in entries:
        yield Offer(entry.id, entry.meaning)


def _labels(entries: Iterable[vocabulary.Entry]) -> Iterator[Offer]:
    for entry in entries:
        for label in dict.fromkeys((entry.label_ko, *entry.label_ko.split("·"), entry.label)):
            yield Offer(label.replace(" ", "-"), _about(entry))


def _everyday_words(kind: lookup.Kind, entries: Iterable[vocabulary.Entry]) -> Iterator[Offer]:
    from tearjerk.catalogue.everyday_words import WORDS

    for entry in entries:
        for word in filter(None, WORDS.get(kind.noun, {}).get(entry.id, "").split("|")):
            yield Offer(word.replace(" ", "-"), _about(entry))


def _half_typed(entries: Iterable[vocabulary.Entry], typed: str) -> list[vocabulary.Entry]:
    from tearjerk.hangul.jamo import has_hangul
    from tearjerk.search.query.spelling import to_keystrokes

    if not has_hangul(typed):
        return []
    keys = to_keystrokes(typed).replace(" ", "")
    return [entry for entry in entries if to_keystrokes(entry.label_ko).startswith(keys)]


def _about(entry: vocabulary.Entry) -> str:
    return f"{entry.id} · {entry.meaning}"


def certificates(ctx: Any, incomplete: str) -> list[Offer]:  # noqa: ARG001
    """Korean ratings."""
    return beginning(
        (Offer(_match_case(incomplete, rating)) for rating in vocabulary.CERTIFICATES), incomplete
    )


def _match_case(typed: str, code: str) -> str:
    """A code, in lower case if that is how it was typed."""
    return code.lower() if typed.islower() else code


def levels(ctx: Any, incomplete: str) -> list[Offer]:  # noqa: ARG001
    """Cry levels and how they are combined."""
    from tearjerk.tears.levels import meaning

    steps = [Offer(str(step), f"{meaning(step)} wrote that it made them cry") for step in range(5, 0, -1)]
    return beginning((*steps, Offer("4+", "4 and 5"), Offer("2-3", "2 and 3")), incomplete)


def countries(ctx: Any, incomplete: str) -> list[Offer]:  # noqa: ARG001
    """Countries, by code or by name, else by a later word of the name: Korea."""
    from tearjerk.catalogue.countries import country_names

    named = [Offer(name, code) for code, name in country_names().items()]
    codes = [Offer(_match_case(incomplete, code), name) for name, code in named]
    wanted = f" {incomplete.casefold()}"
    return inert(
        beginning(codes, incomplete)
        or beginning(named, incomplete)
        or [offer for offer in named if wanted in offer.text.casefold()]
    )


def days(ctx: Any, incomplete: str) -> list[Offer]:  # noqa: ARG001
    """Completes the day of a viewing with words; dates themselves are not completed."""
    return beginning(map(Offer, ("today", "yesterday", "unknown")), incomplete)


def fields(ctx: Any, incomplete: str) -> list[Offer]:
    """Field names of the command at hand, after the last comma; only those that it has with the options typed."""
    command = import_module(f"tearjerk.commands.{ctx.command.name.replace('-', '_')}")
    names = fields_of(command, ctx.params)
    before, typed = after_comma(incomplete)
    taken = before.split(",")
    return [Offer(before + name) for name in names if name.startswith(typed) and name not in taken]
