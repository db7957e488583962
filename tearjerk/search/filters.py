"""Suggestions of filters: 'dementia movies' names a theme, 'romance' a genre."""

from tearjerk.catalogue.lookup import KINDS, everyday_spellings, fold, spellings
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
    """Return a command with the filter that a word of the query names, by its label or an everyday word."""
    ignored_words = _ignored_words()
    for word in query.casefold().split()[:MAX_WORDS]:
        if word in ignored_words:
            continue
        for kind in KINDS:
            entry = spellings(kind.entries).get(fold(word)) or everyday_spellings(kind).get(fold(word))
            if entry is not None:
                return f"tearjerk list {kind.option} {entry}"
    return None


def hint_at_filter(query: str) -> str | None:
    """Return a hint at the filter that a query names, or None unless it is a vocabulary entry with nothing but words for films."""
    words = query.casefold().split()
    if len(words) > MAX_WORDS:
        return None
    ignored_words = _ignored_words()
    content = [word for word in words if word not in ignored_words]
    for text in [" ".join(content)] if content else words:
        for kind in KINDS:
            entry = spellings(kind.entries).get(fold(text))
            if entry is not None:
                article = "an" if kind.noun[0] in "aeiou" else "a"
                return f"'{text}' is {article} {kind.noun}: tearjerk list {kind.option} {entry}"
    return None
