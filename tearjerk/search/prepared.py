"""The shelves of the bundled catalogue as text, made once so that no run has to make them.

`written` makes the sections of that text from an index, `PreparedIndex` is an index that reads them;
either gives the same answers as an index that computes its shelves. Only what a query asks for is
read. The build (hatch_build.py) writes the file `search.txt`; where it is absent, stale or damaged,
the search computes its shelves.

The file is text: a line of JSON (`Contents`), then the sections that it names, one behind the other.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from zlib import adler32

from msgspec import Struct, json

from tearjerk.catalogue.film import Film
from tearjerk.search.index import Index
from tearjerk.search.lines import Lines
from tearjerk.search.shelf import Entries, Shelf


class Contents(Struct, frozen=True):
    """The first line of the file: the catalogue it was prepared for, and the length of each section in bytes."""

    digest: str
    sections: dict[str, int]


def prepare(text: bytes) -> bytes:
    """The file for the catalogue with this JSON text."""
    films = json.decode(text, type=tuple[Film, ...])
    sections = written(Index(films))
    contents = Contents(_digest(text), {name: len(section) for name, section in sections.items()})
    return b"\n".join([json.encode(contents), b"".join(sections.values())])


def sections_for(text: bytes, file: bytes) -> dict[str, bytes] | None:
    """The sections by name; None where the file is damaged, or prepared for another catalogue than `text`."""
    end = file.find(b"\n") + 1
    try:
        contents = json.decode(file[:end], type=Contents)
    except ValueError:
        return None
    if contents.digest != _digest(text):
        return None
    sections: dict[str, bytes] = {}
    for name, length in contents.sections.items():
        sections[name] = file[end : end + length]
        end += length
    return sections if end == len(file) else None


def _digest(text: bytes) -> str:
    # Tells one text of the catalogue from another in a millisecond.
    return f"{len(text)} {adler32(text)}"


def written(index: Index) -> dict[str, bytes]:
    """The shelves of an index as sections of text, by name: texts a line each, numbers as JSON.

    Raises ValueError where a text has a sign that parts lines or parts of a line.
    """
    typed, typed_entries = index.typed
    spoken, spoken_entries, unfolded = index.spoken
    led, led_entries = index.led
    return {
        "typed": _column(typed.texts),
        **_entries("typed", typed_entries),
        "typed words": _words(typed),
        "typed less": json.encode(typed_entries.less),
        "spoken": _column(spoken.texts),
        "spoken joined": _column(spoken.joined),
        "spoken unfolded": _column(unfolded),
        **_entries("spoken", spoken_entries),
        "spoken words": _words(spoken),
        "led": _column(led.texts),
        **_entries("led", led_entries),
        "names": _column(index.names),
        "named": _column(
            _line(name, printed, *map(str, films)) for name, (printed, films) in index.names.items()
        ),
        "people": _column(_line(key, *names) for key, names in sorted(index.people.items())),
        "typed names": _column(_line(key, *names) for key, names in index.typed_names.items()),
    }


def _column(texts: Iterable[str]) -> bytes:
    texts = list(texts)
    if any("\n" in text for text in texts):
        raise ValueError("a text has a line end, which parts the lines")
    return "\n".join(texts).encode()


def _line(*parts: str) -> str:
    if any("\t" in part for part in parts):
        raise ValueError("a text has a tab, which parts a line")
    return "\t".join(parts)


def _entries(shelf: str, entries: Entries) -> dict[str, bytes]:
    return {f"{shelf} films": json.encode(entries.films), f"{shelf} printed": _column(entries.texts)}


def _words(shelf: Shelf) -> bytes:
    return json.encode(dict(sorted(shelf.words.items())))


class PreparedShelf(Shelf):
    """A shelf whose words are prepared as well; they are read where they are asked for."""

    def __init__(self, texts: Sequence[str], words: bytes, joined: list[str] | None = None) -> None:
        """`words` is JSON, the numbers of texts by word."""
        super().__init__(texts, joined)
        self._words = words

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Numbers of the texts by each word in them, ascending."""
        return json.decode(self._words, type=dict[str, list[int]])


class PreparedIndex(Index):
    """An index of films whose shelves were written before."""

    def __init__(self, films: Sequence[Film], sections: Mapping[str, bytes]) -> None:
        """`sections` are those that `written` made of the same films."""
        super().__init__(films)
        self._sections = sections

    def _page(self, name: str) -> str:
        return self._sections[name].decode()

    def _column(self, name: str) -> list[str]:
        return self._page(name).split("\n")

    def _entries(self, shelf: str) -> Entries:
        entries = Entries()
        entries.films = json.decode(self._sections[f"{shelf} films"], type=list[int])
        entries.texts = self._column(f"{shelf} printed")
        entries.less = [0.0] * len(entries.films)
        return entries

    @cached_property
    def typed(self) -> tuple[Shelf, Entries]:
        """Every title as keystrokes."""
        entries = self._entries("typed")
        entries.less = json.decode(self._sections["typed less"], type=list[float])
        return PreparedShelf(self._column("typed"), self._sections["typed words"]), entries

    @cached_property
    def spoken(self) -> tuple[Shelf, Entries, list[str]]:
        """Hangul titles as folded romanisations, and as romanisations before folding."""
        words = self._sections["spoken words"]
        shelf = PreparedShelf(self._column("spoken"), words, self._column("spoken joined"))
        return shelf, self._entries("spoken"), self._column("spoken unfolded")

    @cached_property
    def led(self) -> tuple[Shelf, Entries]:
        """Initial consonants of the Hangul titles."""
        return Shelf(self._column("led")), self._entries("led")

    @cached_property
    def names(self) -> Mapping[str, tuple[str, list[int]]]:
        """Every name of a person: how it is printed in Latin letters, and the films."""
        return Lines(self._page("named"), lambda parts: (parts[0], list(map(int, parts[1:]))))

    @cached_property
    def _name_page(self) -> str:
        return f"\n{self._page('names')}\n"

    @cached_property
    def people(self) -> Mapping[str, list[str]]:
        """Names in small letters by the keys of a person's name."""
        return Lines(self._page("people"), list)

    @cached_property
    def typed_names(self) -> Mapping[str, list[str]]:
        """Names in Hangul by their keystrokes."""
        return Lines(self._page("typed names"), list)
