"""All that a catalogue can be found by, in the alphabets in which it is looked for.

Shelves that a query does not need are never built.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from tearjerk.catalogue.film import Film
from tearjerk.hangul.jamo import CONJOINING, has_hangul, initials
from tearjerk.search.shelf import Entries, Shelf
from tearjerk.search.spelling import latin, spelled, spellings, without_articles

_COLON = ": |(?<=[^ -~])-|~"
"""Signs between a title and its subtitle: a hyphen only behind Hangul."""

LISTED = 1.0
"""What another title, or a romanisation that the catalogue lists, counts less than the title itself."""
SUBTITLE = 4.0
"""What a title before or after a colon counts less than the whole."""
MOST_PARTS = 4


def by_lines(texts: Iterable[str]) -> str:
    """Texts one a line; a line end inside a text becomes a space."""
    return "\n".join(" ".join(text.split("\n")) if "\n" in text else text for text in texts)


def lead_letters(text: str) -> str:
    """Initial consonants, letters and digits of a text as compatibility jamo, words parted by single spaces."""
    composed = unicodedata.normalize("NFC", text).casefold()
    kept = (
        CONJOINING.get(ord(sign), sign) if sign.isalnum() or sign == "\n" else " "
        for sign in initials(composed)
    )
    return "\n".join(" ".join(line.split()) for line in "".join(kept).split("\n"))


class Index:
    """The shelves of a catalogue."""

    def __init__(self, films: Sequence[Film]) -> None:
        self.films = films if isinstance(films, tuple) else tuple(films)

    @cached_property
    def typed(self) -> tuple[Shelf, Entries]:
        """Every title as keystrokes, with and without articles, numbers as digits, as words and in Hangul."""
        entries = Entries()
        for number, film in enumerate(self.films):
            entries.add(number, film.title)
            entries.add(number, film.title_ko)
            for text in (*film.also_known_as, *film.romanised):
                entries.add(number, text, LISTED)
        texts = [""] * len(entries.texts)
        variants: list[tuple[int, str]] = []
        for number, own, others in spellings(entries.texts):
            # A title of signs alone is found by them.
            texts[number] = own or " ".join(entries.texts[number].casefold().split())
            variants += [(number, other) for other in others]
        for number, other in variants:
            texts.append(other)
            entries.add(entries.films[number], entries.texts[number], entries.less[number] + 0.5)
        for number, read in self._numerals:
            texts.append(spelled(by_lines([read])))
            entries.add(number, self.films[number].title_ko, LISTED)
        for number, film in enumerate(self.films):
            for text in (film.title, film.title_ko):
                for part in (
                    re.split(_COLON, text)[:MOST_PARTS] if ":" in text or "-" in text or "~" in text else ()
                ):
                    if part != text and (key := without_articles(spelled(by_lines([part])))):
                        texts.append(key)
                        entries.add(number, text, SUBTITLE)
        return Shelf(texts), entries

    @cached_property
    def _numerals(self) -> list[tuple[int, str]]:
        from tearjerk.hangul.numerals import readings

        return [
            (number, read)
            for number, film in enumerate(self.films)
            if re.search(r"\d", film.title_ko)
            for read in readings(unicodedata.normalize("NFC", film.title_ko))
        ]

    @cached_property
    def _hangul(self) -> list[tuple[int, str]]:
        own = [(number, film.title_ko) for number, film in enumerate(self.films) if has_hangul(film.title_ko)]
        return own + [(number, read) for number, read in self._numerals if has_hangul(read)]

    @cached_property
    def spoken(self) -> tuple[Shelf, Entries, list[str]]:
        """Hangul titles as folded romanisations, as heard and as written, and the listed ones.

        The list holds the romanisations before folding, to tell near ones from far ones.
        """
        from tearjerk.hangul.latin import folded, romanised

        entries = Entries()
        pages: list[str] = []
        written = romanised(by_lines(text for _, text in self._hangul), as_heard=False).split("\n")
        heard = romanised(by_lines(text for _, text in self._hangul), as_heard=True).split("\n")
        for (number, _text), as_written, as_heard in zip(self._hangul, written, heard, strict=False):
            for way in (as_heard,) if as_heard == as_written else (as_heard, as_written):
                entries.add(number, self.films[number].title_ko)
                pages.append(way)
        for number, film in enumerate(self.films):
            for text in film.romanised:
                entries.add(number, text)
                pages.append(by_lines([text]))
        if not pages:
            return Shelf([]), entries, []
        spaced = latin("\n".join(pages))
        joined = spaced.replace(" ", "")
        return Shelf(folded(spaced).split("\n"), folded(joined).split("\n")), entries, joined.split("\n")

    @cached_property
    def led(self) -> tuple[Shelf, Entries]:
        """Initial consonants of the Hangul titles."""
        entries = Entries()
        for number, _text in self._hangul:
            entries.add(number, self.films[number].title_ko)
        texts = lead_letters(by_lines(text for _, text in self._hangul)).split("\n") if entries.films else []
        return Shelf(texts), entries

    @cached_property
    def names(self) -> Mapping[str, tuple[str, list[int]]]:
        """Every name of a person in small letters: how it is printed in Latin letters, and the films."""
        found: dict[str, tuple[str, list[int]]] = {}
        for number, film in enumerate(self.films):
            for person in film.people:
                for name in (person.name, person.name_ko):
                    if name:
                        found.setdefault(name.casefold(), (person.name, []))[1].append(number)
        return found

    @cached_property
    def _name_page(self) -> str:
        return "\n" + "\n".join(self.names) + "\n"

    def begins_or_ends_name(self, word: str) -> bool:
        """Whether some name begins or ends with this word, in small letters, or it is a Korean family name."""
        from tearjerk.hangul.names import DIVIDING, FAMILY_NAMES

        if word in DIVIDING or word in FAMILY_NAMES:
            return True
        return any(whole in self._name_page for whole in (f"\n{word} ", f" {word}\n", f"\n{word}\n"))

    @cached_property
    def people(self) -> Mapping[str, list[str]]:
        """Names in small letters by the keys of a person's name."""
        from tearjerk.hangul.names import name_keys

        found: dict[str, list[str]] = {}
        names = list(self.names)
        for name, keys in zip(names, name_keys(names), strict=True):
            for key in keys:
                found.setdefault(key, []).append(name)
        return found

    @cached_property
    def typed_names(self) -> Mapping[str, list[str]]:
        """Names in Hangul by their keystrokes, so that the wrong layout finds them too."""
        found: dict[str, list[str]] = {}
        names = [name for name in self.names if has_hangul(name)]
        for name, keystrokes in zip(names, spelled(by_lines(names)).split("\n"), strict=False):
            found.setdefault(keystrokes.replace(" ", ""), []).append(name)
        return found
