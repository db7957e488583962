"""docs/search.md agrees with the code."""

import csv
import re

from tearjerk.search.scoring import MIN_SCORE, TIERS
from tearjerk.search.titles.typos import MIN_LETTERS_FOR_TYPOS, MIN_LETTERS_FOR_TYPOS_DECODED
from tearjerk.text.words import enumeration
from tests.conftest import ROOT

DOCUMENT = (ROOT / "docs" / "search.md").read_text(encoding="utf-8")


def test_the_table_of_tiers_matches_the_code() -> None:
    rows = re.findall(r"^\| ([a-z ]+) \| (\d+(?:-\d+)?) \| (.+) \|$", DOCUMENT, flags=re.MULTILINE)
    expected = []
    for name, tier in TIERS.items():
        highest = tier.min_score + tier.score_range
        scores = f"{tier.min_score:.0f}-{highest:.0f}" if tier.score_range else f"{tier.min_score:.0f}"
        expected.append((name, scores, tier.meaning))
    assert rows[: len(expected)] == expected


def test_the_threshold_and_the_allowed_typos_match_the_code() -> None:
    assert f"**{MIN_SCORE:.0f} is the threshold**" in DOCUMENT
    for steps in (MIN_LETTERS_FOR_TYPOS, MIN_LETTERS_FOR_TYPOS_DECODED):
        assert enumeration([str(step) for step in steps]) in DOCUMENT


def test_the_count_of_foreign_titles_matches_the_table() -> None:
    with (ROOT / "data" / "titles-abroad.csv").open(encoding="utf-8", newline="") as file:
        ids = [row["id"] for row in csv.DictReader(file)]
    assert f"{len(ids)} titles of {len(set(ids))} films" in DOCUMENT
