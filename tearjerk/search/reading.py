"""A query as words, and which of them may be a title, a person, a year, a number or a word around a title."""

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.names import is_given_name, plain_names
from tearjerk.hangul.particles import without_particle
from tearjerk.hangul.scripts import has_hanja
from tearjerk.search import words as known
from tearjerk.search.index import Index
from tearjerk.search.people import MAX_NAME_WORDS, Named, people_by_yale, people_named
from tearjerk.search.query_words import split
from tearjerk.search.series import in_series, sequel_number
from tearjerk.search.spelling import spelled, without_articles
from tearjerk.search.tables import TitleTable

MAX_WORDS = 24
MAX_TITLE_WORDS = 12
MIN_GLUED_SYLLABLES = 2
"""Syllables of a word that may be written behind or before a title without a space: 부산행결말."""


class TitleSpan(Struct, frozen=True):
    """Words that are the title of a film: from `first` to before `end`, and the entry that they match."""

    first: int
    end: int
    film: int
    table: TitleTable
    entry: int
    spelling: str


class PersonSpan(Struct, frozen=True):
    """Words that are the name of a person."""

    first: int
    end: int
    named: Named


class Reading:
    """The words of a query, and the titles and people among them."""

    def __init__(self, text: str, index: Index) -> None:
        self._index = index
        self.typed = " ".join(text.casefold().split())
        self.words = split(text)[:MAX_WORDS]

    def text(self, first: int, end: int) -> str:
        """The words from `first` to before `end`."""
        return " ".join(word.text for word in self.words[first:end])

    @cached_property
    def titles(self) -> list[TitleSpan]:
        """Every run of words that is the whole title of a film, in the script of that title."""
        texts: list[str] = []
        places: list[tuple[int, int]] = []
        for first in range(len(self.words)):
            for end in range(first + 1, min(first + MAX_TITLE_WORDS, len(self.words)) + 1):
                followed = end < len(self.words) and not self.words[end].kind
                for text in dict.fromkeys(_without_additions(self.text(first, end), followed=followed)):
                    texts.append(text)
                    places.append((first, end))
        found: list[TitleSpan] = []
        if not texts:
            return found
        for text, spelling, (first, end) in zip(
            texts, spelled("\n".join(texts)).split("\n"), places, strict=True
        ):
            for table, entry in self._entries(spelling):
                if has_hangul(table.printed[entry]) == has_hangul(text):
                    found.append(TitleSpan(first, end, table.films[entry], table, entry, spelling))
            found += self._sequels(spelling, first, end)
        return found

    def _entries(self, spelling: str) -> Iterator[tuple[TitleTable, int]]:
        for way in dict.fromkeys((spelling, without_articles(spelling))):
            key = way.replace(" ", "")
            for table in (self._index.titles, self._index.abroad):
                if key:
                    yield from ((table, entry) for entry in table.spelled_as(key))

    def _sequels(self, spelling: str, first: int, end: int) -> Iterator[TitleSpan]:
        """The film of a series, if the words after a title say its number."""
        after = self.words[end : end + 2]
        if after and after[0].kind == "part":
            end, after = end + 1, after[1:]
        if not after or not spelling:
            return
        number = sequel_number(after[0].text.casefold())
        entry = None if number is None else in_series(spelling, number, self._index)
        if entry is not None:
            table = self._index.titles
            yield TitleSpan(first, end + 1, table.films[entry], table, entry, spelling)

    @cached_property
    def people(self) -> list[PersonSpan]:
        """Every run of words that is a name, longer ones first, none within another."""
        found: list[PersonSpan] = []
        for size in range(min(MAX_NAME_WORDS, len(self.words)), 0, -1):
            for first in range(len(self.words) - size + 1):
                words = self.words[first : first + size]
                taken = any(span.first < first + size and first < span.end for span in found)
                if (
                    not taken
                    and not (size == 1 and _is_given_name(words[0].text))
                    and any(not word.kind for word in words)
                ):
                    named = self._people_named(self.text(first, first + size))
                    found += [PersonSpan(first, first + size, person) for person in named]
        return found or self._people_by_yale()

    def _people_by_yale(self) -> list[PersonSpan]:
        places = [place for place, word in enumerate(self.words) if not word.kind]
        if not 2 <= len(places) <= MAX_NAME_WORDS or places[-1] - places[0] >= len(places):
            return []
        first, end = places[0], places[-1] + 1
        named = people_by_yale(self.text(first, end).casefold(), self._index)
        return [PersonSpan(first, end, person) for person in named]

    def _people_named(self, text: str) -> list[Named]:
        name = text.casefold()
        if " " not in name and name.isascii() and name not in self._index.names and len(name) < MIN_ONE_WORD:
            return []
        found = people_named(name, self._index)
        if not found and has_hangul(name):
            for bare in without_particle(name):
                found = found or people_named(bare, self._index)
        return found

    @cached_property
    def rest(self) -> list[str]:
        """What is left without people and words around a title, to be looked for with typos; the likeliest first."""
        taken = {place for span in self.people for place in range(span.first, span.end)}
        left = [
            word.text
            for place, word in enumerate(self.words)
            if place not in taken
            and (word.kind in ("", "number", "part") or word.text.casefold() in known.IN_TITLES_TOO)
        ]
        inner = left[:]
        while inner and inner[0].casefold() in known.ARTICLES_AND_PREPOSITIONS:
            inner = inner[1:]
        additions = known.ARTICLES_AND_PREPOSITIONS | known.IN_TITLES_TOO
        while inner and inner[-1].casefold() in additions:
            inner = inner[:-1]
        return list(dict.fromkeys((" ".join(left), " ".join(inner)))) if inner else []

    @cached_property
    def years(self) -> list[int]:
        """The years among the words."""
        return [int(word.text[:4]) for word in self.words if word.kind == "year"]


def _is_given_name(word: str) -> bool:
    """Whether a word is the given name of a Korean in two syllables (min-ho), which says nothing by itself."""
    return "-" in word and word.isascii() and is_given_name(plain_names([word])[0].replace(" ", ""))


MIN_ONE_WORD = 7
"""Letters of a romanised name in one word, among other words."""


def _without_additions(text: str, *, followed: bool) -> Iterator[str]:
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
    for word in known.GLUED_IN_KOREAN:
        bare = last.removesuffix(word)
        if bare != last and len(bare) >= MIN_GLUED_SYLLABLES:
            yield before + space + bare
    if text.startswith("영화") and len(text) > MIN_GLUED_SYLLABLES + 1:
        yield text.removeprefix("영화")
