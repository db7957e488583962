"""Completion of values from a fixed list: themes, levels, countries, days, fields."""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import Any

from tearjerk.catalogue import lookup, vocabulary
from tearjerk.commands.shared.fields import command_fields
from tearjerk.errors import UsageError
from tearjerk.shells.completions import FILES, CompletionItem, safe_completions


def split_at_last_comma(incomplete: str) -> tuple[str, str]:
    """Split a comma-separated list into everything up to the last comma, inclusive, and the value at the cursor."""
    last = incomplete.rpartition(",")[2].lstrip()
    return incomplete.removesuffix(last) if last else incomplete, last


def completions_with_prefix(completions: Iterable[CompletionItem], typed: str) -> list[CompletionItem]:
    """Return the completions that start with the text typed, ignoring case; the typed part keeps its case."""
    wanted = typed.casefold()
    return [
        CompletionItem(typed + word[len(typed) :], description)
        for word, description in completions
        if word.casefold().startswith(wanted)
    ]


def fixed_word_completer(*words: str) -> Callable[[Any, str], list[CompletionItem]]:
    """Return a completer for words that the command accepts only as written."""

    def completer(ctx: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 -- the signature of a completer
        return [CompletionItem(word) for word in words if word.startswith(incomplete)]

    return completer


def files(ctx: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001 -- the signature of a completer
    """Return the placeholder that makes the shell complete file names."""
    return [FILES]


def catalogues(ctx: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Offer the bundled catalogue and file names."""
    return [
        *completions_with_prefix(
            [CompletionItem("bundled", "the catalogue that ships with tearjerk")], incomplete
        ),
        FILES,
    ]


def themes(ctx: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Offer themes."""
    return vocabulary_completions(lookup.THEME, incomplete)


def genres(ctx: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Offer genres."""
    return vocabulary_completions(lookup.GENRE, incomplete)


def warnings(ctx: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Offer warnings."""
    return vocabulary_completions(lookup.WARNING, incomplete)


def aftertastes(ctx: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Offer aftertastes; none after a comma, because the option takes only one."""
    return [] if "," in incomplete else vocabulary_completions(lookup.AFTERTASTE, incomplete)


def vocabulary_completions(kind: lookup.EntryKind, incomplete: str) -> list[CompletionItem]:
    """Offer vocabulary entries after the last comma: ids, otherwise labels, otherwise everyday words.

    If none starts with the text typed, offers the Korean labels that start with its keystrokes (which may end in
    half a syllable).
    """
    before, typed = split_at_last_comma(incomplete)
    taken = {_entry_id(kind, word) for word in before.split(",") if word.strip()}
    free = [entry for entry in kind.entries.values() if entry.id not in taken]
    for completions in (
        _id_completions(free),
        _label_completions(free),
        _everyday_word_completions(kind, free),
    ):
        found = completions_with_prefix(completions, typed)
        if found:
            return safe_completions(CompletionItem(before + text, description) for text, description in found)
    return safe_completions(
        CompletionItem(before + entry.label_ko, _description(entry))
        for entry in _match_keystrokes(free, typed)
    )


def _entry_id(kind: lookup.EntryKind, word: str) -> str:
    """Return the id of the entry that a word means, or the word itself if it means none."""
    try:
        return lookup.find(kind, word)
    except UsageError:
        return word


def _id_completions(entries: Iterable[vocabulary.Entry]) -> Iterator[CompletionItem]:
    for entry in entries:
        yield CompletionItem(entry.id, entry.meaning)


def _label_completions(entries: Iterable[vocabulary.Entry]) -> Iterator[CompletionItem]:
    for entry in entries:
        for label in dict.fromkeys((entry.label_ko, *entry.label_ko.split("·"), entry.label)):
            yield CompletionItem(label.replace(" ", "-"), _description(entry))


def _everyday_word_completions(
    kind: lookup.EntryKind, entries: Iterable[vocabulary.Entry]
) -> Iterator[CompletionItem]:
    from tearjerk.catalogue.everyday_words import EVERYDAY_WORDS

    for entry in entries:
        for word in filter(None, EVERYDAY_WORDS.get(kind.noun, {}).get(entry.id, "").split("|")):
            yield CompletionItem(word.replace(" ", "-"), _description(entry))


def _match_keystrokes(entries: Iterable[vocabulary.Entry], typed: str) -> list[vocabulary.Entry]:
    from tearjerk.hangul.jamo import has_hangul
    from tearjerk.search.query.spelling import to_keystrokes

    if not has_hangul(typed):
        return []
    keys = to_keystrokes(typed).replace(" ", "")
    return [entry for entry in entries if to_keystrokes(entry.label_ko).startswith(keys)]


def _description(entry: vocabulary.Entry) -> str:
    return f"{entry.id} · {entry.meaning}"


def certificates(ctx: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Offer certificates."""
    return completions_with_prefix(
        (CompletionItem(_match_case(incomplete, certificate)) for certificate in vocabulary.CERTIFICATES),
        incomplete,
    )


def _match_case(typed: str, code: str) -> str:
    """Return a code, in lower case if the user types in lower case."""
    return code.lower() if typed.islower() else code


def levels(ctx: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Offer cry levels and ranges of them."""
    from tearjerk.tears.levels import level_meaning

    level_completions = [
        CompletionItem(str(level), f"{level_meaning(level)} wrote that it made them cry")
        for level in range(5, 0, -1)
    ]
    return completions_with_prefix(
        (*level_completions, CompletionItem("4+", "4 and 5"), CompletionItem("2-3", "2 and 3")), incomplete
    )


def countries(ctx: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Offer countries by code, otherwise by name, otherwise by a later word of the name ('Korea')."""
    from tearjerk.catalogue.countries import country_names

    named = [CompletionItem(name, code) for code, name in country_names().items()]
    codes = [CompletionItem(_match_case(incomplete, code), name) for name, code in named]
    wanted = f" {incomplete.casefold()}"
    return safe_completions(
        completions_with_prefix(codes, incomplete)
        or completions_with_prefix(named, incomplete)
        or [completion for completion in named if wanted in completion.text.casefold()]
    )


def days(ctx: Any, incomplete: str) -> list[CompletionItem]:  # noqa: ARG001
    """Offer words for the day of a viewing; dates are not completed."""
    return completions_with_prefix(map(CompletionItem, ("today", "yesterday", "unknown")), incomplete)


def fields(ctx: Any, incomplete: str) -> list[CompletionItem]:
    """Offer field names after the last comma: those that the command has with the options typed."""
    command = import_module(f"tearjerk.commands.{ctx.command.name.replace('-', '_')}")
    names = command_fields(command, ctx.params)
    before, typed = split_at_last_comma(incomplete)
    taken = before.split(",")
    return [CompletionItem(before + name) for name in names if name.startswith(typed) and name not in taken]
