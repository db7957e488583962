"""Write data/other-people.csv, a table of people without a film in the catalogue, so that a search for them can report that.

    python -m tools.other_people FACTS [--check]

They come from the casts and directors in FACTS/korean-films.jsonl. Rows with the source 'own knowledge' were
added by hand and are kept until the person has a film in the catalogue. `--check` writes nothing and fails if the file
would change.
"""

import argparse
import csv
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from tearjerk.catalogue.loading import load
from tearjerk.hangul.jamo import has_hangul
from tearjerk.hangul.names import can_spell_name, plain_names
from tearjerk.search.index.index import Index
from tearjerk.search.people.names import find_people
from tools.document import add_check_option, write_or_check
from tools.other_films import HAND_ADDED, to_csv
from tools.paths import DATA

OUTPUT_FILE = DATA / "other-people.csv"


class OtherPerson(NamedTuple):
    """A row of the table; one of the names may be empty, and `source` is a film in FACTS or HAND_ADDED."""

    name: str
    name_ko: str
    source: str


def main() -> None:
    """Write the table, or check it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("facts", type=Path, help="the folder with korean-films.jsonl")
    add_check_option(parser)
    options = parser.parse_args()
    lines = (options.facts / "korean-films.jsonl").read_text(encoding="utf-8").splitlines()
    text = to_csv(
        other_people(Index(load()), [*_read_hand_added(OUTPUT_FILE), *_read_people(map(json.loads, lines))])
    )
    write_or_check(OUTPUT_FILE, text, check=options.check)


def other_people(index: Index, people: Iterable[OtherPerson]) -> list[OtherPerson]:
    """Return the people without a film in the index, sorted by name, without duplicates."""
    found: dict[str, OtherPerson] = {}
    for person in people:
        names = [name.casefold() for name in (person.name, person.name_ko) if name]
        if names and not any(name in found or find_people(name, index) for name in names):
            found.update(dict.fromkeys(names, person))
    return sorted(set(found.values()))


def _read_people(rows: Iterable[dict[str, Any]]) -> Iterator[OtherPerson]:
    """Yield the people of all films: first those whose names in both scripts could be matched, then the others."""
    in_one_script: list[OtherPerson] = []
    for row in rows:
        for latin, hangul in (("cast", "cast_ko"), ("director", "director_ko")):
            names = [name for name in row.get(latin) or () if " " in name and not has_hangul(name)]
            names_ko = [name.partition("(")[0] for name in row.get(hangul) or () if has_hangul(name)]
            for name, plain in zip(names, plain_names(names), strict=True):
                matching = [name_ko for name_ko in names_ko if can_spell_name(plain, name_ko)]
                if matching:
                    names_ko.remove(matching[0])
                    yield OtherPerson(name, matching[0], row["ref"])
                else:
                    in_one_script.append(OtherPerson(name, "", row["ref"]))
            in_one_script += [OtherPerson("", name_ko, row["ref"]) for name_ko in names_ko]
    yield from in_one_script


def _read_hand_added(path: Path) -> list[OtherPerson]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [OtherPerson(**row) for row in csv.DictReader(file) if row["source"] == HAND_ADDED]


if __name__ == "__main__":
    main()
