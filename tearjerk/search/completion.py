"""The titles that a beginning may stand for, for shell completion."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import all_titles, fold_title
from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.index.index import Index
from tearjerk.search.index.loading import index_of
from tearjerk.search.index.tables import TitleTable
from tearjerk.search.query.query import Query
from tearjerk.search.query.spelling import to_keystrokes

MIN_FOREIGN_LETTERS = 4
"""From this many letters on, the other keyboard layout and other romanisations are tried too."""


class Completion(NamedTuple):
    """A film, and a text that names it and no other film."""

    film: Film
    text: str


def continuations(typed: str, films: Sequence[Film]) -> list[Completion]:
    """For each film the first of its titles that continues what was typed, articles and punctuation aside.

    Each text begins with what was typed as it was typed. Where two films have the title, the year follows it.
    """
    index = index_of(films)
    query = Query(typed)
    at_word = typed[-1:] != "" and not typed[-1].isalnum()  # punctuation or a space: a word begins
    found = []
    for film, table, entry, keys in _beginning(query, index):
        printed = table.printed[entry]
        if query.has_letters and has_hangul(printed) != query.has_hangul:
            continue
        rest = _rest(printed, len(table.joined[entry]) - len(keys))
        if rest is None or (at_word and rest[:1].isalnum()):
            continue
        found.append(Completion(film, typed + (_without_leading_punctuation(rest) if at_word else rest)))
    return _unambiguous(found)


def other_spellings(typed: str, films: Sequence[Film]) -> list[Completion]:
    """The titles whose beginning was typed in another way, one for each film, to be put in its place.

    Half a syllable (7버), initial consonants (ㅊㅂㅂ) and the other keyboard layout (qntks) stand for the Hangul
    title, another romanisation (chilbeonbang) for the id.
    """
    index = index_of(films)
    query = Query(typed)
    found = [
        Completion(film, table.printed[entry])
        for film, table, entry, keys in _beginning(query, index)
        if has_hangul(table.printed[entry]) and (query.has_hangul or len(keys) >= MIN_FOREIGN_LETTERS)
    ]
    if query.initials:
        found += _entries(index.initials, query.initials, index)
    if not found and not query.has_hangul and sum(map(str.isalnum, query.plain)) >= MIN_FOREIGN_LETTERS:
        sound = query.spelling_in_alphabet("sound")
        found += [Completion(film, film.id) for film, _ in _entries(index.romanised, sound, index)]
    return _unambiguous(found)


def _beginning(query: Query, index: Index) -> Iterator[tuple[Film, TitleTable, int, str]]:
    """The titles that begin with the keystrokes of a query: film, table, entry and those keystrokes."""
    table = index.titles
    for spelling in query.spellings or ("",):
        keys = spelling.replace(" ", "")
        for entry, _ in table.find_prefix(keys):
            yield index.films[table.films[entry]], table, entry, keys


def _entries(table: TitleTable, text: str, index: Index) -> list[Completion]:
    return [
        Completion(index.films[table.films[entry]], table.printed[entry])
        for entry, _ in table.find_prefix(text.replace(" ", ""))
    ]


def _unambiguous(found: Iterable[Completion]) -> list[Completion]:
    """For each film the first in the order of its titles, with the year where others have that title too.

    What is neither an id nor a whole title names nothing, and is left out.
    """
    texts: dict[str, dict[str, str]] = {}
    films: dict[str, Film] = {}
    for film, text in found:
        films[film.id] = film
        texts.setdefault(film.id, {}).setdefault(fold_title(text), text)
    named: dict[str, set[str]] = {}
    for identifier, spelt in texts.items():
        for folded in spelt:
            named.setdefault(folded, set()).add(identifier)
    completions = []
    for identifier, spelt in texts.items():
        film = films[identifier]
        for title in map(fold_title, (*all_titles(film), film.id)):
            if title in spelt:
                year = f" {film.year}" if len(named[title]) > 1 else ""
                completions.append(Completion(film, spelt[title] + year))
                break
    return completions


def _without_leading_punctuation(rest: str) -> str:
    """The end of a title from its first letter on."""
    return rest[next((position for position, sign in enumerate(rest) if sign.isalnum()), len(rest)) :]


def _rest(printed: str, keys: int) -> str | None:
    """The end of a title that takes so many keys to type, None if no letter begins there."""
    for start in range(len(printed), -1, -1):
        size = len(to_keystrokes(printed[start:], numbers=False).replace(" ", ""))
        if size == keys:
            # Spaces and punctuation before the rest belong to it.
            while start and not printed[start - 1].isalnum():
                start -= 1
            return printed[start:]
        if size > keys:
            return None
    return None
