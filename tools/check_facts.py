"""Compare the facts in the catalogue with the collected sources.

    python -m tools.check_facts FACTS

FACTS is the folder with korean-films.jsonl. Where the catalogue differs from a film's row there, the film needs a
reason in `notes`, under the name of the field. Prints differences without a reason, and exits 1 if there are any.
"""

import argparse
import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tools.paths import DATA

SOURCE_KEYS = {
    "year": "year",
    "released": "release_date",
    "runtime": "runtime",
    "imdb": "imdb_id",
    "tmdb": "tmdb_id",
    "wikidata": "wikidata",
    "naver": "naver_code",
}
"""The key in the sources for each compared field of the catalogue."""


def main() -> None:
    """Print the differences without a reason."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("facts", type=Path, help="the folder with korean-films.jsonl")
    with (parser.parse_args().facts / "korean-films.jsonl").open(encoding="utf-8") as file:
        rows = {row["ref"]: row for row in map(json.loads, file)}
    films = {film.id: film for film in loading.load()}
    with (DATA / "sources.csv").open(encoding="utf-8", newline="") as file:
        pairs = [(row["id"], row["ref"]) for row in csv.DictReader(file) if row["ref"] in rows]
    unexplained = [difference for film, ref in pairs for difference in differences(films[film], rows[ref])]
    print(
        "\n".join(unexplained)
        or f"The facts of {len(pairs)} films agree with the sources or have a note that says why not."
    )
    sys.exit(1 if unexplained else 0)


def differences(film: Film, row: dict[str, Any]) -> Iterator[str]:
    """Yield a line for each value that differs from all that the sources state and that no note explains."""
    for field, key in SOURCE_KEYS.items():
        stated = stated_values(row, key)
        if stated and field not in film.notes and str(getattr(film, field)) not in stated:
            yield f"{film.id}: {field} is {getattr(film, field)}; the sources say {', '.join(sorted(stated))}"
    directors = {person.name_ko for person in film.directors}
    if row.get("director_ko") and "directors" not in film.notes and directors != set(row["director_ko"]):
        yield f"{film.id}: directors are {directors}; the sources say {set(row['director_ko'])}"


def stated_values(row: dict[str, Any], key: str) -> set[str]:
    """Return every value stated by a source, as text."""
    values = {str(row[key])} if row.get(key) is not None else set()
    return values | {str(value) for value, _ in row.get("stated", {}).get(key, [])}


if __name__ == "__main__":
    main()
