"""A query parsed into words, and the titles, people and years among them."""

from functools import cached_property, lru_cache

from msgspec import Struct

from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.names import FAMILY_SPELLINGS, RARE_FAMILY_SPELLINGS, can_be_given_name, plain_names
from tearjerk.hangul.particles import PARTICLES, stems_without_particle
from tearjerk.hangul.spellings import can_be_syllable
from tearjerk.search.index.index import Index
from tearjerk.search.people.names import (
    MAX_NAME_WORDS,
    PersonMatch,
    find_people,
    find_people_by_yale_spelling,
)
from tearjerk.search.people.other_people import OtherPerson, find_other_person
from tearjerk.search.phrases.title_spans import TitleSpan, abbreviated_titles, full_titles, romanised_titles
from tearjerk.search.query import word_lists
from tearjerk.search.query.fillers import CONVERSATION_WORDS, FILLERS, is_conversational_korean
from tearjerk.search.query.words import Word, quoted_texts, split_words, word_kind

MAX_WORDS = 24
MIN_NAME_SYLLABLES = 3
"""Minimum length, in syllables, of the Hangul name of an `OtherPerson`; two syllables are too often a word."""


class PersonSpan(Struct, frozen=True):
    """Consecutive words that are the name of a person, from `first` up to, but not including, `end`."""

    first: int
    end: int
    match: PersonMatch


