"""The index of the bundled films, read from prepared files (prepared_files.py) and equivalent to a computed index.

Only the tables that a query needs are read.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cached_property

from msgspec import json

from tearjerk.catalogue.film import Film
from tearjerk.search.index.description_table import DescriptionTable, from_weight_lines
from tearjerk.search.index.index import OTHER_TITLE_PENALTY, Index, PersonName
from tearjerk.search.index.tables import LineTable, TitleTable


def _parse_person(parts: list[str]) -> PersonName:
    printed, hangul, *film_numbers = parts
    return PersonName(printed, hangul, list(map(int, film_numbers)))


def _parse_numbers(parts: list[str]) -> list[int]:
    return list(map(int, parts))


class PreparedTitleTable(TitleTable):
    """A table whose word index is prepared, and whose exact spellings are found without building a dictionary."""

    def __init__(
        self,
        spellings: str,
        joined_spellings: str,
        film_numbers: list[int],
        printed_titles: list[str],
        penalties: list[float] | None,
        word_index_lines: bytes,
    ) -> None:
        """Create a table; `spellings` and `joined_spellings` are columns, one value per line.

        `word_index_lines` are the lines of a LineTable that maps words to entries.
        """
        columns = (spellings.split("\n"), joined_spellings.split("\n")) if film_numbers else ([], [])
        super().__init__(columns[0], film_numbers, printed_titles, penalties, columns[1])
        self._lines = f"\n{joined_spellings}\n"
        self._word_index_lines = word_index_lines

    def find_exact(self, text: str) -> Sequence[int]:
        """Return the entries whose joined spelling is this text."""
        line = f"\n{text}\n"
        found: list[int] = []
        position = self._lines.find(line)
        while position >= 0:
            found.append(self._lines.count("\n", 0, position))
            position = self._lines.find(line, position + 1)
        return found

    @cached_property
    def entries_by_word(self) -> Mapping[str, list[int]]:
        """The entries with each word, in ascending order."""
        return LineTable(self._word_index_lines, _parse_numbers)


class PreparedIndex(Index):
    """An index whose tables are read from sections."""

    def __init__(
        self,
        films: Sequence[Film],
        sections: Mapping[str, bytes],
        read_descriptions: Callable[[], Mapping[str, bytes] | None] = lambda: None,
    ) -> None:
        """Create an index; `sections` are those of TITLES_FILE, and `read_descriptions` reads those of DESCRIPTIONS_FILE, if available."""
        super().__init__(films)
        self._sections = sections
        self._read_descriptions = read_descriptions

    def _section_text(self, name: str) -> str:
        return self._sections[name].decode()

    def _section_lines(self, name: str) -> list[str]:
        return self._section_text(name).split("\n") if self._sections[name] else []

    def _read_table(
        self, name: str, *, penalties: list[float] | None = None, joined_spellings: str | None = None
    ) -> PreparedTitleTable:
        film_numbers = json.decode(self._sections[f"{name} films"], type=list[int])
        spellings = self._section_text(f"{name} spellings")
        joined_spellings = spellings.replace(" ", "") if joined_spellings is None else joined_spellings
        return PreparedTitleTable(
            spellings,
            joined_spellings,
            film_numbers,
            self._section_lines(f"{name} printed"),
            penalties,
            self._sections[f"{name} words"],
        )

    @cached_property
    def titles(self) -> TitleTable:
        """All titles in keystrokes."""
        return self._read_table(
            "titles", penalties=json.decode(self._sections["titles penalties"], type=list[float])
        )

    @cached_property
    def unfolded_romanisations(self) -> list[str]:
        """The romanisation of each entry in `romanised_titles` before folding."""
        return self._section_lines("unfolded")

    @cached_property
    def romanised_titles(self) -> TitleTable:
        """Hangul titles as folded romanisations."""
        return self._read_table("romanised", joined_spellings=self._section_text("romanised joined"))

    @cached_property
    def foreign_titles(self) -> TitleTable:
        """Titles in other languages, in keystrokes."""
        table = self._read_table("abroad")
        table.penalties = [OTHER_TITLE_PENALTY] * len(table.film_numbers)
        return table

    @cached_property
    def description_weights(self) -> Mapping[str, dict[int, float]]:
        """The weight of each stem in the description of each film."""
        sections = self._description_sections
        return (
            DescriptionTable(self.films) if sections is None else from_weight_lines(sections["descriptions"])
        )

    @cached_property
    def description_stems(self) -> list[str]:
        """The English stems in descriptions."""
        sections = self._description_sections
        return super().description_stems if sections is None else sections["stems"].decode().split("\n")

    @cached_property
    def _description_sections(self) -> Mapping[str, bytes] | None:
        return self._read_descriptions()

    @cached_property
    def initials(self) -> TitleTable:
        """Hangul titles as initial consonants."""
        return self._read_table("initials")

    @cached_property
    def people_by_name(self) -> Mapping[str, PersonName]:
        """People by each of their names in lower case."""
        return LineTable(self._sections["people by name"], _parse_person)

    @cached_property
    def name_lines(self) -> str:
        """The names in lower case, one per line; the text starts and ends with a newline."""
        return f"\n{self._section_text('name lines')}\n"

    @cached_property
    def hangul_names(self) -> list[str]:
        """The names in Hangul."""
        return self._section_lines("hangul names")

    @cached_property
    def names_by_key(self) -> Mapping[str, list[str]]:
        """Names in lower case, by their keys (hangul.names)."""
        return LineTable(self._sections["names by key"], list)

    @cached_property
    def names_by_keystrokes(self) -> Mapping[str, list[str]]:
        """Names in Hangul, by their keystrokes."""
        return LineTable(self._sections["typed names"], list)

    @cached_property
    def names_by_yale(self) -> Mapping[str, list[str]]:
        """Names in Hangul, by their Yale romanisation."""
        return LineTable(self._sections["yale names"], list)

    @cached_property
    def names_by_kana_key(self) -> Mapping[str, list[str]]:
        """Names in Hangul, by their keys (hangul.kana)."""
        return LineTable(self._sections["kana names"], list)

    @cached_property
    def names_by_cyrillic_key(self) -> Mapping[str, list[str]]:
        """Names in Hangul, by their keys (hangul.cyrillic)."""
        return LineTable(self._sections["cyrillic names"], list)
