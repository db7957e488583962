"""The index of the bundled films as files, prepared when tearjerk is built so that no search computes it.

`prepare` makes the files from a catalogue, `PreparedIndex` reads them and gives the same answers as a computed
index; only the tables that a query needs are read. The build (hatch_build.py) writes them. If one is absent, damaged, of another format or for other films, the search computes its tables.

A file is text: a line of JSON (`Contents`), then the sections that it lists, one after the other.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from zlib import adler32

from msgspec import Struct, json

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.loading import bundled_path
from tearjerk.search import description_table, other_names
from tearjerk.search.description_table import DescriptionTable, as_lines, from_lines
from tearjerk.search.index import OTHER_TITLE_PENALTY, Index, PersonName
from tearjerk.search.tables import LineTable, TitleTable

TITLES, DESCRIPTIONS = "search.txt", "descriptions.txt"
"""The files: titles and names, and what is read only where no title is found."""
FORMAT = 8
"""Increased whenever the code prepares something different from the same films (a test checks this)."""


_TABLES = {
    TITLES: (other_names.TITLES, other_names.NAMES),
    DESCRIPTIONS: (description_table.REVIEWERS, description_table.REMEMBERED),
}
"""The tables beside the catalogue that each file is prepared from."""


class Contents(Struct, frozen=True):
    """The first line of the file: its format, the catalogue that it is for, and the bytes of each section."""

    format: int
    digest: str
    sections: dict[str, int]


def prepare(text: bytes) -> dict[str, bytes]:
    """The files by name for the catalogue with this JSON text."""
    index = Index(json.decode(text, type=tuple[Film, ...]))
    descriptions = {
        "descriptions": "\n".join(as_lines(index.descriptions)).encode(),
        "stems": _lines(sorted(index.description_stems)),
    }
    return {
        TITLES: _file(TITLES, text, sections_of(index)),
        DESCRIPTIONS: _file(DESCRIPTIONS, text, descriptions),
    }


def _file(name: str, text: bytes, sections: Mapping[str, bytes]) -> bytes:
    lengths = {section: len(content) for section, content in sections.items()}
    contents = Contents(FORMAT, _digest(name, text), lengths)
    return b"\n".join([json.encode(contents), b"".join(sections.values())])


def sections_for(name: str, text: bytes, file: bytes) -> dict[str, bytes] | None:
    """The sections of a file by name; None if it is damaged, or not of this FORMAT and for the catalogue `text`."""
    end = file.find(b"\n") + 1
    try:
        contents = json.decode(file[:end], type=Contents)
    except ValueError:
        return None
    if contents.format != FORMAT or contents.digest != _digest(name, text):
        return None
    sections: dict[str, bytes] = {}
    for section, length in contents.sections.items():
        sections[section] = file[end : end + length]
        end += length
    return sections if end == len(file) else None


def _digest(name: str, text: bytes) -> str:
    # Tells one version of the catalogue and of the tables beside it from another in half a millisecond.
    sizes = [_size(bundled_path(table)) for table in _TABLES[name]]
    return f"{_sum(text)} {' '.join(map(str, sizes))}"


@lru_cache(maxsize=1)
def _sum(text: bytes) -> str:
    return f"{len(text)} {adler32(text)}"


def _size(table: Path) -> int:
    return table.stat().st_size if table.exists() else 0


def sections_of(index: Index) -> dict[str, bytes]:
    """The tables of an index as sections of text, by name: one text per line, numbers as JSON.

    Raises ValueError if a text has a line end or a tab, which separate the parts of a section.
    """
    return {
        **_table("titles", index.titles),
        "titles penalties": json.encode(index.titles.penalties),
        **_table("romanised", index.romanised),
        "romanised joined": _lines(index.romanised.joined),
        "unfolded": _lines(index.unfolded),
        **_table("initials", index.initials),
        **_table("abroad", index.abroad),
        "name lines": _lines(sorted(index.names)),
        "hangul names": _lines(sorted(index.hangul_names)),
        "names": _mapping(
            {
                name: [person.printed, person.hangul, *map(str, person.films)]
                for name, person in index.names.items()
            }
        ),
        "people": _mapping(index.people),
        "typed names": _mapping(index.typed_names),
        "yale names": _mapping(index.yale_names),
        "kana names": _mapping(index.kana_names),
    }


def _person(parts: list[str]) -> PersonName:
    printed, hangul, *films = parts
    return PersonName(printed, hangul, list(map(int, films)))


def _table(name: str, table: TitleTable) -> dict[str, bytes]:
    return {
        f"{name} spellings": _lines(table.spellings),
        f"{name} films": json.encode(table.films),
        f"{name} printed": _lines(table.printed),
        f"{name} words": _mapping({word: map(str, entries) for word, entries in table.words.items()}),
    }


def _lines(texts: Iterable[str]) -> bytes:
    texts = list(texts)
    if any("\n" in text for text in texts):
        raise ValueError("a text has a line end, which separates the lines")
    return "\n".join(texts).encode()


def _mapping(parts_of: Mapping[str, Iterable[str]]) -> bytes:
    """The lines of a LineTable."""
    return _lines(_line(key, *parts_of[key]) for key in sorted(parts_of))


def _line(*parts: str) -> str:
    if any("\t" in part for part in parts):
        raise ValueError("a text has a tab, which separates the parts of a line")
    return "\t".join(parts)


def _numbers(parts: list[str]) -> list[int]:
    return list(map(int, parts))


class PreparedTable(TitleTable):
    """A table whose words are prepared as well, and whose lines are searched without a dictionary."""

    def __init__(
        self, spellings: str, joined: str, films: list[int], printed: list[str], penalties: list[float] | None
    ) -> None:
        """`spellings` and `joined` are columns as lines."""
        columns = (spellings.split("\n"), joined.split("\n")) if films else ([], [])
        super().__init__(columns[0], films, printed, penalties, columns[1])
        self._lines = f"\n{joined}\n"

    words_lines: bytes
    """The lines of a LineTable of entries by word."""

    def spelled_as(self, text: str) -> Sequence[int]:
        """Entries whose spelling without spaces is this text."""
        line = f"\n{text}\n"
        found: list[int] = []
        place = self._lines.find(line)
        while place >= 0:
            found.append(self._lines.count("\n", 0, place))
            place = self._lines.find(line, place + 1)
        return found

    @cached_property
    def words(self) -> Mapping[str, list[int]]:
        """Entries by each of their words, ascending."""
        return LineTable(self.words_lines, _numbers)


class PreparedIndex(Index):
    """An index whose tables are read from sections."""

    def __init__(
        self,
        films: Sequence[Film],
        sections: Mapping[str, bytes],
        read_descriptions: Callable[[], Mapping[str, bytes] | None] = lambda: None,
    ) -> None:
        """`sections` are those of TITLES; `read_descriptions` reads those of DESCRIPTIONS, None if they are not there."""
        super().__init__(films)
        self._sections = sections
        self._read_descriptions = read_descriptions

    def _text(self, name: str) -> str:
        return self._sections[name].decode()

    def _column(self, name: str) -> list[str]:
        return self._text(name).split("\n") if self._sections[name] else []

    def _table(
        self, name: str, *, penalties: list[float] | None = None, joined: str | None = None
    ) -> PreparedTable:
        films = json.decode(self._sections[f"{name} films"], type=list[int])
        spellings = self._text(f"{name} spellings")
        joined = spellings.replace(" ", "") if joined is None else joined
        table = PreparedTable(spellings, joined, films, self._column(f"{name} printed"), penalties)
        table.words_lines = self._sections[f"{name} words"]
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
        return self._table("romanised", joined=self._text("romanised joined"))

    @cached_property
    def abroad(self) -> TitleTable:
        """Titles in other languages, in keystrokes."""
        table = self._table("abroad")
        table.penalties = [OTHER_TITLE_PENALTY] * len(table.films)
        return table

    @cached_property
    def descriptions(self) -> Mapping[str, dict[int, float]]:
        """What each stem of a description weighs in each film."""
        sections = self._description_sections
        return DescriptionTable(self.films) if sections is None else from_lines(sections["descriptions"])

    @cached_property
    def description_stems(self) -> list[str]:
        """The English stems of descriptions."""
        sections = self._description_sections
        return super().description_stems if sections is None else sections["stems"].decode().split("\n")

    @cached_property
    def _description_sections(self) -> Mapping[str, bytes] | None:
        return self._read_descriptions()

    @cached_property
    def initials(self) -> TitleTable:
        """Hangul titles as initial consonants."""
        return self._table("initials")

    @cached_property
    def names(self) -> Mapping[str, PersonName]:
        """Every name of a person, by the name in small letters."""
        return LineTable(self._sections["names"], _person)

    @cached_property
    def name_lines(self) -> str:
        """The names in lower case, one per line; the text begins and ends with a newline."""
        return f"\n{self._text('name lines')}\n"

    @cached_property
    def hangul_names(self) -> list[str]:
        """The names in Hangul."""
        return self._column("hangul names")

    @cached_property
    def people(self) -> Mapping[str, list[str]]:
        """Names in small letters, by the keys of hangul.names."""
        return LineTable(self._sections["people"], list)

    @cached_property
    def typed_names(self) -> Mapping[str, list[str]]:
        """Names in Hangul by their keystrokes."""
        return LineTable(self._sections["typed names"], list)

    @cached_property
    def yale_names(self) -> Mapping[str, list[str]]:
        """Names in Hangul by their Yale romanisation."""
        return LineTable(self._sections["yale names"], list)

    @cached_property
    def kana_names(self) -> Mapping[str, list[str]]:
        """Names in Hangul by the keys of hangul.kana."""
        return LineTable(self._sections["kana names"], list)
