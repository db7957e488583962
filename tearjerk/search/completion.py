"""Titles that start with a typed text, for shell completion."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.titles import all_titles, fold_title
from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.index.index import Index
from tearjerk.search.index.loading import get_index
from tearjerk.search.index.tables import TitleTable
from tearjerk.search.query.query import Query
from tearjerk.search.query.spelling import to_keystrokes

MIN_LETTERS_OF_OTHER_SPELLING = 4
"""Minimum length, in letters, of a string that is tried on the other keyboard layout and as another romanisation."""


class Completion(NamedTuple):
    """A film and a string that identifies it."""

    film: Film
    text: str


def continuations(beginning: str, films: Sequence[Film]) -> list[Completion]:
    """Return for each film its first title that starts with a typed text, ignoring articles and punctuation.

    Each completion starts with exactly that text. If several films have the title, the year is appended.
    """
    index = get_index(films)
    query = Query(beginning)
    starts_word = beginning[-1:] != "" and not beginning[-1].isalnum()  # after a space or punctuation
    found = []
    for film, table, entry, keys in _titles_beginning_with(query, index):
        printed = table.printed_titles[entry]
        if query.has_letters and has_hangul(printed) != query.has_hangul:
            continue
        rest = _remaining_title(printed, len(table.joined_spellings[entry]) - len(keys))
        if rest is None or (starts_word and rest[:1].isalnum()):
            continue
        found.append(
            Completion(film, beginning + (_without_leading_punctuation(rest) if starts_word else rest))
        )
    return _make_unambiguous(found)


def other_spellings(beginning: str, films: Sequence[Film]) -> list[Completion]:
    """Return the titles, one for each film, that replace a beginning typed in another spelling.

    An incomplete syllable (7버), initial consonants (ㅊㅂㅂ) and the other keyboard layout (qntks) are replaced by
    the Hangul title, another romanisation (chilbeonbang) by the id.
    """
    index = get_index(films)
    query = Query(beginning)
    found = [
        Completion(film, table.printed_titles[entry])
        for film, table, entry, keys in _titles_beginning_with(query, index)
        if has_hangul(table.printed_titles[entry])
        and (query.has_hangul or len(keys) >= MIN_LETTERS_OF_OTHER_SPELLING)
    ]
    if query.initials:
        found += _complete_in_table(index.initials, query.initials, index)
    if (
        not found
        and not query.has_hangul
        and sum(map(str.isalnum, query.plain)) >= MIN_LETTERS_OF_OTHER_SPELLING
    ):
        sound = query.spelling_in_alphabet("sound")
        found += [
            Completion(film, film.id) for film, _ in _complete_in_table(index.romanised_titles, sound, index)
        ]
    return _make_unambiguous(found)


def _titles_beginning_with(query: Query, index: Index) -> Iterator[tuple[Film, TitleTable, int, str]]:
    """Yield the titles that start with the keystrokes of a query: film, table, entry and those keystrokes."""
    table = index.titles
    for spelling in query.spellings or ("",):
        keys = spelling.replace(" ", "")
        for entry, _ in table.find_starting_with(keys):
            yield index.films[table.film_numbers[entry]], table, entry, keys


def _complete_in_table(table: TitleTable, text: str, index: Index) -> list[Completion]:
    return [
        Completion(index.films[table.film_numbers[entry]], table.printed_titles[entry])
        for entry, _ in table.find_starting_with(text.replace(" ", ""))
    ]


def _make_unambiguous(completions: Iterable[Completion]) -> list[Completion]:
    """Return one completion for each film: its first title, with the year if other films have that title too.

    Texts that are neither an id nor a whole title are left out.
    """
    texts: dict[str, dict[str, str]] = {}
    films: dict[str, Film] = {}
    for film, text in completions:
        films[film.id] = film
        texts.setdefault(film.id, {}).setdefault(fold_title(text), text)
    ids_by_title: dict[str, set[str]] = {}
    for film_id, variants in texts.items():
        for folded in variants:
            ids_by_title.setdefault(folded, set()).add(film_id)
    unambiguous = []
    for film_id, variants in texts.items():
        film = films[film_id]
        for title in map(fold_title, (*all_titles(film), film.id)):
            if title in variants:
                year = f" {film.year}" if len(ids_by_title[title]) > 1 else ""
                unambiguous.append(Completion(film, variants[title] + year))
                break
    return unambiguous


def _without_leading_punctuation(rest: str) -> str:
    """Return the rest of a title from its first letter or digit on."""
    start = next((position for position, character in enumerate(rest) if character.isalnum()), len(rest))
    return rest[start:]


def _remaining_title(title: str, keystroke_count: int) -> str | None:
    """Return the end of a title that takes this many keystrokes, or None if no end takes exactly that many."""
    for start in range(len(title), -1, -1):
        size = len(to_keystrokes(title[start:], numbers_to_digits=False).replace(" ", ""))
        if size == keystroke_count:
            # Include the spaces and punctuation before it.
            while start and not title[start - 1].isalnum():
                start -= 1
            return title[start:]
        if size > keystroke_count:
            return None
    return None
