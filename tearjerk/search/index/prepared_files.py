"""Files with the index of the bundled films, prepared when tearjerk is built so that searches need not compute it.

The build hook (hatch_build.py) writes them. If a file is absent, damaged, of another format or for other films, the
search computes its tables.

A file is text: a line of JSON (`Header`), followed by the sections that it lists, in that order.
"""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from zlib import adler32

from msgspec import Struct, json

from tearjerk.catalogue import other_names
from tearjerk.catalogue.film import Film
from tearjerk.catalogue.loading import bundled_path
from tearjerk.search.index import description_table, foreign_titles
from tearjerk.search.index.description_table import to_weight_lines
from tearjerk.search.index.index import Index
from tearjerk.search.index.tables import TitleTable, join_lines, mapping_lines

TITLES_FILE, DESCRIPTIONS_FILE = "search.txt", "descriptions.txt"
"""The file of titles and names, and that of descriptions, which is only read if no title matches."""
FORMAT_VERSION = 10
"""Version of the files; incremented whenever their content for the same films changes (a test checks this)."""

_EXTRA_TABLES = {
    TITLES_FILE: (foreign_titles.TABLE_FILE, other_names.TABLE_FILE),
    DESCRIPTIONS_FILE: (description_table.REVIEWER_WORDS_FILE, description_table.REMEMBERED_FILE),
}
"""Tables, in addition to the catalogue, from which each file is prepared."""


class Header(Struct, frozen=True):
    """The first line of a file: its format, a digest of its sources, and the length of each section in bytes."""

    format: int
    digest: str
    sections: dict[str, int]


def prepare_files(catalogue_json: bytes) -> dict[str, bytes]:
    """Return the contents of TITLES_FILE and DESCRIPTIONS_FILE, by name, for the catalogue with this JSON text."""
    index = Index(json.decode(catalogue_json, type=tuple[Film, ...]))
    descriptions = {
        "descriptions": "\n".join(to_weight_lines(index.description_weights)).encode(),
        "stems": join_lines(sorted(index.description_stems)),
    }
    return {
        TITLES_FILE: _file_content(TITLES_FILE, catalogue_json, index_sections(index)),
        DESCRIPTIONS_FILE: _file_content(DESCRIPTIONS_FILE, catalogue_json, descriptions),
    }


def _file_content(file_name: str, catalogue_json: bytes, sections: Mapping[str, bytes]) -> bytes:
    lengths = {section: len(content) for section, content in sections.items()}
    header = Header(FORMAT_VERSION, _digest(file_name, catalogue_json), lengths)
    return b"\n".join([json.encode(header), b"".join(sections.values())])


def read_sections(file_name: str, catalogue_json: bytes, content: bytes) -> dict[str, bytes] | None:
    """Return the sections of a file, by name, or None if it is damaged, of another FORMAT_VERSION, or for another catalogue."""
    end = content.find(b"\n") + 1
    try:
        header = json.decode(content[:end], type=Header)
    except ValueError:
        return None
    if header.format != FORMAT_VERSION or header.digest != _digest(file_name, catalogue_json):
        return None
    sections: dict[str, bytes] = {}
    for section, length in header.sections.items():
        sections[section] = content[end : end + length]
        end += length
    return sections if end == len(content) else None


def _digest(file_name: str, catalogue_json: bytes) -> str:
    # Takes half a millisecond; a change to a table that keeps its size goes unnoticed.
    sizes = [_file_size(bundled_path(table)) for table in _EXTRA_TABLES[file_name]]
    return f"{_fingerprint(catalogue_json)} {' '.join(map(str, sizes))}"


@lru_cache(maxsize=1)
def _fingerprint(catalogue_json: bytes) -> str:
    return f"{len(catalogue_json)} {adler32(catalogue_json)}"


def _file_size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def index_sections(index: Index) -> dict[str, bytes]:
    """Return the tables of an index as sections, by name: one text per line, numbers as JSON.

    Raises ValueError if a string contains a line break or a tab, which are separators.
    """
    return {
        **_table_sections("titles", index.titles),
        "titles penalties": json.encode(index.titles.penalties),
        **_table_sections("romanised", index.romanised_titles),
        "romanised joined": join_lines(index.romanised_titles.joined_spellings),
        "unfolded": join_lines(index.unfolded_romanisations),
        **_table_sections("initials", index.initials),
        **_table_sections("abroad", index.foreign_titles),
        "name lines": join_lines(sorted(index.people_by_name)),
        "hangul names": join_lines(sorted(index.hangul_names)),
        "people by name": mapping_lines(
            {
                name: [person.latin, person.hangul, *map(str, person.film_numbers)]
                for name, person in index.people_by_name.items()
            }
        ),
        "names by key": mapping_lines(index.names_by_key),
        "typed names": mapping_lines(index.names_by_keystrokes),
        "yale names": mapping_lines(index.names_by_yale),
        "kana names": mapping_lines(index.names_by_kana_key),
        "cyrillic names": mapping_lines(index.names_by_cyrillic_key),
    }


def _table_sections(name: str, table: TitleTable) -> dict[str, bytes]:
    return {
        f"{name} spellings": join_lines(table.spellings),
        f"{name} films": json.encode(table.film_numbers),
        f"{name} printed": join_lines(table.printed_titles),
        f"{name} words": mapping_lines(
            {word: map(str, entries) for word, entries in table.entries_by_word.items()}
        ),
    }
