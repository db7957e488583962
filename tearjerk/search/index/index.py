"""The search index of a catalogue. Each table is only built when a query needs it."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from tearjerk.catalogue.film import Film
from tearjerk.hangul.jamo import has_hangul
from tearjerk.search.index.tables import TitleTable
from tearjerk.search.query.spelling import (
    as_lines,
    spaced_initials,
    spelling_variants,
    to_keystrokes,
    to_plain_lines,
    without_articles,
)

_SUBTITLE_SEPARATOR_PATTERN = ": |(?<=[^ -~])-|~"
"""Separators between a title and its subtitle; a hyphen counts only after a non-ASCII character."""
MAX_TITLE_PARTS = 4

OTHER_TITLE_PENALTY = 1.0
"""Points deducted for another title, or a romanisation in the catalogue, instead of the main title."""
SPELLING_PENALTY = 0.5
"""Points deducted for a title without its articles, or with a number as a word."""
SUBTITLE_PENALTY = 4.0
"""Points deducted for the part of a title before or after a colon instead of the whole title."""


class PersonName(Struct, frozen=True):
    """A person's name in Latin letters and in Hangul (empty if unknown), and the numbers of their films."""

    latin: str
    hangul: str
    film_numbers: list[int]


class Index:
    """The search tables of a catalogue, computed from its films."""

    def __init__(self, films: Sequence[Film]) -> None:
        self.films = films if isinstance(films, tuple) else tuple(films)

    @cached_property
    def titles(self) -> TitleTable:
        """All titles in keystrokes: with and without articles, with numbers as digits and read out, and subtitles."""
        film_numbers: list[int] = []
        printed: list[str] = []
        penalties: list[float] = []
        for number, film in enumerate(self.films):
            others = (*film.also_known_as, *film.romanised)
            printed += (film.title, film.title_ko, *others)
            film_numbers += [number] * (2 + len(others))
            penalties += [0.0, 0.0, *[OTHER_TITLE_PENALTY] * len(others)]
        keys = [""] * len(printed)
        variants: list[tuple[int, str]] = []
        for entry, own, more in spelling_variants(printed):
            # A title without letters or digits is found by its punctuation.
            keys[entry] = own or " ".join(printed[entry].casefold().split())
            variants += [(entry, other) for other in more]
        keys += [other for _, other in variants]
        film_numbers += [film_numbers[entry] for entry, _ in variants]
        printed += [printed[entry] for entry, _ in variants]
        penalties += [penalties[entry] + SPELLING_PENALTY for entry, _ in variants]
        for rows, penalty in (
            (self._numeral_readings, OTHER_TITLE_PENALTY),
            (self._title_parts, SUBTITLE_PENALTY),
        ):
            for (number, title, _), key in zip(
                rows, _all_to_keystrokes(text for _, _, text in rows), strict=False
            ):
                if key:
                    keys.append(key)
                    film_numbers.append(number)
                    printed.append(title)
                    penalties.append(penalty)
        return TitleTable(keys, film_numbers, printed, penalties)

    @cached_property
    def _numeral_readings(self) -> list[tuple[int, str, str]]:
        """Hangul titles with their numbers read out: film number, title and reading."""
        from tearjerk.hangul.numerals import number_readings

        return [
            (number, film.title_ko, reading)
            for number, film in enumerate(self.films)
            if re.search(r"\d", film.title_ko)
            for reading in number_readings(unicodedata.normalize("NFC", film.title_ko))
        ]

    @cached_property
    def _title_parts(self) -> list[tuple[int, str, str]]:
        """The parts of titles before and after a colon, hyphen or tilde: film number, title and part."""
        return [
            (number, title, part)
            for number, film in enumerate(self.films)
            for title in (film.title, film.title_ko)
            if ":" in title or "-" in title or "~" in title
            for part in re.split(_SUBTITLE_SEPARATOR_PATTERN, title)[:MAX_TITLE_PARTS]
            if part != title
        ]

    @cached_property
    def _hangul_titles(self) -> list[tuple[int, str]]:
        own = [(number, film.title_ko) for number, film in enumerate(self.films) if has_hangul(film.title_ko)]
        return own + [
            (number, reading) for number, _, reading in self._numeral_readings if has_hangul(reading)
        ]

    @cached_property
    def _romanisation_columns(self) -> tuple[list[int], list[str], str]:
        """Film numbers, printed titles, and lines of romanisations.

        The romanisations are generated ones (as pronounced and as written) and those in the catalogue.
        """
        from tearjerk.hangul.romanisation import romanise

        film_numbers: list[int] = []
        printed: list[str] = []
        lines: list[str] = []
        hangul = as_lines(title for _, title in self._hangul_titles)
        written = romanise(hangul, pronounced=False).split("\n")
        pronounced = romanise(hangul, pronounced=True).split("\n")
        for (number, _), *spellings in zip(self._hangul_titles, pronounced, written, strict=False):
            for spelling in dict.fromkeys(spellings):
                film_numbers.append(number)
                printed.append(self.films[number].title_ko)
                lines.append(spelling)
        for number, film in enumerate(self.films):
            for title in film.romanised:
                film_numbers.append(number)
                printed.append(title)
                lines.append(as_lines([title]))
        return film_numbers, printed, to_plain_lines("\n".join(lines))

    @cached_property
    def unfolded_romanisations(self) -> list[str]:
        """The romanisation of each entry in `romanised_titles` before folding, without spaces."""
        film_numbers, _, lines = self._romanisation_columns
        return lines.replace(" ", "").split("\n") if film_numbers else []

    @cached_property
    def romanised_titles(self) -> TitleTable:
        """Hangul titles as folded romanisations."""
        from tearjerk.hangul.romanisation import fold_romanisation

        film_numbers, printed, lines = self._romanisation_columns
        if not film_numbers:
            return TitleTable([], film_numbers, printed)
        joined = fold_romanisation("\n".join(self.unfolded_romanisations)).split("\n")
        return TitleTable(
            fold_romanisation(lines).split("\n"), film_numbers, printed, joined_spellings=joined
        )

    @cached_property
    def foreign_titles(self) -> TitleTable:
        """Titles in other languages, in keystrokes."""
        from tearjerk.search.index.foreign_titles import read_foreign_titles

        titles = read_foreign_titles()
        entries = [
            (number, title) for number, film in enumerate(self.films) for title in titles.get(film.id, ())
        ]
        if not entries:
            return TitleTable([], [], [])
        keys = to_keystrokes(as_lines(title for _, title in entries)).split("\n")
        film_numbers, printed = [number for number, _ in entries], [title for _, title in entries]
        return TitleTable(keys, film_numbers, printed, [OTHER_TITLE_PENALTY] * len(entries))

    @cached_property
    def initials(self) -> TitleTable:
        """Hangul titles as initial consonants."""
        film_numbers = [number for number, _ in self._hangul_titles]
        lines = spaced_initials(as_lines(title for _, title in self._hangul_titles))
        printed = [self.films[number].title_ko for number in film_numbers]
        return TitleTable(lines.split("\n") if film_numbers else [], film_numbers, printed)

    @cached_property
    def description_weights(self) -> Mapping[str, dict[int, float]]:
        """The weight of each stem in the description of each film."""
        from tearjerk.search.index.description_table import DescriptionTable

        return DescriptionTable(self.films)

    @cached_property
    def description_stems(self) -> list[str]:
        """The English stems in descriptions, for matching with typos."""
        return [stem for stem in self.description_weights if stem.isascii() and stem.isalpha()]

    @cached_property
    def people_by_name(self) -> Mapping[str, PersonName]:
        """People by each of their names in lower case: in Latin letters, in Hangul, and other names."""
        from tearjerk.catalogue.other_names import read_other_names

        others = read_other_names()
        numbers_by_name: dict[tuple[str, str], list[int]] = {}
        for number, film in enumerate(self.films):
            for person in film.people:
                numbers_by_name.setdefault((person.name, person.name_ko or ""), []).append(number)
        found: dict[str, PersonName] = {}
        for (printed, hangul), numbers in numbers_by_name.items():
            spellings = (printed, hangul, hangul.replace(" ", ""), *others.get(hangul, ()))
            for name in dict.fromkeys(spellings):
                if key := name.casefold():
                    film_numbers = found.setdefault(key, PersonName(printed, hangul, [])).film_numbers
                    # List a film once for a person who both directed it and acted in it.
                    film_numbers[:] = dict.fromkeys((*film_numbers, *numbers))
        return found

    @cached_property
    def hangul_names(self) -> list[str]:
        """The names in Hangul."""
        return [name for name in self.people_by_name if not name.isascii() and has_hangul(name)]

    @cached_property
    def name_lines(self) -> str:
        """The names in lower case, one per line; the text starts and ends with a newline."""
        return "\n" + "\n".join(self.people_by_name) + "\n"

    def begins_or_ends_name(self, word: str) -> bool:
        """Return whether a lower-case word is the first or last word of a name, or a Korean family name."""
        from tearjerk.hangul.names import FAMILY_NAMES, FAMILY_SPELLINGS

        if word in FAMILY_SPELLINGS or word in FAMILY_NAMES:
            return True
        return any(whole in self.name_lines for whole in (f"\n{word} ", f" {word}\n", f"\n{word}\n"))

    @cached_property
    def names_by_key(self) -> Mapping[str, list[str]]:
        """Names in lower case, by their keys (hangul.names)."""
        from tearjerk.hangul.names import name_keys

        found: dict[str, list[str]] = {}
        names = list(self.people_by_name)
        for name, keys in zip(names, name_keys(names), strict=True):
            for key in keys:
                found.setdefault(key, []).append(name)
        return found

    @cached_property
    def names_by_yale(self) -> Mapping[str, list[str]]:
        """Names in Hangul, by their Yale romanisation without spaces."""
        from tearjerk.hangul.romanisation import romanise_yale

        return _group_by_key(romanise_yale(as_lines(self.hangul_names)).split("\n"), self.hangul_names)

    @cached_property
    def names_by_kana_key(self) -> Mapping[str, list[str]]:
        """Names in Hangul, by their keys (hangul.kana)."""
        from tearjerk.hangul.kana import hangul_key

        return _group_by_key(hangul_key(as_lines(self.hangul_names)).split("\n"), self.hangul_names)

    @cached_property
    def names_by_cyrillic_key(self) -> Mapping[str, list[str]]:
        """Names in Hangul, by their keys (hangul.cyrillic)."""
        from tearjerk.hangul.cyrillic import hangul_key

        return _group_by_key(hangul_key(as_lines(self.hangul_names)).split("\n"), self.hangul_names)

    @cached_property
    def names_by_keystrokes(self) -> Mapping[str, list[str]]:
        """Names in Hangul, by their keystrokes, for names typed on the wrong keyboard layout."""
        keys = to_keystrokes(as_lines(self.hangul_names)).replace(" ", "")
        return _group_by_key(keys.split("\n"), self.hangul_names)


def _group_by_key(keys: Sequence[str], names: Sequence[str]) -> dict[str, list[str]]:
    """Group names by key; `keys` and `names` are parallel, except for the single empty key if there are no names."""
    found: dict[str, list[str]] = {}
    for key, name in zip(keys, names, strict=False):
        found.setdefault(key, []).append(name)
    return found


def _all_to_keystrokes(texts: Iterable[str]) -> list[str]:
    """Convert each text to keystrokes without articles; return one empty text if there are none."""
    return [without_articles(line) for line in to_keystrokes(as_lines(texts)).split("\n")]
