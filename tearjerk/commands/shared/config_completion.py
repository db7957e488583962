"""Completion of `config`: an action, then a key, then values of that key."""

import os
from collections.abc import Callable
from typing import Any

from tearjerk.commands.shared import word_completion
from tearjerk.shells.completions import CompletionItem, safe_completions

ACTIONS = {
    "get": "print the value of a key",
    "set": "set the values of a key",
    "add": "add values to a list",
    "remove": "remove values from a list",
    "unset": "remove a key",
    "path": "print the path of the config file",
}

OFFERED_CRY_LEVELS = ("5", "4+", "3+", "2-3")

VALUE_COMPLETERS: dict[str, Callable[[Any, str], list[CompletionItem]]] = {
    "avoid": word_completion.warnings,
    "max-age": word_completion.certificates,
    "country": word_completion.countries,
    "cry-level": word_completion.fixed_word_completer(*OFFERED_CRY_LEVELS),
    "aftertaste": word_completion.aftertastes,
    "catalogue": word_completion.catalogues,
}
"""The completer of each key's values."""


def config_words(ctx: Any, incomplete: str) -> list[CompletionItem]:
    """Offer the next word after `config`, given the words typed before it."""
    words = list(ctx.params.get("words") or ())
    if not words:
        return word_completion.completions_with_prefix(
            (CompletionItem(*action) for action in ACTIONS.items()), incomplete
        )
    action, *rest = words
    if not rest:
        return _key_completions(action, incomplete)
    if action not in ("set", "add", "remove") or rest[0] not in VALUE_COMPLETERS:
        return []
    key, *values = rest
    if action == "remove":
        stored = [value for value in _stored_values(key) if value not in values]
        return safe_completions(CompletionItem(value) for value in stored if value.startswith(incomplete))
    if values and not _is_list(key):
        return []
    return [
        completion for completion in VALUE_COMPLETERS[key](ctx, incomplete) if completion.text not in values
    ]


def _key_completions(action: str, incomplete: str) -> list[CompletionItem]:
    """Offer the keys an action applies to; get, remove and unset apply only to keys that are set."""
    from tearjerk.preferences.keys import KEYS

    if action not in ACTIONS or action == "path":
        return []
    usable = [key for key in KEYS.values() if key.is_list or action not in ("add", "remove")]
    if action in ("get", "remove", "unset"):
        usable = [key for key in usable if _stored_values(key.name)]
    return [CompletionItem(key.name, key.meaning) for key in usable if key.name.startswith(incomplete)]


def _is_list(key: str) -> bool:
    from tearjerk.preferences.keys import KEYS

    return KEYS[key].is_list


def _stored_values(key: str) -> list[str]:
    from tearjerk.errors import FileError
    from tearjerk.folders import config_path
    from tearjerk.preferences.reading import read

    try:
        return read(config_path(os.environ)).values(key)
    except FileError:  # no home folder, so no config
        return []
