"""The promise: facts agree with the collected sources, or the record says why not.

The sources lie beside the checkout and not in it; where they are absent these tests are skipped.
"""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from tearjerk.catalogue import loading
from tearjerk.catalogue.film import Film
from tests.conftest import ROOT

FACTS = ROOT.parent / "shared" / "facts" / "korean-films.jsonl"
SOURCES = ROOT / "data" / "sources.csv"

FILMS = {film.id: film for film in loading.load()}
FIELDS = {
    "year": "year",
    "released": "release_date",
    "runtime": "runtime",
    "imdb": "imdb_id",
    "tmdb": "tmdb_id",
    "wikidata": "wikidata",
    "naver": "naver_code",
}


def references() -> dict[str, str]:
    with SOURCES.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row["ref"] for row in csv.DictReader(file)}


def rows() -> dict[str, dict[str, Any]]:
    if not FACTS.exists():
        return {}
    with Path(FACTS).open(encoding="utf-8") as file:
        return {row["ref"]: row for row in map(json.loads, file)}


ROWS = rows()
PAIRS = [
    (FILMS[identifier], ROWS[ref])
    for identifier, ref in references().items()
    if ref in ROWS and identifier in FILMS
]


def stated(row: dict[str, Any], key: str) -> set[str]:
    """Every value that some source gives, as text."""
    values = {str(row[key])} if row.get(key) is not None else set()
    return values | {str(value) for value, _ in row.get("stated", {}).get(key, [])}


def test_every_film_names_its_sources() -> None:
    assert set(references()) == set(FILMS)


@pytest.mark.parametrize(
    ("film", "row"), PAIRS, ids=lambda value: value.id if isinstance(value, Film) else ""
)
def test_facts_agree_or_the_record_says_why_not(film: Film, row: dict[str, Any]) -> None:
    for field, key in FIELDS.items():
        found, known = getattr(film, field), stated(row, key)
        if known and field not in film.notes:
            assert found is not None, f"{field}: the sources say {sorted(known)}"
            assert str(found) in known, f"{field}: {found} where the sources say {sorted(known)}"
    if row.get("director_ko") and "directors" not in film.notes:
        assert {person.name_ko for person in film.directors} == set(row["director_ko"])
