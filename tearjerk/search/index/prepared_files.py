"""Files with the index of the bundled films, prepared when tearjerk is built so that searches need not compute it.

The build hook (hatch_build.py) writes them. If a file is absent, damaged, of another format or for other films, the
search computes its tables.

A file is text: a line of JSON (`Contents`), followed by the sections that it lists, in that order.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from zlib import adler32

from msgspec import Struct, json

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.loading import bundled_path
from tearjerk.search.index import description_table, other_names
from tearjerk.search.index.description_table import as_lines
from tearjerk.search.index.index import Index
from tearjerk.search.index.tables import TitleTable

TITLES, DESCRIPTIONS = "search.txt", "descriptions.txt"
"""The file of titles and names, and that of descriptions, which is only read if no title matches."""
FORMAT_VERSION = 9
"""Version of the files; incremented whenever their content for the same films changes (a test checks this)."""

_TABLES = {
    TITLES: (other_names.TITLES, other_names.NAMES),
    DESCRIPTIONS: (description_table.REVIEWER_WORDS_FILE, description_table.REMEMBERED_FILE),
}
"""Tables, in addition to the catalogue, from which each file is prepared."""


class Contents(Struct, frozen=True):
    """The first line of a file: its format, a digest of its sources, and the length of each section in bytes."""

    format: int
    digest: str
    sections: dict[str, int]


def prepare(text: bytes) -> dict[str, bytes]:
    """Return the contents of the files, by name, for the catalogue with this JSON text."""
    index = Index(json.decode(text, type=tuple[Film, ...]))
    descriptions = {
        "descriptions": "\n".join(as_lines(index.descriptions)).encode(),
        "stems": _lines(sorted(index.description_stems)),
    }
    return {
        TITLES: _file(TITLES, text, index_sections(index)),
        DESCRIPTIONS: _file(DESCRIPTIONS, text, descriptions),
    }


def _file(name: str, text: bytes, sections: Mapping[str, bytes]) -> bytes:
    lengths = {section: len(content) for section, content in sections.items()}
    contents = Contents(FORMAT_VERSION, _digest(name, text), lengths)
    return b"\n".join([json.encode(contents), b"".join(sections.values())])


def read_sections(name: str, text: bytes, file: bytes) -> dict[str, bytes] | None:
    """Return the sections of a file, by name, or None if it is damaged, of another FORMAT_VERSION or for another catalogue."""
    end = file.find(b"\n") + 1
    try:
        contents = json.decode(file[:end], type=Contents)
    except ValueError:
        return None
    if contents.format != FORMAT_VERSION or contents.digest != _digest(name, text):
        return None
    sections: dict[str, bytes] = {}
    for section, length in contents.sections.items():
        sections[section] = file[end : end + length]
        end += length
    return sections if end == len(file) else None


def _digest(name: str, text: bytes) -> str:
    # Distinguishes versions of the catalogue and its tables within half a millisecond.
    sizes = [_file_size(bundled_path(table)) for table in _TABLES[name]]
    return f"{_fingerprint(text)} {' '.join(map(str, sizes))}"


@lru_cache(maxsize=1)
def _fingerprint(text: bytes) -> str:
    return f"{len(text)} {adler32(text)}"


def _file_size(table: Path) -> int:
    return table.stat().st_size if table.exists() else 0


def index_sections(index: Index) -> dict[str, bytes]:
    """Return the tables of an index as sections, by name: one text per line, numbers as JSON.

    Raises ValueError if a text contains a newline or a tab, which are separators.
    """
    return {
        **_table("titles", index.titles),
        "titles penalties": json.encode(index.titles.penalties),
        **_table("romanised", index.romanised),
        "romanised joined": _lines(index.romanised.joined),
        "unfolded": _lines(index.unfolded_romanisations),
        **_table("initials", index.initials),
        **_table("abroad", index.foreign_titles),
        "name lines": _lines(sorted(index.names)),
        "hangul names": _lines(sorted(index.hangul_names)),
        "names": _mapping_lines(
            {
                name: [person.printed, person.hangul, *map(str, person.films)]
                for name, person in index.names.items()
            }
        ),
        "people": _mapping_lines(index.people),
        "typed names": _mapping_lines(index.names_by_keystrokes),
        "yale names": _mapping_lines(index.names_by_yale),
        "kana names": _mapping_lines(index.names_by_kana_key),
        "cyrillic names": _mapping_lines(index.names_by_cyrillic_key),
    }


def _table(name: str, table: TitleTable) -> dict[str, bytes]:
    return {
        f"{name} spellings": _lines(table.spellings),
        f"{name} films": json.encode(table.films),
        f"{name} printed": _lines(table.printed),
        f"{name} words": _mapping_lines(
            {word: map(str, entries) for word, entries in table.entries_by_word.items()}
        ),
    }


def _lines(texts: Iterable[str]) -> bytes:
    texts = list(texts)
    if any("\n" in text for text in texts):
        raise ValueError("a text has a line end, which separates the lines")
    return "\n".join(texts).encode()


def _mapping_lines(mapping: Mapping[str, Iterable[str]]) -> bytes:
    """Return the lines of a LineTable."""
    return _lines(_line(key, *mapping[key]) for key in sorted(mapping))


def _line(*parts: str) -> str:
    if any("\t" in part for part in parts):
        raise ValueError("a text has a tab, which separates the parts of a line")
    return "\t".join(parts)
