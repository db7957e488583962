"""The titles of films among the words of a query."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.particles import without_particle
from tearjerk.hangul.romanisation import fold_romanisation
from tearjerk.hangul.scripts import has_hanja
from tearjerk.search.index.index import Index
from tearjerk.search.index.tables import TitleTable
from tearjerk.search.query import word_lists
from tearjerk.search.query.sequels import sequel_number
from tearjerk.search.query.spelling import latin, to_keystrokes, without_articles
from tearjerk.search.query.words import Word
from tearjerk.search.titles.series import find_in_series

MAX_TITLE_WORDS = 12
MIN_ROMANISED_LETTERS = 6
"""Letters of a romanised title among other words: a shorter one is too much like other words (haru)."""
MIN_ATTACHED_SYLLABLES = 2
"""Syllables of a word that may be written behind or before a title without a space: 부산행결말."""
MIN_KEYS_WITH_TYPOS = 10
"""Letters of a title in several words that may have typos among other words."""
MIN_SYLLABLES_OF_ABBREVIATION, MAX_SYLLABLES_OF_ABBREVIATION = 3, 6


class TitleSpan(Struct, frozen=True):
    """Words that are the title of a film: from `first` to before `end`, the entry that they match, and its tier."""

    first: int
    end: int
    film: int
    table: TitleTable
    entry: int
    spelling: str
    tier: str = "exact"


def is_romanised(title: TitleSpan, film: Film) -> bool:
    """Whether a title was typed as it sounds, by a listed romanisation or any other."""
    return title.tier == "spelling" or title.table.printed[title.entry] in film.romanised


def full_titles(words: Sequence[Word], index: Index) -> list[TitleSpan]:
    """Every run of words that is the whole title of a film, in the script of that title."""
    texts: list[str] = []
    positions: list[tuple[int, int]] = []
    for first, end in word_runs(words):
        followed = end < len(words) and not words[end].kind
        for text in dict.fromkeys(_stripped_texts(_text(words, first, end), followed=followed)):
            texts.append(text)
            positions.append((first, end))
    found: list[TitleSpan] = []
    if not texts:
        return found
    for text, spelling, (first, end) in zip(
        texts, to_keystrokes("\n".join(texts)).split("\n"), positions, strict=True
    ):
        for table, entry in _entries(spelling, index):
            if has_hangul(table.printed[entry]) == has_hangul(text):
                found.append(TitleSpan(first, end, table.films[entry], table, entry, spelling))
        found += _sequels(words, spelling, first, end, index)
    return found


def romanised_titles(words: Sequence[Word], index: Index) -> list[TitleSpan]:
    """Every run of words that sounds like the whole of a Hangul title, in any romanisation."""
    table = index.romanised
    romanised_runs = [
        (first, end, letters)
        for first, end in word_runs(words)
        if len(letters := latin(_text(words, first, end)).replace(" ", "")) >= MIN_ROMANISED_LETTERS
        and letters.isascii()
    ]
    keys = (
        fold_romanisation("\n".join(letters for _, _, letters in romanised_runs)).split("\n")
        if romanised_runs
        else []
    )
    return [
        TitleSpan(first, end, table.films[entry], table, entry, key, "spelling")
        for (first, end, _), key in zip(romanised_runs, keys, strict=True)
        for entry in table.find_exact(key)
    ]


def abbreviated_titles(words: Sequence[Word], index: Index) -> list[TitleSpan]:
    """Words that shorten a Hangul title to the first syllables of its words: 지만갑 for 지금 만나러 갑니다."""
    table = index.titles
    return [
        TitleSpan(
            position,
            position + 1,
            film,
            table,
            table.printed.index(index.films[film].title_ko),
            word.text,
            "gist",
        )
        for position, word in enumerate(words)
        if not word.kind and has_hangul(word.text) and word.text not in index.names
        for film in _abbreviated(word.text, index)
    ]


def titles_with_typos(words: Sequence[Word], index: Index) -> list[TitleSpan]:
    """Runs of several words in Latin letters that are the whole title of a film but for typos in some of its words."""
    from tearjerk.search.titles.typos import find_near, is_close_enough, max_typos

    table, found = index.titles, []
    several = [run for run in word_runs(words) if run[1] - run[0] > 1 and not has_hangul(_text(words, *run))]
    spellings = to_keystrokes("\n".join(_text(words, *run) for run in several)).split("\n")
    having = {
        word: table.words.get(word, []) for word in {word for line in spellings for word in line.split()}
    }
    for (first, end), spelling in zip(several, map(without_articles, spellings), strict=False):
        typed, key = spelling.split(), spelling.replace(" ", "")
        if len(typed) < 2 or len(key) < MIN_KEYS_WITH_TYPOS:
            continue
        # Only titles of as many words that have one of these as it is: a loop over all titles would be slow.
        entries = [
            entry
            for entry in {entry for word in typed for entry in having.get(word, ())}
            if table.spellings[entry].count(" ") == len(typed) - 1 and not has_hangul(table.printed[entry])
        ]
        found += [
            TitleSpan(first, end, table.films[entries[number]], table, entries[number], key, "error")
            for number, distance in find_near(
                [table.joined[entry] for entry in entries], key, max_typos(len(key))
            )
            if is_close_enough(key, table.joined[entries[number]], distance)
        ]
    return found


def _abbreviated(word: str, index: Index) -> list[int]:
    """The film whose Hangul title the word abbreviates, if there is exactly one."""
    if not MIN_SYLLABLES_OF_ABBREVIATION <= len(word) <= MAX_SYLLABLES_OF_ABBREVIATION:
        return []
    films = []
    for number, film in enumerate(index.films):
        beginnings = iter(part[0] for part in film.title_ko.split())
        if next(beginnings, "") == word[0] and all(syllable in beginnings for syllable in word[1:]):
            films.append(number)
    return films if len(films) == 1 else []


def word_runs(words: Sequence[Word]) -> Iterator[tuple[int, int]]:
    """Where the words of a title may begin and end."""
    for first in range(len(words)):
        for end in range(first + 1, min(first + MAX_TITLE_WORDS, len(words)) + 1):
            yield first, end


def _text(words: Sequence[Word], first: int, end: int) -> str:
    return " ".join(word.text for word in words[first:end])


def _entries(spelling: str, index: Index) -> Iterator[tuple[TitleTable, int]]:
    for way in dict.fromkeys((spelling, without_articles(spelling))):
        key = way.replace(" ", "")
        for table in (index.titles, index.foreign_titles):
            if key:
                yield from ((table, entry) for entry in table.find_exact(key))


def _sequels(words: Sequence[Word], spelling: str, first: int, end: int, index: Index) -> Iterator[TitleSpan]:
    """The film of a series, if the words after a title say its number."""
    if end < len(words) and (words[end].kind == "part" or words[end].text.casefold() == "the"):
        end += 1
    if end >= len(words) or not spelling:
        return
    number = sequel_number(words[end].text.casefold())
    entry = None if number is None else find_in_series(spelling, number, index)
    if entry is not None:
        table = index.titles
        yield TitleSpan(first, end + 1, table.films[entry], table, entry, spelling)


def _stripped_texts(text: str, *, followed: bool) -> Iterator[str]:
    """A text, hanja in Hangul (釜山行), and Hangul without a particle or a glued word: 부산행을, 부산행결말.

    의 is kept where a noun may follow, for it makes both one title (천국의 아이들).
    """
    yield text
    if has_hanja(text):
        from tearjerk.hangul.hanja import readings

        yield from readings(text)
    if not has_hangul(text):
        return
    if not (followed and text.endswith("의")):
        yield from without_particle(text)
    before, space, last = text.rpartition(" ")
    for word in word_lists.KOREAN_SUFFIX_WORDS:
        bare = last.removesuffix(word)
        if bare != last and len(bare) >= MIN_ATTACHED_SYLLABLES:
            yield before + space + bare
    if text.startswith("영화") and text[2:3] != " " and len(text) > MIN_ATTACHED_SYLLABLES + 1:
        yield text.removeprefix("영화")
