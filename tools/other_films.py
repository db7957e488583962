"""Write data/other-films.csv, a table of films that are not in the catalogue, so that a search for one can report that.

    python -m tools.other_films FACTS EVIDENCE [--check]

Korean films come from FACTS/korean-films.jsonl, films of other countries from EVIDENCE/films.csv. Rows with the
source 'own knowledge' were added by hand and are kept until their film is in the
catalogue. `--check` writes nothing and fails if the file would change.
"""

import argparse
import csv
import io
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tearjerk.catalogue.film import Film
from tearjerk.catalogue.loading import load
from tearjerk.catalogue.titles import all_titles
from tools.document import add_check_option, write_or_check
from tools.paths import DATA

OUTPUT_FILE = DATA / "other-films.csv"
HAND_ADDED = "own knowledge"
MAX_YEARS_APART = 1
"""Maximum difference between two sources in the year of a film."""


class OtherFilm(NamedTuple):
    """A row of the table; only one of the titles is certain, and `source` is a row in FACTS, a Naver code, or HAND_ADDED."""

    title: str
    title_ko: str
    romanised: str
    year: str
    source: str


def main() -> None:
    """Write the table, or check it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("facts", type=Path, help="the folder with korean-films.jsonl")
    parser.add_argument("evidence", type=Path, help="the folder with films.csv")
    add_check_option(parser)
    options = parser.parse_args()
    korean, foreign = options.facts / "korean-films.jsonl", options.evidence / "films.csv"
    text = to_csv(other_films(load(), korean, foreign, _read_hand_added(OUTPUT_FILE)))
    write_or_check(OUTPUT_FILE, text, check=options.check)


def other_films(
    films: Iterable[Film], korean_file: Path, foreign_file: Path, hand_added: Iterable[OtherFilm]
) -> list[OtherFilm]:
    """Return the films from all three sources that are not in the catalogue, sorted by title, without duplicates."""
    ids: set[str] = set()
    years_by_title: dict[str, list[str]] = {}
    for film in films:
        ids |= {f"imdb {film.imdb}", f"tmdb {film.tmdb}", f"naver {film.naver}"}
        for title in all_titles(film):
            years_by_title.setdefault(_letters(title), []).append(str(film.year))
    found: list[OtherFilm] = []
    for other, other_ids in (
        *((row, set[str]()) for row in hand_added),
        *_read_korean(korean_file),
        *_read_foreign(foreign_file),
    ):
        titles = {letters for title in (other.title, other.title_ko) if (letters := _letters(title))}
        if ids.isdisjoint(other_ids) and not any(
            _may_be_same_year(year, other.year) for title in titles for year in years_by_title.get(title, ())
        ):
            for title in titles:
                years_by_title.setdefault(title, []).append(other.year)
            found.append(other)
    return sorted(found)


def _may_be_same_year(year: str, other_year: str) -> bool:
    return not year or not other_year or abs(int(year) - int(other_year)) <= MAX_YEARS_APART


def _letters(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _read_hand_added(path: Path) -> list[OtherFilm]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return [OtherFilm(**row) for row in csv.DictReader(file) if row["source"] == HAND_ADDED]


def _read_korean(path: Path) -> Iterator[tuple[OtherFilm, set[str]]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        ids = {f"imdb {row.get('imdb_id')}", f"tmdb {row.get('tmdb_id')}", f"naver {row.get('naver_code')}"}
        texts = [
            str(row.get(key) or "").strip() for key in ("title_en", "title_ko", "romanised", "year", "ref")
        ]
        yield OtherFilm(*texts), ids


def _read_foreign(path: Path) -> Iterator[tuple[OtherFilm, set[str]]]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["reliability"] == "direct" and "한국" not in row["country"]:
                year = row["year"] if row["year_kind"] == "production" else ""
                film = OtherFilm(row["title_en"].strip(), row["title_ko"].strip(), "", year, row["code"])
                yield film, {f"naver {row['code']}"}


def to_csv(rows: Iterable[NamedTuple]) -> str:
    """Return rows of one type as CSV, with their fields as the header."""
    rows = list(rows)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(rows[0]._fields)
    writer.writerows(rows)
    return text.getvalue()


if __name__ == "__main__":
    main()
