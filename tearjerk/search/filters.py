"""Suggestions of filters: 'dementia movies' names a theme, 'romance' a genre, '90s films' a decade."""

from collections.abc import Sequence

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.lookup import ENTRY_KINDS, EntryKind, fold, ids_by_everyday_word, ids_by_label
from tearjerk.errors import UsageError
from tearjerk.search.query.word_lists import (
    FILM_WORDS,
    INFORMATION_WORDS,
    TITLE_FUNCTION_WORDS,
    WATCHING_WORDS,
    WORDS_FOR_KOREAN,
)
from tearjerk.selection.values import MAX_YEAR, Range, parse_year_range

MAX_WORDS = 8
PUNCTUATION = "'’‘\"“”.,?!"
"""Characters ignored at either end of a year: '90s, 2014?"""


def _ignored_words() -> frozenset[str]:
    return FILM_WORDS | WORDS_FOR_KOREAN | INFORMATION_WORDS | WATCHING_WORDS | TITLE_FUNCTION_WORDS


def suggest_filter_command(query: str, films: Sequence[Film]) -> str | None:
    """Return a command with the filters that words of the query name, or None if no word names one.

    At most one entry is named, by its label or an everyday word, and one year, decade or range with films in it.
    """
    years, words = _split_years(query.casefold().split()[:MAX_WORDS])
    options = _entry_options(words)
    if years is not None and _has_film_from(years[1], films):
        options.append(_year_option(years[1]))
    return _command(*options) if options else None


def hint_at_filter(query: str) -> str | None:
    """Return a hint at the filter whose label is the query without words such as 'film' or 'watch', or None if there is none."""
    named = _named_entry(query.casefold().split())
    if named is None:
        return None
    text, kind, entry_id = named
    return f"{_named_as(text, kind.noun)}: {_command(f'{kind.option} {entry_id}')}"


def hint_at_years(query: str, films: Sequence[Film]) -> str | None:
    """Return a hint at --year if the query is a year, decade or range of years, alone or with an entry's label; None otherwise.

    Words such as 'film' or 'watch' are ignored. If no film is from then, the hint says so.
    """
    years, words = _split_years(query.casefold().split())
    if years is None:
        return None
    text, found = years
    named = _named_entry(words)
    if named is None and any(word not in _ignored_words() for word in words):
        return None
    noun = _noun_for(found)
    if not _has_film_from(found, films):
        return f"{_named_as(text, noun)} from which the catalogue has no film."
    if named is None:
        return f"{_named_as(text, noun)}: {_command(_year_option(found))}"
    label, kind, entry_id = named
    return (
        f"{_named_as(label, kind.noun)} and '{text}' a {noun}:"
        f" {_command(f'{kind.option} {entry_id}', _year_option(found))}"
    )


def _entry_options(words: Sequence[str]) -> list[str]:
    ignored_words = _ignored_words()
    ids_by_kind = [(kind, ids_by_everyday_word(kind) | ids_by_label(kind.entries)) for kind in ENTRY_KINDS]
    for word in words:
        if word in ignored_words:
            continue
        for kind, ids in ids_by_kind:
            entry_id = ids.get(fold(word))
            if entry_id is not None:
                return [f"{kind.option} {entry_id}"]
    return []


def _named_entry(words: Sequence[str]) -> tuple[str, EntryKind, str] | None:
    """Return the entry whose label the words are, ignoring words such as 'film', as a triple (label, kind, id)."""
    if len(words) > MAX_WORDS:
        return None
    ignored_words = _ignored_words()
    content = [word for word in words if word not in ignored_words]
    for text in [" ".join(content)] if content else words:
        for kind in ENTRY_KINDS:
            entry_id = ids_by_label(kind.entries).get(fold(text))
            if entry_id is not None:
                return text, kind, entry_id
    return None


def _split_years(words: Sequence[str]) -> tuple[tuple[str, Range] | None, list[str]]:
    """Return the word that means years, with these years, and the other words; None if no word or several do."""
    found: list[tuple[str, Range]] = []
    others: list[str] = []
    for word in words:
        bare = word.strip(PUNCTUATION)
        try:
            found.append((bare, parse_year_range(bare)))
        except UsageError:
            others.append(word)
    return (found[0], others) if len(found) == 1 else (None, list(words))


def _has_film_from(years: Range, films: Sequence[Film]) -> bool:
    return any(film.year in years for film in films)


def _noun_for(years: Range) -> str:
    if years.low == years.high:
        return "year"
    return "decade" if years.low % 10 == 0 and years.high == years.low + 9 else "range of years"


def _year_option(years: Range) -> str:
    return f"--year {years.notation(MAX_YEAR)}"


def _named_as(text: str, noun: str) -> str:
    return f"'{text}' is {'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def _command(*options: str) -> str:
    return " ".join(["tearjerk list", *options])
