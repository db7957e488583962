"""People who are in no film of the catalogue, so that their names are not taken for those of others, and it is said.

The build (hatch_build.py) prepares the table; without that it is made from data/other-people.csv, which takes longer.
"""

from collections.abc import Mapping, Sequence
from csv import DictReader
from functools import lru_cache

from msgspec import Struct

from tearjerk.catalogue.loading import bundled_text
from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.names import is_name_of, name_keys, plain_names
from tearjerk.search.index.bundled_lines import prepared_lines, with_heading
from tearjerk.search.index.tables import LineTable

TABLE, PREPARED = "other-people.csv", "other-people.txt"
"""The columns of the table are name and name_ko, one of which may be empty, and source."""
FORMAT = 1
"""Increased whenever the code prepares something different from the same table."""


class OtherPerson(Struct, frozen=True):
    """Somebody who is in no film of the catalogue, by the names in Latin letters and in Hangul; one may be empty."""

    name: str
    name_ko: str

    def __str__(self) -> str:
        """The name as a sentence gives it."""
        return self.name or self.name_ko


def other_person(typed: str) -> OtherPerson | None:
    """Who is called what was typed, a whole name in either script and order; None if nobody in the table is."""
    people = _other_people()
    (plain,), (keys,) = plain_names([typed]), name_keys([typed])
    if has_hangul(plain):
        keys = {plain.replace(" ", "")}
    for key in sorted(keys):
        for person in people.get(key, ()):
            if has_hangul(plain) or _is_called(plain, person):
                return person
    return None


def _is_called(plain: str, person: OtherPerson) -> bool:
    printed = plain_names([person.name])[0].split()
    words = plain.split()
    return words in (printed, printed[-1:] + printed[:-1]) or is_name_of(plain, person.name_ko)


@lru_cache(maxsize=1)
def _other_people() -> Mapping[str, list[OtherPerson]]:
    return LineTable(prepared_lines(PREPARED, TABLE, FORMAT, _lines), _people)


def prepare() -> bytes:
    """The content of PREPARED."""
    return with_heading(TABLE, FORMAT, _lines())


def _lines() -> bytes:
    rows = list(DictReader(bundled_text(TABLE).splitlines()))
    people: dict[str, dict[str, None]] = {}  # in the order of the table
    for column in ("name", "name_ko"):
        for row, keys in zip(rows, name_keys([row[column] for row in rows]), strict=True):
            for key in keys:
                people.setdefault(key, {})[f"{row['name']}\t{row['name_ko']}"] = None
    return "\n".join("\t".join((key, *people[key])) for key in sorted(people)).encode()


def _people(parts: Sequence[str]) -> list[OtherPerson]:
    return [OtherPerson(*parts[place : place + 2]) for place in range(0, len(parts), 2)]
