"""The index of the bundled films as a file, prepared when tearjerk is built so that no search computes it.

`prepare` makes the file from a catalogue, `PreparedIndex` reads it and gives the same answers as a computed
index; only the tables that a query needs are read. The build (hatch_build.py) writes the file `search.txt`.
If it is absent, damaged, of another format or for other films, the search computes its tables.

The file is text: a line of JSON (`Contents`), then the sections that it lists, one after the other.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from zlib import adler32

from msgspec import Struct, json

from tearjerk.catalogue.film import Film
from tearjerk.search.index import OTHER_TITLE_PENALTY, Index, PersonName
from tearjerk.search.other_names import digest
from tearjerk.search.tables import LineTable, TitleTable

FORMAT = 3
"""Increased whenever the code prepares something else from the same films (a test says so)."""


class Contents(Struct, frozen=True):
    """The first line of the file: its format, the catalogue that it is for, and the bytes of each section."""

    format: int
    digest: str
    sections: dict[str, int]


def prepare(text: bytes) -> bytes:
    """The file for the catalogue with this JSON text."""
    films = json.decode(text, type=tuple[Film, ...])
    sections = sections_of(Index(films))
    contents = Contents(FORMAT, _digest(text), {name: len(section) for name, section in sections.items()})
    return b"\n".join([json.encode(contents), b"".join(sections.values())])


def sections_for(text: bytes, file: bytes) -> dict[str, bytes] | None:
    """The sections by name; None if the file is damaged, or not of this FORMAT and for the catalogue `text`."""
    end = file.find(b"\n") + 1
    try:
        contents = json.decode(file[:end], type=Contents)
    except ValueError:
        return None
    if contents.format != FORMAT or contents.digest != _digest(text):
        return None
    sections: dict[str, bytes] = {}
    for name, length in contents.sections.items():
        sections[name] = file[end : end + length]
        end += length
    return sections if end == len(file) else None


def _digest(text: bytes) -> str:
    # Tells one version of the catalogue and of the tables beside it from another in a millisecond.
    return f"{len(text)} {adler32(text)} {digest()}"


def sections_of(index: Index) -> dict[str, bytes]:
    """The tables of an index as sections of text, by name: texts one a line, numbers as JSON.

    Raises ValueError if a text has a line end or a tab, which separate the parts of a section.
    """
    return {
        **_table("titles", index.titles),
        "titles words": json.encode(dict(sorted(index.titles.words.items()))),
        "titles penalties": json.encode(index.titles.penalties),
        **_table("romanised", index.romanised),
        "romanised words": json.encode(dict(sorted(index.romanised.words.items()))),
        "romanised joined": _lines(index.romanised.joined),
        "unfolded": _lines(index.unfolded),
        **_table("initials", index.initials),
        **_table("abroad", index.abroad),
        "name lines": _lines(index.names),
        "names": _lines(
            _line(name, person.printed, person.hangul, *map(str, person.films))
            for name, person in index.names.items()
        ),
        "people": _lines(_line(key, *names) for key, names in sorted(index.people.items())),
        "typed names": _lines(_line(key, *names) for key, names in index.typed_names.items()),
    }


def _person(parts: list[str]) -> PersonName:
    printed, hangul, *films = parts
    return PersonName(printed, hangul, list(map(int, films)))


def _table(name: str, table: TitleTable) -> dict[str, bytes]:
    return {
        f"{name} spellings": _lines(table.spellings),
        f"{name} films": json.encode(table.films),
        f"{name} printed": _lines(table.printed),
    }


def _lines(texts: Iterable[str]) -> bytes:
    texts = list(texts)
    if any("\n" in text for text in texts):
        raise ValueError("a text has a line end, which separates the lines")
    return "\n".join(texts).encode()


def _line(*parts: str) -> str:
    if any("\t" in part for part in parts):
        raise ValueError("a text has a tab, which separates the parts of a line")
    return "\t".join(parts)


class PreparedTable(TitleTable):
    """A table whose words are prepared as well; they are read when they are needed."""

    words_json: bytes
    """Entries by word, as JSON."""

    @cached_property
    def words(self) -> dict[str, list[int]]:
        """Entries by each of their words, ascending."""
        return json.decode(self.words_json, type=dict[str, list[int]])


class PreparedIndex(Index):
    """An index whose tables are read from sections."""

    def __init__(self, films: Sequence[Film], sections: Mapping[str, bytes]) -> None:
        """`sections` are those that `sections_of` made for the same films."""
        super().__init__(films)
        self._sections = sections

    def _text(self, name: str) -> str:
        return self._sections[name].decode()

    def _column(self, name: str) -> list[str]:
        return self._text(name).split("\n") if self._sections[name] else []

    def _table(
        self, name: str, *, penalties: list[float] | None = None, joined: list[str] | None = None
    ) -> PreparedTable:
        films = json.decode(self._sections[f"{name} films"], type=list[int])
        printed = self._column(f"{name} printed")
        table = PreparedTable(self._column(f"{name} spellings"), films, printed, penalties, joined)
        table.words_json = self._sections.get(f"{name} words", b"")
        return table

    @cached_property
    def titles(self) -> TitleTable:
        """Every title in keystrokes."""
        return self._table(
            "titles", penalties=json.decode(self._sections["titles penalties"], type=list[float])
        )

    @cached_property
    def unfolded(self) -> list[str]:
        """The romanisation of each entry of `romanised` before folding."""
        return self._column("unfolded")

    @cached_property
    def romanised(self) -> TitleTable:
        """Hangul titles as folded romanisations."""
        return self._table("romanised", joined=self._column("romanised joined"))

    @cached_property
    def abroad(self) -> TitleTable:
        """Titles in other languages, in keystrokes."""
        films = json.decode(self._sections["abroad films"], type=list[int])
        penalties = [OTHER_TITLE_PENALTY] * len(films)
        return TitleTable(self._column("abroad spellings"), films, self._column("abroad printed"), penalties)

    @cached_property
    def initials(self) -> TitleTable:
        """Hangul titles as initial consonants."""
        films = json.decode(self._sections["initials films"], type=list[int])
        return TitleTable(self._column("initials spellings"), films, self._column("initials printed"))

    @cached_property
    def names(self) -> Mapping[str, PersonName]:
        """Every name of a person, by the name in small letters."""
        return LineTable(self._text("names"), _person)

    @cached_property
    def _name_lines(self) -> str:
        return f"\n{self._text('name lines')}\n"

    @cached_property
    def people(self) -> Mapping[str, list[str]]:
        """Names in small letters, by the keys of hangul.names."""
        return LineTable(self._text("people"), list)

    @cached_property
    def typed_names(self) -> Mapping[str, list[str]]:
        """Names in Hangul by their keystrokes."""
        return LineTable(self._text("typed names"), list)
