"""Recognition of people without a film in the catalogue, so that their names are not taken for those of others.

The build hook (hatch_build.py) prepares the table; without the prepared file, it is computed from
data/other-people.csv, which takes longer.
"""

from collections.abc import Mapping, Sequence
from csv import DictReader
from functools import lru_cache
from itertools import chain

from msgspec import Struct

from tearjerk.catalogue.loading import bundled_text
from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.names import can_spell_name, name_keys, plain_names
from tearjerk.search.index.bundled_lines import add_heading, read_or_compute_lines
from tearjerk.search.index.tables import LineTable, mapping_lines

TABLE_FILE, PREPARED_FILE = "other-people.csv", "other-people.txt"
"""The files of the table and of its prepared form. Columns: name and name_ko (one may be empty), and source."""
FORMAT_VERSION = 1
"""Version of the prepared file; incremented whenever its content for the same table changes."""


class OtherPerson(Struct, frozen=True):
    """A person without a film in the catalogue, with the names in Latin letters and in Hangul; one may be empty."""

    name: str
    name_ko: str

    def __str__(self) -> str:
        """Return the form of the name used in messages."""
        return self.name or self.name_ko


def find_other_person(name: str) -> OtherPerson | None:
    """Return the person in the table with this full name, in either script and either order, or None."""
    people = _other_people_by_key()
    (plain,), (keys,) = plain_names([name]), name_keys([name])
    if has_hangul(plain):
        keys = {plain.replace(" ", "")}
    for key in sorted(keys):
        for person in people.get(key, ()):
            if has_hangul(plain) or _is_name_of_person(plain, person):
                return person
    return None


def _is_name_of_person(plain: str, person: OtherPerson) -> bool:
    printed = plain_names([person.name])[0].split()
    words = plain.split()
    return words in (printed, printed[-1:] + printed[:-1]) or can_spell_name(plain, person.name_ko)


@lru_cache(maxsize=1)
def _other_people_by_key() -> Mapping[str, list[OtherPerson]]:
    return LineTable(
        read_or_compute_lines(PREPARED_FILE, TABLE_FILE, FORMAT_VERSION, _compute_lines), _parse_people
    )


def prepare() -> bytes:
    """Return the content of the prepared file."""
    return add_heading(TABLE_FILE, FORMAT_VERSION, _compute_lines())


def _compute_lines() -> bytes:
    rows = list(DictReader(bundled_text(TABLE_FILE).splitlines()))
    people: dict[str, dict[tuple[str, str], None]] = {}  # a dict keeps the order of the table
    for column in ("name", "name_ko"):
        for row, keys in zip(rows, name_keys([row[column] for row in rows]), strict=True):
            for key in keys:
                people.setdefault(key, {})[row["name"], row["name_ko"]] = None
    return mapping_lines({key: chain.from_iterable(of_key) for key, of_key in people.items()})


def _parse_people(parts: Sequence[str]) -> list[OtherPerson]:
    return [OtherPerson(*parts[position : position + 2]) for position in range(0, len(parts), 2)]