class ParsedQuery:
    """A query parsed into words, with the titles and people among them.

    `plain` is the text of the query in lower case with single spaces.
    """

    def __init__(self, text: str, index: Index) -> None:
        self._index = index
        self.plain = " ".join(text.casefold().split())
        self.words = self._split_compounds(split_words(text))[:MAX_WORDS]
        self._text = text

    def join_words(self, first: int, end: int) -> str:
        """Return the words from `first` up to, but not including, `end`, joined by spaces."""
        return " ".join(word.text for word in self.words[first:end])

    def _split_compounds(self, words: list[Word]) -> list[Word]:
        """Return the words; titles and names that were written together become separate words (박보영송중기)."""
        if not any(has_hangul(word.text) and not word.kind for word in words):
            return words
        from tearjerk.search.query.korean_words import split_compound

        separate: list[Word] = []
        for word in words:
            parts = [] if word.kind else split_compound(word.text, self._is_name_or_title)
            if len(parts) > 1:
                separate += [Word(part, word_kind(part)) for part in map("".join, parts)]
            elif parts and parts[0][1] and parts[0][1] not in PARTICLES:
                # a name with a conversational ending: 연상호꺼
                separate += [Word(part, word_kind(part)) for part in parts[0]]
            else:
                separate.append(word)
        return separate

    def _is_name_or_title(self, text: str) -> bool:
        return text in self._hangul_names or text in self._hangul_titles

    @cached_property
    def plain_words(self) -> list[str]:
        """The words in the form in which names are compared: lower case, without diacritics or hyphens."""
        return plain_names([word.text for word in self.words])

    @cached_property
    def _hangul_names(self) -> frozenset[str]:
        return frozenset(self._index.hangul_names)

    @cached_property
    def _hangul_titles(self) -> frozenset[str]:
        return frozenset(film.title_ko.replace(" ", "") for film in self._index.films)

    @cached_property
    def title_spans(self) -> list[TitleSpan]:
        """All spans of words that are a full title, in the script of that title."""
        return full_titles(self.words, self._index)

    @cached_property
    def all_title_spans(self) -> list[TitleSpan]:
        """`title_spans`, and those of titles in another romanisation or abbreviated to the first syllables of their words."""
        romanised = romanised_titles(self.words, self._index)
        return self.title_spans + romanised + abbreviated_titles(self.words, self._index)

    def is_quoted(self, title: TitleSpan) -> bool:
        """Return whether exactly this title is in quotation marks or is a hashtag."""
        return "".join(self.join_words(title.first, title.end).split()) in self._quoted_texts

    @cached_property
    def _quoted_texts(self) -> set[str]:
        return {"".join(word.text for word in split_words(text)) for text in quoted_texts(self._text)}

    @cached_property
    def person_spans(self) -> list[PersonSpan]:
        """All spans of words that are a person's name, longer ones first, without overlaps."""
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
                    people = (
                        []
                        if self._is_given_name_after_family_name(first, size, found)
                        else self._find_people(self.join_words(first, first + size))
                    )
                    found += [PersonSpan(first, first + size, person) for person in people]
        return found or self._find_people_by_yale_spelling()

    @cached_property
    def other_person(self) -> OtherPerson | None:
        """The person without a film in the catalogue whose full name is in the query, the longest name if there are several."""
        for size in range(min(MAX_NAME_WORDS, len(self.words)), 0, -1):
            for first in range(len(self.words) - size + 1):
                name = self.join_words(first, first + size).casefold()
                is_full = len(name) >= MIN_NAME_SYLLABLES if has_hangul(name) else size > 1
                if (
                    is_full
                    and not any(word.kind for word in self.words[first : first + size])
                    and all(
                        _is_part_of_name(span, first, first + size)
                        for span in self._overlapping_people(first, size)
                    )
                    and (person := find_other_person(name)) is not None
                    and not find_people(name, self._index)
                ):
                    return person
        return None

    def _overlapping_people(self, first: int, size: int) -> list[PersonSpan]:
        return [span for span in self.person_spans if span.first < first + size and first < span.end]

    def _is_given_name_after_family_name(self, first: int, size: int, person_spans: list[PersonSpan]) -> bool:
        """Return whether two syllables are the given name after a family name: in Wi Ha Jun, Ha Jun is not a full name."""
        if size != 2 or not first or any(span.first < first <= span.end for span in person_spans):
            return False
        family, *given = (word.text.casefold() for word in self.words[first - 1 : first + size])
        return (family in FAMILY_SPELLINGS or family in RARE_FAMILY_SPELLINGS) and all(
            map(can_be_syllable, given)
        )

    def _find_people_by_yale_spelling(self) -> list[PersonSpan]:
        """Return the people whose name in Yale romanisation is the whole query, apart from words around it."""
        positions = [position for position, word in enumerate(self.words) if not word.kind]
        if not 2 <= len(positions) <= MAX_NAME_WORDS or positions[-1] - positions[0] >= len(positions):
            return []
        first, end = positions[0], positions[-1] + 1
        people = find_people_by_yale_spelling(self.join_words(first, end).casefold(), self._index)
        return [PersonSpan(first, end, person) for person in people]

    def _find_people(self, text: str) -> list[PersonMatch]:
        name = text.casefold().removesuffix("'s").removesuffix("’s")
        if (
            " " not in name
            and name.isascii()
            and name not in self._index.people_by_name
            and len(name) < MIN_ONE_WORD_NAME_LETTERS
        ):
            return []
        found = find_people(name, self._index)
        if not found and has_hangul(name):
            for bare in stems_without_particle(name):
                found = found or find_people(bare, self._index)
        return found

    @cached_property
    def remaining_texts(self) -> list[str]:
        """The query without people and words around a title; then the same without words at its start and end that might not belong to a title."""
        taken = {position for span in self.person_spans for position in range(span.first, span.end)}
        left = [
            word.text
            for position, word in enumerate(self.words)
            if position not in taken
            and (
                word.kind in ("", "number", "part")
                or word.text.casefold() in word_lists.FILLERS_ALSO_IN_TITLES
            )
        ]
        inner = left[:]
        while inner and inner[0].casefold() in word_lists.TITLE_FUNCTION_WORDS:
            inner = inner[1:]
        removable_words = word_lists.TITLE_FUNCTION_WORDS | word_lists.FILLERS_ALSO_IN_TITLES
        while inner and inner[-1].casefold() in removable_words:
            inner = inner[:-1]
        if all(
            word.casefold() in FILLERS | CONVERSATION_WORDS or word == "&" or is_conversational_korean(word)
            for word in inner
        ):
            return []
        return list(dict.fromkeys((" ".join(left), " ".join(inner))))

    @cached_property
    def years(self) -> list[int]:
        """The years in the query."""
        return [int(word.text[:4]) for word in self.words if word.kind == "year"]


@lru_cache(maxsize=1)
def parse_query(text: str, index: Index) -> ParsedQuery:
    """Parse a query; the latest result is cached, for the message that is needed if the query finds nothing."""
    return ParsedQuery(text, index)


def _is_part_of_name(span: PersonSpan, first: int, end: int) -> bool:
    """Return whether a name is part of a longer one: Chang in Ji Chang Wook."""
    return first <= span.first and span.end <= end and span.end - span.first < end - first


def _is_given_name(word: str) -> bool:
    """Return whether a word is a hyphenated Korean given name (min-ho), which identifies nobody by itself."""
    return "-" in word and word.isascii() and can_be_given_name(plain_names([word])[0].replace(" ", ""))


MIN_ONE_WORD_NAME_LETTERS = 7
"""Minimum length, in letters, of a romanised name that is written as one word among other words."""
