"""Spans of words in a query that are the title of a film."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.particles import stems_without_particle
from tearjerk.hangul.romanisation import fold_romanisation
from tearjerk.hangul.scripts import has_hanja
from tearjerk.search.index.index import Index
from tearjerk.search.index.tables import TitleTable
from tearjerk.search.query import word_lists
from tearjerk.search.query.sequels import sequel_number
from tearjerk.search.query.spelling import to_keystrokes, to_plain_lines, without_articles
from tearjerk.search.query.words import Word
from tearjerk.search.titles.series import find_in_series

MAX_TITLE_WORDS = 12
MIN_ROMANISED_LETTERS = 6
"""Minimum length of a romanised title among other words; shorter ones look too much like other words (haru)."""
MIN_SYLLABLES_BEFORE_ATTACHED_WORD = 2
"""Minimum length, in syllables, of a title that may have a filler word attached: 부산행결말."""
MIN_LETTERS_WITH_TYPOS = 10
"""Minimum length, in letters, of a title of several words that may contain typos among other words."""
MIN_SYLLABLES_OF_ABBREVIATION, MAX_SYLLABLES_OF_ABBREVIATION = 3, 6


class TitleSpan(Struct, frozen=True):
    """Words that are a film title, from `first` up to, but not including, `end`, with the matching entry and its tier."""

    first: int
    end: int
    film_number: int
    table: TitleTable
    entry: int
    spelling: str
    tier: str = "exact"


def is_romanised(title: TitleSpan, film: Film) -> bool:
    """Return whether a title was typed in a romanisation, either one in the catalogue or a generated one."""
    return title.tier == "spelling" or title.table.printed_titles[title.entry] in film.romanised


def full_titles(words: Sequence[Word], index: Index) -> list[TitleSpan]:
    """Return all spans of words that are a full title, in the script of that title."""
    texts: list[str] = []
    positions: list[tuple[int, int]] = []
    for first, end in word_runs(words):
        is_followed_by_word = end < len(words) and not words[end].kind
        for text in dict.fromkeys(
            _stripped_texts(_join_words(words, first, end), is_followed_by_word=is_followed_by_word)
        ):
            texts.append(text)
            positions.append((first, end))
    found: list[TitleSpan] = []
    if not texts:
        return found
    for text, spelling, (first, end) in zip(
        texts, to_keystrokes("\n".join(texts)).split("\n"), positions, strict=True
    ):
        for table, entry in _exact_entries(spelling, index):
            if has_hangul(table.printed_titles[entry]) == has_hangul(text):
                found.append(TitleSpan(first, end, table.film_numbers[entry], table, entry, spelling))
        found += _sequel_spans(words, spelling, first, end, index)
    return found


def romanised_titles(words: Sequence[Word], index: Index) -> list[TitleSpan]:
    """Return all spans of words that are a full Hangul title in any romanisation."""
    table = index.romanised_titles
    romanised_runs = [
        (first, end, letters)
        for first, end in word_runs(words)
        if len(letters := to_plain_lines(_join_words(words, first, end)).replace(" ", ""))
        >= MIN_ROMANISED_LETTERS
        and letters.isascii()
    ]
    keys = (
        fold_romanisation("\n".join(letters for _, _, letters in romanised_runs)).split("\n")
        if romanised_runs
        else []
    )
    return [
        TitleSpan(first, end, table.film_numbers[entry], table, entry, key, "spelling")
        for (first, end, _), key in zip(romanised_runs, keys, strict=True)
        for entry in table.find_exact(key)
    ]


def abbreviated_titles(words: Sequence[Word], index: Index) -> list[TitleSpan]:
    """Return the words that abbreviate a Hangul title to the first syllables of its words: 지만갑 for 지금 만나러 갑니다."""
    table = index.titles
    return [
        TitleSpan(
            position,
            position + 1,
            number,
            table,
            table.printed_titles.index(index.films[number].title_ko),
            word.text,
            "gist",
        )
        for position, word in enumerate(words)
        if not word.kind and has_hangul(word.text) and word.text not in index.people_by_name
        for number in _abbreviated_films(word.text, index)
    ]


def titles_with_typos(words: Sequence[Word], index: Index) -> list[TitleSpan]:
    """Return all spans of several Latin words that are a full title with typos in some of its words."""
    from tearjerk.search.titles.typos import find_near, is_close_enough, max_typos

    table, found = index.titles, []
    multiword_runs = [
        run for run in word_runs(words) if run[1] - run[0] > 1 and not has_hangul(_join_words(words, *run))
    ]
    spellings = to_keystrokes("\n".join(_join_words(words, *run) for run in multiword_runs)).split("\n")
    entries_by_word = {
        word: table.entries_by_word.get(word, [])
        for word in {word for line in spellings for word in line.split()}
    }
    for (first, end), spelling in zip(multiword_runs, map(without_articles, spellings), strict=False):
        typed, key = spelling.split(), spelling.replace(" ", "")
        if len(typed) < 2 or len(key) < MIN_LETTERS_WITH_TYPOS:
            continue
        # Comparing all titles would be slow, so only those with the same number of words, at least one of them
        # unchanged, are compared.
        entries = [
            entry
            for entry in {entry for word in typed for entry in entries_by_word.get(word, ())}
            if table.spellings[entry].count(" ") == len(typed) - 1
            and not has_hangul(table.printed_titles[entry])
        ]
        found += [
            TitleSpan(first, end, table.film_numbers[entries[number]], table, entries[number], key, "error")
            for number, distance in find_near(
                [table.joined_spellings[entry] for entry in entries], key, max_typos(len(key))
            )
            if is_close_enough(key, table.joined_spellings[entries[number]], distance)
        ]
    return found


def _abbreviated_films(word: str, index: Index) -> list[int]:
    """Return the number of the film whose Hangul title the word abbreviates, as a list; empty unless there is exactly one."""
    if not MIN_SYLLABLES_OF_ABBREVIATION <= len(word) <= MAX_SYLLABLES_OF_ABBREVIATION:
        return []
    numbers = []
    for number, film in enumerate(index.films):
        beginnings = iter(part[0] for part in film.title_ko.split())
        if next(beginnings, "") == word[0] and all(syllable in beginnings for syllable in word[1:]):
            numbers.append(number)
    return numbers if len(numbers) == 1 else []


def word_runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Yield the start and end of every run of words that may be a title."""
    for first in range(len(words)):
        for end in range(first + 1, min(first + MAX_TITLE_WORDS, len(words)) + 1):
            yield first, end


