"""Every film has enough phrases that people remember of it in both languages, and they are never printed."""

import csv
from collections import Counter

from tearjerk.catalogue import loading
from tearjerk.catalogue.loading import bundled_text
from tests.conftest import Run

ROWS = list(csv.DictReader(bundled_text("remembered.csv").splitlines()))


def test_every_film_has_at_least_twelve_phrases_in_each_language() -> None:
    counts = Counter((row["id"], row["language"]) for row in ROWS)
    films = {film.id for film in loading.load()}
    assert {film for film, _ in counts} == films
    assert all(counts[film, language] >= 12 for film in films for language in ("en", "ko"))


def test_phrases_are_in_their_language() -> None:
    for row in ROWS:
        hangul = any("가" <= letter <= "힣" for letter in row["text"])
        assert hangul == (row["language"] == "ko"), row


def test_only_words_of_the_query_are_printed(tearjerk: Run) -> None:
    query = "wife loses her memory husband is a carpenter"
    result = tearjerk("search", query, "--explain", "--fields", "id,matched")
    identifier, matched = result.stdout.splitlines()[0].split("\t")
    assert identifier == "a-moment-to-remember-2004"
    assert set(matched.split()) <= set(query.split())
