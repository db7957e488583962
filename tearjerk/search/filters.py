"""Suggestions of filters: 'dementia movies' names a theme, 'romance' a genre."""

from tearjerk.catalogue.lookup import ENTRY_KINDS, fold, ids_by_everyday_word, ids_by_label
from tearjerk.search.query.word_lists import (
    FILM_WORDS,
    INFORMATION_WORDS,
    TITLE_FUNCTION_WORDS,
    WATCHING_WORDS,
    WORDS_FOR_KOREAN,
)

MAX_WORDS = 8


def _ignored_words() -> frozenset[str]:
    return FILM_WORDS | WORDS_FOR_KOREAN | INFORMATION_WORDS | WATCHING_WORDS | TITLE_FUNCTION_WORDS


def suggest_filter_command(query: str) -> str | None:
    """Return a command with the filter that a word of the query names, by label or everyday word, or None if no word does."""
    ignored_words = _ignored_words()
    ids_by_kind = [(kind, ids_by_everyday_word(kind) | ids_by_label(kind.entries)) for kind in ENTRY_KINDS]
    for word in query.casefold().split()[:MAX_WORDS]:
        if word in ignored_words:
            continue
        for kind, ids in ids_by_kind:
            entry_id = ids.get(fold(word))
            if entry_id is not None:
                return f"tearjerk list {kind.option} {entry_id}"
    return None


def hint_at_filter(query: str) -> str | None:
    """Return a hint at the filter whose label is the query without words such as 'film' or 'watch', or None if there is none."""
    words = query.casefold().split()
    if len(words) > MAX_WORDS:
        return None
    ignored_words = _ignored_words()
    content = [word for word in words if word not in ignored_words]
    for text in [" ".join(content)] if content else words:
        for kind in ENTRY_KINDS:
            entry_id = ids_by_label(kind.entries).get(fold(text))
            if entry_id is not None:
                article = "an" if kind.noun[0] in "aeiou" else "a"
                return f"'{text}' is {article} {kind.noun}: tearjerk list {kind.option} {entry_id}"
    return None