def _join_words(words: Sequence[Word], first: int, end: int) -> str:
    return " ".join(word.text for word in words[first:end])


def _exact_entries(spelling: str, index: Index) -> Iterator[tuple[TitleTable, int]]:
    for variant in dict.fromkeys((spelling, without_articles(spelling))):
        key = variant.replace(" ", "")
        for table in (index.titles, index.foreign_titles):
            if key:
                yield from ((table, entry) for entry in table.find_exact(key))


def _sequel_spans(
    words: Sequence[Word], spelling: str, first: int, end: int, index: Index
) -> Iterator[TitleSpan]:
    """Yield the film in a series if the title is followed by its number."""
    if end < len(words) and (words[end].kind == "part" or words[end].text.casefold() == "the"):
        end += 1
    if end >= len(words) or not spelling:
        return
    number = sequel_number(words[end].text.casefold())
    entry = None if number is None else find_in_series(spelling, number, index)
    if entry is not None:
        table = index.titles
        yield TitleSpan(first, end + 1, table.film_numbers[entry], table, entry, spelling)


def _stripped_texts(text: str, *, is_followed_by_word: bool) -> Iterator[str]:
    """Yield a string, its hanja in Hangul (釜山行), and Hangul without a particle or an attached word: 부산행을, 부산행결말.

    The particle 의 is kept if a word follows, as both may be one title (천국의 아이들).
    """
    yield text
    if has_hanja(text):
        from tearjerk.hangul.hanja import hanja_readings

        yield from hanja_readings(text)
    if not has_hangul(text):
        return
    if not (is_followed_by_word and text.endswith("의")):
        yield from stems_without_particle(text)
    before, space, last = text.rpartition(" ")
    for word in word_lists.KOREAN_SUFFIX_WORDS:
        bare = last.removesuffix(word)
        if bare != last and len(bare) >= MIN_SYLLABLES_BEFORE_ATTACHED_WORD:
            yield before + space + bare
    if text.startswith("영화") and text[2:3] != " " and len(text) > MIN_SYLLABLES_BEFORE_ATTACHED_WORD + 1:
        yield text.removeprefix("영화")
